import type { CompiledQuestion, Form } from '@fil/questionnaire';
import { answerKey } from './answer-key.ts';
import type { SourceDocument } from './document.ts';
import type { Source } from './mapping.ts';
import type { Tell } from './problem.ts';

export interface SourceContext {
  readonly form: Form;
  readonly tell: Tell;
  /** Where the source stands in the document. */
  readonly field: string;
  /** What it may count for, when a function takes it: everything else is told. */
  readonly takes?: readonly number[];
}

/** Finds the question of a source and what its answers count for; `undefined` after telling what is wrong. */
export function compileSource(source: SourceDocument, context: SourceContext): Source | undefined {
  const question = questionOf(source, context);
  if (question === undefined) return undefined;
  const { tell, field } = context;
  if (question.repeats) {
    tell('severalAnswers', field, question.linkId);
    return undefined;
  }
  const isNumber = question.type === 'integer' || question.type === 'decimal';
  if (isNumber && question.options.length === 0 && source.values === undefined)
    return numberSource(question, source, context);
  const keys =
    question.type === 'boolean' ? ['true', 'false'] : question.options.map(({ value }) => answerKey(value));
  if (keys.length === 0) {
    tell('notANumberOrChoice', field, question.linkId);
    return undefined;
  }
  const values = source.ordinal
    ? weightsOf(question, context)
    : valuesOf(source, keys, question.linkId, context);
  const counted = [...values.values()];
  for (const [key, value] of values) {
    if (context.takes && !context.takes.includes(value))
      tell('valueNotTaken', `${field}.values.${key}`, String(value));
  }
  if (counted.length === 0) {
    tell('nothingToCount', field, question.linkId);
    return undefined;
  }
  const possible = [...new Set(counted)].sort((left, right) => left - right);
  return { linkId: question.linkId, values, possible };
}

function questionOf(
  { linkId, code }: SourceDocument,
  { form, tell, field }: SourceContext,
): CompiledQuestion | undefined {
  if (linkId !== undefined) {
    const question = form.question(linkId);
    if (question === undefined)
      tell(form.item(linkId) ? 'notAQuestion' : 'unknownLinkId', `${field}.linkId`, linkId);
    return question;
  }
  if (code === undefined) {
    tell('sourceWithoutQuestion', field, '');
    return undefined;
  }
  const found = form.items.filter(
    (item): item is CompiledQuestion => item.role === 'question' && hasCode(item, code),
  );
  const [only, another] = found;
  if (only === undefined || another !== undefined) {
    tell(only ? 'ambiguousCode' : 'unknownCode', `${field}.code`, code);
    return undefined;
  }
  return only;
}

function hasCode({ source }: CompiledQuestion, wanted: { system?: string; code: string }): boolean {
  const codes: unknown = source['code'];
  return (
    Array.isArray(codes) &&
    codes.some(
      (one: unknown) =>
        isRecord(one) &&
        one['code'] === wanted.code &&
        (wanted.system === undefined || one['system'] === undefined || one['system'] === wanted.system),
    )
  );
}

function weightsOf(question: CompiledQuestion, { tell, field }: SourceContext): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { value, weight } of question.options) {
    if (weight === undefined) tell('optionWithoutWeight', `${field}.ordinal`, answerKey(value));
    else weights.set(answerKey(value), weight);
  }
  if (question.options.length === 0) tell('optionWithoutWeight', `${field}.ordinal`, question.linkId);
  return weights;
}

function valuesOf(
  { values }: SourceDocument,
  keys: readonly string[],
  linkId: string,
  { tell, field }: SourceContext,
): ReadonlyMap<string, number> {
  if (values === undefined) {
    tell('valuesMissing', field, linkId);
    return new Map();
  }
  for (const key of Object.keys(values))
    if (!keys.includes(key)) tell('unknownOption', `${field}.values.${key}`, key);
  const read = new Map<string, number>();
  for (const key of keys) {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value === undefined) tell('optionWithoutValue', `${field}.values`, key);
    else if (value !== null) read.set(key, value);
  }
  return read;
}

/** A number that is typed counts for itself, between its ends. */
function numberSource(
  { linkId }: CompiledQuestion,
  { lowest, highest }: SourceDocument,
  { tell, field, takes }: SourceContext,
): Source | undefined {
  const within = takes?.filter((value) => value >= (lowest ?? value) && value <= (highest ?? value));
  if (within) {
    if (within.length > 0) return { linkId, possible: within };
    tell('nothingToCount', field, linkId);
    return undefined;
  }
  if (lowest === undefined || highest === undefined) {
    tell('limitsMissing', field, linkId);
    return undefined;
  }
  if (lowest > highest) {
    tell('limitsReversed', field, `${lowest} > ${highest}`);
    return undefined;
  }
  return { linkId, possible: [...new Set([lowest, highest])] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
