import { isArray, isObject, textIn } from '../json.ts';
import type { JsonObject } from '../json.ts';

/** A resource or element being made; what was given is never changed. */
export type Writable = Record<string, unknown>;

/** Deeper than any document made by people. */
export const deepestDocument = 100;

/** The well formed objects of a list that may be anything. */
export const objectsIn = (value: unknown): readonly JsonObject[] =>
  isArray(value) ? value.filter(isObject) : [];

/** The extensions of an element that are well formed. */
const extensionsIn = (element: unknown): readonly JsonObject[] =>
  isObject(element) ? objectsIn(element['extension']) : [];

export const itemsIn = (owner: unknown): readonly JsonObject[] =>
  isObject(owner) ? objectsIn(owner['item']) : [];

export const linkIdOf = (item: JsonObject): { linkId?: string } => {
  const linkId = textIn(item['linkId']);
  return linkId === undefined ? {} : { linkId };
};

/** `item[2].item[0]`. */
export const pathOf = (above: string, at: number): string => `${above === '' ? '' : `${above}.`}item[${at}]`;

/** The name and value of the one value[x] of an element, `valueX` or `_valueX` alone included. */
export function valueIn(
  element: unknown,
  prefix = 'value',
): { name: string; type: string; value: unknown } | undefined {
  if (!isObject(element)) return undefined;
  for (const [name, value] of Object.entries(element)) {
    const type = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (/^[A-Z]/.test(type) && value !== undefined && value !== null) return { name, type, value };
  }
  return undefined;
}

/** Extensions with this address. */
export const extensionsOf = (element: unknown, url: string): readonly JsonObject[] =>
  extensionsIn(element).filter((extension) => extension['url'] === url);

/** The value of the first extension with this address, whatever its type. */
export const extensionValue = (element: unknown, url: string): unknown =>
  valueIn(extensionsOf(element, url)[0])?.value;

/** An `Expression` of an extension: what is needed to evaluate it. */
export interface FhirExpression {
  readonly name?: string;
  readonly language: string;
  readonly expression: string;
}

export function expressionIn(value: unknown): FhirExpression | undefined {
  if (typeof value === 'string')
    return value.trim() === '' ? undefined : { language: 'text/fhirpath', expression: value };
  if (!isObject(value)) return undefined;
  const expression = textIn(value['expression']);
  if (expression === undefined) return undefined;
  const name = textIn(value['name']);
  return {
    ...(name === undefined ? {} : { name }),
    language: textIn(value['language']) ?? 'text/fhirpath',
    expression,
  };
}

/** A whole copy; cut below the depth no honest document reaches, so that a hostile one cannot exhaust the stack. */
export function copyOf<T>(value: T, depth = 0): T {
  if (depth > deepestDocument) return undefined as T;
  if (isArray(value)) return value.map((each) => copyOf(each, depth + 1)) as T;
  if (!isObject(value)) return value;
  const copy: Writable = {};
  for (const [key, each] of Object.entries(value)) setOwn(copy, key, copyOf(each, depth + 1));
  return copy as T;
}

/** Sets a key that may be named anything, `__proto__` included, as plain data. */
export function setOwn(target: Writable, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}

/** `value` without what FHIR forbids: empty objects, lists and texts. `undefined` when nothing is left. */
export function withoutEmpty(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (isArray(value)) {
    const kept = value.map(withoutEmpty).filter((each) => each !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (!isObject(value)) return value;
  const kept: Writable = {};
  for (const [key, each] of Object.entries(value)) {
    const clean = withoutEmpty(each);
    if (clean !== undefined) setOwn(kept, key, clean);
  }
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** The resource inside the questionnaire that a `#` reference names. */
export const containedIn = (questionnaire: JsonObject, reference: unknown): JsonObject | undefined =>
  typeof reference === 'string' && reference.startsWith('#')
    ? objectsIn(questionnaire['contained']).find((resource) => resource['id'] === reference.slice(1))
    : undefined;
