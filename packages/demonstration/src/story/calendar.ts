import { weekdays } from '@fil/vocabulary/codes';
import type { Weekday } from '@fil/vocabulary/codes';
import type { Day, Instant, TimeOfDay } from '@fil/vocabulary/types';

const millisecondsPerDay = 86_400_000;

/** The day so many calendar days later; negative goes back. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * millisecondsPerDay).toISOString().slice(0, 10);
}

export function weekdayOf(day: Day): Weekday {
  // 1 January 1970 was a Thursday, the fourth of the list.
  const count = Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
  return weekdays[(((count + 3) % 7) + 7) % 7] ?? 'monday';
}

/** Days from the first to the last, both included, that fall on one of the weekdays. */
export function daysOn(wanted: readonly Weekday[], first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (wanted.includes(weekdayOf(day))) days.push(day);
  }
  return days;
}

/** The moment when a clock on the wall of that zone shows that day and time. */
export function instantOf(day: Day, time: TimeOfDay, timeZone: string): Instant {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const shown = wallClock(new Date(asIfUtc), timeZone);
  return new Date(asIfUtc - (shown - asIfUtc)).toISOString();
}

/** What the wall clock of a zone shows, as if it were UTC, in milliseconds. */
function wallClock(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((item) => item.type === type)?.value ?? '';
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`);
}
