import { addDays } from '@fil/rules';
import type { Day } from '@fil/vocabulary/types';

/**
 * The scale works on whole numbers of days since 1970-01-01, so that a position is one subtraction
 * and no time zone can shift a calendar day.
 */
export type DayNumber = number;

export { dayNumber } from '@fil/rules';

/** 20550 → `2026-04-07`; fractions are cut to the day they fall in. */
export function dayOf(number: DayNumber): Day {
  return addDays('1970-01-01', Math.floor(number));
}
