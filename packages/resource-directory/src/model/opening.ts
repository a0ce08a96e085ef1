import { weekdays, type Weekday } from '@fil/vocabulary/codes';
import type { Instant, OpeningHours, TimeOfDay } from '@fil/vocabulary/types';

/** A moment as a clock on the territory's wall shows it. */
export interface LocalMoment {
  readonly weekday: Weekday;
  readonly time: TimeOfDay;
}

/** Turns an instant into the territory's weekday and time, with the time zone's own rules. */
export function localMoment(instant: Instant, timeZone: string): LocalMoment {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(Date.parse(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  const name = part('weekday').toLowerCase();
  const weekday = weekdays.find((candidate) => candidate === name);
  if (weekday === undefined) throw new RangeError(`No weekday for ${instant} in ${timeZone}`);
  return { weekday, time: `${part('hour')}:${part('minute')}` };
}

/** `unknown` when the entry tells no hours: it must never be read as closed. Hours may pass midnight. */
export function openingAt(
  hours: readonly OpeningHours[],
  moment: LocalMoment,
): 'open' | 'closed' | 'unknown' {
  if (hours.length === 0) return 'unknown';
  const dayBefore = weekdays[(weekdays.indexOf(moment.weekday) + 6) % 7] as Weekday;
  const isOpen = hours.some(({ days, opens, closes }) => {
    const passesMidnight = closes <= opens;
    const today =
      days.includes(moment.weekday) && moment.time >= opens && (passesMidnight || moment.time < closes);
    const sinceYesterday = passesMidnight && days.includes(dayBefore) && moment.time < closes;
    return today || sinceYesterday;
  });
  return isOpen ? 'open' : 'closed';
}

/** Days that follow each other, for « lundi à vendredi »; a single day is a run of one. */
export function dayRuns(days: readonly Weekday[]): readonly (readonly [Weekday, Weekday])[] {
  const runs: [Weekday, Weekday][] = [];
  for (const day of weekdays) {
    if (!days.includes(day)) continue;
    const last = runs.at(-1);
    if (last !== undefined && weekdays.indexOf(last[1]) === weekdays.indexOf(day) - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
