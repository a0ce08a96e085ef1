import type { Weekday } from '@fil/vocabulary/codes';
import { weekdays } from '@fil/vocabulary/codes';
import type { Day } from '@fil/vocabulary/types';

/** Days from `from` to `to`, both included; without `to` the range is still open. */
export interface DayRange {
  readonly from: Day;
  readonly to?: Day;
}

export type FirstDayOfWeek = 'sunday' | 'monday';

const millisecondsPerDay = 86_400_000;
/** 1970-01-01 was a Thursday: shift so that 0 is a Monday, as in `weekdays`. */
const thursdayOffset = 3;

/**
 * Days are asked for again and again (a tally walks months of them for each service of a plan), and a case spans a
 * few thousand: each is computed once. Cleared when full, so that hostile input cannot grow it.
 */
const keptDays = 20_000;
const numberOfDay = new Map<Day, number>();
const dayOfNumber = new Map<number, Day>();

/** Calendar days since 1970-01-01. Arithmetic is in UTC, where every day has 24 hours. Throws RangeError on a text that is not a day. */
export function dayNumber(day: Day): number {
  const known = numberOfDay.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
  if (!Number.isInteger(number)) throw new RangeError(`Not a calendar day: ${day}`);
  if (numberOfDay.size >= keptDays) numberOfDay.clear();
  numberOfDay.set(day, number);
  return number;
}

function dayFromNumber(number: number): Day {
  const known = dayOfNumber.get(number);
  if (known !== undefined) return known;
  const text = new Date(number * millisecondsPerDay).toISOString();
  // After 9999 a year is written with a sign and six digits: such a day sorts before all others, and loops never end.
  if (!/^\d{4}-/.test(text)) throw new RangeError(`Not a day that can be written: ${text}`);
  const day = text.slice(0, 10);
  if (dayOfNumber.size >= keptDays) dayOfNumber.clear();
  dayOfNumber.set(number, day);
  return day;
}

/** The day `count` calendar days later, or earlier when negative. Throws RangeError before the year 0 and after 9999. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** Calendar days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative, 0 or positive, for sorting. ISO days sort as text. */
export function compareDays(left: Day, right: Day): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

export function earliest(first: Day, ...others: readonly Day[]): Day {
  return others.reduce((least, day) => (day < least ? day : least), first);
}

export function latest(first: Day, ...others: readonly Day[]): Day {
  return others.reduce((greatest, day) => (day > greatest ? day : greatest), first);
}

function weekdayIndex(day: Day): number {
  return (((dayNumber(day) + thursdayOffset) % 7) + 7) % 7;
}

export function weekdayOf(day: Day): Weekday {
  return weekdays[weekdayIndex(day)] as Weekday;
}

/** First day of the week that holds `day`: weeks start on Sunday in Québec, on Monday in France. */
export function startOfWeek(day: Day, firstDay: FirstDayOfWeek): Day {
  const index = weekdayIndex(day);
  return addDays(day, -(firstDay === 'monday' ? index : (index + 1) % 7));
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

export function startOfNextMonth(day: Day): Day {
  return startOfMonth(addDays(startOfMonth(day), 31));
}

export function includesDay(range: DayRange, day: Day): boolean {
  return range.from <= day && (range.to === undefined || day <= range.to);
}

/** Completed years at `today`. Somebody born on 29 February comes of age on 1 March in common years. */
export function ageOn(birthDate: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
