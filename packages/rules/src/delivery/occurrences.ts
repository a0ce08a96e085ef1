import type { FrequencyUnit } from '@fil/vocabulary/codes';
import type { Day, Frequency } from '@fil/vocabulary/types';
import {
  addDays,
  includesDay,
  startOfMonth,
  startOfNextMonth,
  startOfWeek,
  weekdayOf,
} from '../days/index.ts';
import type { DayRange, FirstDayOfWeek } from '../days/index.ts';

export interface CalendarOptions {
  /** Where weeks are cut to be compared with the plan. Monday unless the territory says otherwise. */
  readonly firstDayOfWeek?: FirstDayOfWeek;
}

/**
 * The period whose plan can be kept or not: the month of a monthly service, the week of any other. A daily service is
 * judged by the week too, as P-7 says, so that one visit moved to the next day is no gap.
 */
export function periodOf(day: Day, unit: FrequencyUnit, options: CalendarOptions = {}): Required<DayRange> {
  if (unit === 'month') return { from: startOfMonth(day), to: addDays(startOfNextMonth(day), -1) };
  const from = startOfWeek(day, options.firstDayOfWeek ?? 'monday');
  return { from, to: addDays(from, 6) };
}

/**
 * The days on which a service of this frequency is expected within a range, in order; a day stands as often as the
 * service is due on it. Where the days of the week are given, those are used; where they are not, occurrences are
 * spread evenly over the day, the week or the month. Given days say when, `times` says how often: three times on two
 * days makes two visits on the first.
 */
export function occurrences(frequency: Frequency, { from, to }: Required<DayRange>): readonly Day[] {
  const expected: Day[] = [];
  for (
    let start = startOfUnit(from, frequency.unit);
    start <= to;
    start = startOfNextUnit(start, frequency.unit)
  ) {
    for (const day of spread(candidates(start, frequency), frequency.times)) {
      if (includesDay({ from, to }, day)) expected.push(day);
    }
  }
  return expected;
}

/** Spread from Monday whatever the territory: « 3 fois par semaine » is Monday, Wednesday, Friday everywhere. */
function startOfUnit(day: Day, unit: FrequencyUnit): Day {
  return unit === 'day' ? day : unit === 'week' ? startOfWeek(day, 'monday') : startOfMonth(day);
}

function startOfNextUnit(start: Day, unit: FrequencyUnit): Day {
  return unit === 'day' ? addDays(start, 1) : unit === 'week' ? addDays(start, 7) : startOfNextMonth(start);
}

function candidates(start: Day, { unit, days }: Frequency): readonly Day[] {
  const within: Day[] = [];
  const end = startOfNextUnit(start, unit);
  for (let day = start; day < end; day = addDays(day, 1)) {
    if (!days?.length || days.includes(weekdayOf(day))) within.push(day);
  }
  return within;
}

function spread(days: readonly Day[], times: number): readonly Day[] {
  if (days.length === 0) return [];
  return Array.from({ length: times }, (_, index) => days[Math.floor((index * days.length) / times)] as Day);
}
