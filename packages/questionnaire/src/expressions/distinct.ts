import type { PathValue } from './contract.ts';
import { includes, rounded } from './values.ts';
import type { Values } from './values.ts';

/** Each value once, at its first place. */
export function distinct(values: Values, work: (steps: number) => void): Values {
  if (values.length < 2) return values;
  const kept: PathValue[] = [];
  const seen = new Set<unknown>();
  // What can be equal shares a bucket: items of one linkId, answers of one question.
  const buckets = new Map<string, PathValue[]>();
  for (const value of values) {
    const key = typeof value === 'number' ? rounded(value) : value;
    if (seen.has(key)) continue;
    seen.add(key);
    if (typeof value === 'object') {
      const name = 'linkId' in value ? value.linkId : '';
      const bucket = buckets.get(name) ?? [];
      work(bucket.length);
      if (includes(bucket, value)) continue;
      bucket.push(value);
      buckets.set(name, bucket);
    }
    kept.push(value);
  }
  return kept;
}
