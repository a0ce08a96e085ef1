import type { Day } from '@fil/vocabulary/types';

/**
 * The scale works on whole numbers of days since 1970-01-01, so that a position is one subtraction
 * and no time zone can shift a calendar day.
 */
export type DayNumber = number;

const millisecondsPerDay = 86_400_000;

/** `2026-04-07` → 20550. */
export function dayNumber(day: Day): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/** 20550 → `2026-04-07`; fractions are cut to the day they fall in. */
export function dayOf(number: DayNumber): Day {
  return new Date(Math.floor(number) * millisecondsPerDay).toISOString().slice(0, 10);
}
