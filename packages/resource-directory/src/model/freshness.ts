import type { Day } from '@fil/vocabulary/types';

/** Verified is not edited: how long ago somebody last checked that an entry is true. */
export type Freshness =
  | {
      readonly state: 'fresh' | 'stale';
      readonly verifiedOn: Day;
      readonly days: number;
      readonly months: number;
    }
  | { readonly state: 'never' };

/** An entry older than this many whole months is said to be stale. */
export const staleAfterMonths = 12;

export function freshnessOf(verifiedOn: Day | undefined, today: Day): Freshness {
  if (verifiedOn === undefined) return { state: 'never' };
  const days = Math.max(0, Math.round((midnight(today) - midnight(verifiedOn)) / 86_400_000));
  const months = Math.max(0, wholeMonths(verifiedOn, today));
  const isStale =
    months > staleAfterMonths || (months === staleAfterMonths && verifiedOn.slice(8) !== today.slice(8));
  return { state: isStale ? 'stale' : 'fresh', verifiedOn, days, months };
}

function midnight(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function wholeMonths(from: Day, to: Day): number {
  const [fromYear, fromMonth, fromDay] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

function parts(day: Day): [number, number, number] {
  return day.split('-').map(Number) as [number, number, number];
}
