import { contractVersion, factSchemas, procedureInputs, z } from '@fil/vocabulary/schemas';

/** A JSON Schema, as far as ours go. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly [limit: string]: unknown;
}

/** What an element may send: the input of every procedure, and the fact that an operation of each kind carries. */
export interface Contract {
  readonly version: number;
  readonly procedures: Readonly<Record<string, Schema>>;
  readonly facts: Readonly<Record<string, Schema>>;
}

/** The contract of these sources. */
export function presentContract(): Contract {
  const all = (schemas: Readonly<Record<string, z.core.$ZodType>>) =>
    Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [
        name,
        z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema,
      ]),
    );
  return { version: contractVersion, procedures: all(procedureInputs), facts: all(factSchemas) };
}

const upperLimits = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems'] as const;
const lowerLimits = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems'] as const;

/**
 * Where the second contract refuses what the first accepted, one line each. Empty: an element built for the first is
 * understood by a service of the second.
 */
export function breaksOf(before: Contract, after: Contract): readonly string[] {
  return (['procedures', 'facts'] as const).flatMap((part) =>
    Object.entries(before[part]).flatMap(([name, schema]) => {
      const now = after[part][name];
      return now ? narrowed(schema, now, name) : [`${name}: removed`];
    }),
  );
}

/** Where a schema refuses what an earlier one accepted. */
function narrowed(before: Schema, after: Schema, path: string): readonly string[] {
  if (before.anyOf ?? after.anyOf)
    return narrowedUnion(before.anyOf ?? [before], after.anyOf ?? [after], path);
  const says = (words: string) => `${path}: ${words}`;
  const widened = before.type === 'integer' && after.type === 'number';
  if (after.type !== undefined && after.type !== before.type && !widened) {
    return [says(`was ${before.type ?? 'anything'}, is ${after.type}`)];
  }
  const limit = (schema: Schema, name: string, none: number) =>
    typeof schema[name] === 'number' ? schema[name] : none;
  return [
    ...upperLimits
      .filter((name) => limit(after, name, Infinity) < limit(before, name, Infinity))
      .map((name) => says(`${name} lowered`)),
    ...lowerLimits
      .filter((name) => limit(after, name, -Infinity) > limit(before, name, -Infinity))
      .map((name) => says(`${name} raised`)),
    ...(after.pattern === undefined || takesAll(before.pattern, after.pattern)
      ? []
      : [says('another pattern')]),
    ...valuesLost(before, after).map((value) => says(`${JSON.stringify(value)} refused`)),
    ...(before.items && after.items ? narrowed(before.items, after.items, `${path}[]`) : []),
    ...narrowedObject(before, after, path),
  ];
}

/** Each alternative of before must still be one of now. */
function narrowedUnion(before: readonly Schema[], after: readonly Schema[], path: string): readonly string[] {
  return before.flatMap((alternative, index) => {
    const fates = after.map((each) => narrowed(alternative, each, `${path}|${index}`));
    return fates.some((fate) => fate.length === 0) ? [] : (fates[index] ?? [`${path}|${index}: removed`]);
  });
}

function valuesLost(before: Schema, after: Schema): readonly unknown[] {
  const listed = (schema: Schema) => schema.enum ?? ('const' in schema ? [schema.const] : undefined);
  const now = listed(after);
  if (!now) return [];
  return listed(before)?.filter((value) => !now.includes(value)) ?? ['any other value'];
}

function narrowedObject(before: Schema, after: Schema, path: string): readonly string[] {
  const { properties: known = {}, required: wasRequired = [] } = before;
  const { properties: now = {}, required = [] } = after;
  return [
    ...Object.entries(known).flatMap(([name, schema]) => {
      const present = now[name];
      if (present) return narrowed(schema, present, `${path}.${name}`);
      return after.additionalProperties === false ? [`${path}.${name}: removed`] : [];
    }),
    ...required.filter((name) => !wasRequired.includes(name)).map((name) => `${path}.${name}: now required`),
  ];
}

const signs = Array.from({ length: 0x250 }, (_none, code) => String.fromCharCode(code));

/** The same pattern, or one class of signs, repeated, that takes every sign which the former one took. */
function takesAll(before: string | undefined, after: string): boolean {
  if (before === after) return true;
  const isClass = /^\^\[.+\]\+\$$/;
  if (before === undefined || !isClass.test(before) || !isClass.test(after)) return false;
  const [former, present] = [new RegExp(before), new RegExp(after)];
  return signs.every((sign) => !former.test(sign) || present.test(sign));
}
