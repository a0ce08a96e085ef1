/** Looking into JSON that somebody else wrote, without believing any of it. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The text itself, or `undefined` when it is not a text or says nothing. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A value as it can be told in a message. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  // A large branch is named, not printed.
  if (isArray(value)) return `[${value.length}]`;
  if (isObject(value)) return `{${Object.keys(value).slice(0, 10).join(', ')}}`;
  return String(value);
}
