import type { Json } from './script.ts';

const besides = ['id', 'meta', 'authored', 'subject', 'text', 'display', 'author', 'source'];

/**
 * A response or an answer without what a script leaves open, its keys in one order, so that two of them can be
 * compared as a whole.
 */
export function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value as Json)
    .filter(([key, inner]) => !besides.includes(key) && inner !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(kept.map(([key, inner]) => [key, comparable(inner)]));
}

/** Whether everything that stands in `least` stands in `whole`; lists item by item. */
export function contains(whole: unknown, least: unknown): boolean {
  if (Array.isArray(least))
    return (
      Array.isArray(whole) &&
      whole.length === least.length &&
      least.every((each, at) => contains(whole[at], each))
    );
  if (typeof least !== 'object' || least === null) return Object.is(whole, least);
  if (typeof whole !== 'object' || whole === null) return false;
  return Object.entries(least as Json).every(([key, inner]) => contains((whole as Json)[key], inner));
}
