import type { ScoreResult } from '@fil/vocabulary/types';

/** One thing that a sum counts: what was given for it, and what it may still be. */
export interface CountedItem {
  /** What is named when it is missing: a linkId, or an input of a score function. */
  readonly id: string;
  readonly given: number | undefined;
  /** Everything that it could count for; never empty. */
  readonly possible: readonly number[];
}

export interface SumOfItems {
  /** Of the items that are there. */
  readonly sum: number;
  readonly missing: readonly string[];
  /** Exact: every item still open at its lowest, then at its highest. */
  readonly possible: { readonly lowest: number; readonly highest: number };
}

/** Adds up what is there; an item that is missing counts for nothing and leaves the range open. */
export function sumOfItems(items: readonly CountedItem[]): SumOfItems {
  const missing = items.filter(({ given }) => given === undefined);
  const sum = items.reduce((total, { given }) => total + (given ?? 0), 0);
  const ends = (end: (...values: number[]) => number) =>
    missing.reduce((total, { possible }) => total + end(...possible), sum);
  return {
    sum: exact(sum),
    missing: missing.map(({ id }) => id),
    possible: { lowest: exact(ends(Math.min)), highest: exact(ends(Math.max)) },
  };
}

/** Halves and tenths add up to what a person would write; also, there is no minus nought. */
export function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

/** The band a value is in: the last one whose `from` it reaches. */
export interface Band<Key extends string = string> {
  readonly key: Key;
  readonly from: number;
}

export function bandOf<Key extends string>(bands: readonly Band<Key>[], value: number): Key | undefined {
  return bands.findLast(({ from }) => value >= from)?.key;
}

export interface BandedSumOptions {
  readonly method: ScoreResult['method'];
  /** In rising order. */
  readonly bands: readonly Band[];
  /** What the sum is of, in `details.of`. */
  readonly of: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** `ScoreResult.details` of a sum. */
export interface SumDetails {
  readonly of: string;
  /** Sum of the answers that are there. */
  readonly sum: number;
  readonly lowestPossible: number;
  readonly highestPossible: number;
  /** What each answer counts for; `null` where there is none. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Only when complete. */
  readonly band?: string;
}

/** A sum with the band it falls in, whose key is `ScoreResult.meaning`. Without every item there is no value. */
export function bandedSum(items: readonly CountedItem[], options: BandedSumOptions): ScoreResult {
  const { sum, missing, possible } = sumOfItems(items);
  const whole = sumOfItems(items.map((item) => ({ ...item, given: undefined }))).possible;
  const details = {
    inputs: Object.fromEntries(items.map(({ id, given }) => [id, given ?? null])),
    ...options.details,
    of: options.of,
    sum,
    lowestPossible: whole.lowest,
    highestPossible: whole.highest,
  };
  const { method } = options;
  if (missing.length > 0) return { status: 'incomplete', method, possible, missing, details };
  const band = bandOf(options.bands, sum);
  return {
    status: 'complete',
    method,
    value: sum,
    ...(band === undefined ? {} : { meaning: band }),
    missing,
    details: { ...details, ...(band === undefined ? {} : { band }) },
  };
}
