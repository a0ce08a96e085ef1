import type { Frequency } from '@fil/vocabulary/types';
import type { PlanLocalize } from '../templates/plan-screen.ts';
import { weekOrder } from './week.ts';

/** « 3 × semaine, lun. mer. ven. à 11 h 30, durée 30 min » */
export function frequencyWords(localize: PlanLocalize, frequency: Frequency): string {
  const { times, unit, days, at, minutes } = frequency;
  const named = weekOrder
    .filter((day) => days?.includes(day))
    .map((day) => localize.term(`weekdayShort.${day}`));
  const when = [
    ...named,
    ...(at === undefined ? [] : [localize.term('frequency.at', { time: timeWords(localize, at) })]),
  ].join(' ');
  const parts = [localize.term(`frequency.times.${unit}`, { times })];
  if (when !== '') parts.push(when);
  if (minutes !== undefined) parts.push(durationWords(localize, minutes));
  return parts.join(', ');
}

/** « durée 30 min », « durée 2 h »: whole hours are told in hours. */
function durationWords(localize: PlanLocalize, minutes: number): string {
  const hours = minutes / 60;
  return Number.isInteger(hours)
    ? localize.term('frequency.hours', { hours })
    : localize.term('frequency.minutes', { minutes });
}

/** A time of day as the locale writes it: « 11 h 30 », « 11:30 ». Never cut by a line end. */
export function timeWords(localize: PlanLocalize, at: string): string {
  const format = new Intl.DateTimeFormat(localize.locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  const words = format.format(new Date(`1970-01-01T${at}:00Z`)).replace(/\s/g, '\u00a0');
  // In Québec a full hour is said without its minutes: « 10 h ».
  return localize.locale === 'fr-CA' ? words.replace(/\u00a000$/, '') : words;
}
