const deepest = 12;
/** Keys that mean something to JavaScript itself and nothing in a fact. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Whether a value is what people's forms send: not nested without end, no key of JavaScript's own, and no NUL nor half
 * of a character, which PostgreSQL cannot store. Checked before anything walks through the value.
 */
export function isPlainValue(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= deepest) return false;
  if (Array.isArray(value)) return value.every((member) => isPlainValue(member, depth + 1));
  return Object.entries(value).every(
    ([key, member]) => !forbiddenKeys.has(key) && !key.includes('\0') && isPlainValue(member, depth + 1),
  );
}
