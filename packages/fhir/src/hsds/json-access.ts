/** A JSON object of unknown shape. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text of a field, '' when it is absent, null or structured. Profiles of HSDS may null almost anything. */
export function textOf(object: JsonObject | undefined, ...names: readonly string[]): string {
  for (const name of names) {
    const value = object?.[name];
    // No database keeps NUL, and no person ever typed it.
    if (typeof value === 'string' && value.trim() !== '') return value.replaceAll('\0', '').trim();
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  }
  return '';
}

export function objectsOf(object: JsonObject | undefined, name: string): JsonObject[] {
  const value = object?.[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function objectOf(object: JsonObject | undefined, name: string): JsonObject | undefined {
  const value = object?.[name];
  return isObject(value) ? value : undefined;
}
