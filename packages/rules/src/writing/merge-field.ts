export interface FieldWrite {
  /** Version of the field now: the file's sequence number at its last accepted operation; 0 when absent. */
  readonly currentVersion: number;
  /** Version that the author of the operation had seen. */
  readonly baseVersion: number;
  readonly currentValue: unknown;
  readonly newValue: unknown;
}

/** `accept` replaces the value, `same` has nothing to change, `clash` keeps both until a person chooses. */
export type MergeOutcome = 'accept' | 'same' | 'clash';

/**
 * Different fields never meet; the same field, changed by two who did not see each other, keeps both values (QC-04, L8).
 * Two who wrote the same thing agree. A base that the service never gave is a clash too: nothing is lost.
 */
export function mergeField({
  currentVersion,
  baseVersion,
  currentValue,
  newValue,
}: FieldWrite): MergeOutcome {
  if (sameValue(currentValue, newValue)) return 'same';
  return baseVersion === currentVersion ? 'accept' : 'clash';
}

/** Equality of JSON values: the order of keys does not count, and an absent value is the same as null. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === right || (left == null && right == null)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => sameValue(item, right[index]))
    );
  }
  const leftFields = new Map<string, unknown>(Object.entries(left));
  const rightFields = new Map<string, unknown>(Object.entries(right));
  const names = new Set([...leftFields.keys(), ...rightFields.keys()]);
  return [...names].every((name) => sameValue(leftFields.get(name), rightFields.get(name)));
}
