import { weekdays, type Weekday } from '@fil/vocabulary/codes';
import type { OpeningHours, TimeOfDay } from '@fil/vocabulary/types';
import type { Words } from '../messages/index.ts';
import { dayRuns } from '../model/opening.ts';

/** One line for each opening: « lundi à vendredi, de 9 h à 12 h ». */
export function hoursLines(words: Words, hours: readonly OpeningHours[]): readonly string[] {
  return hours.map(({ days, opens, closes }) =>
    words.term('hoursLine', {
      days: daysWords(words, days),
      opens: timeWords(words, opens),
      closes: timeWords(words, closes),
    }),
  );
}

function daysWords(words: Words, days: readonly Weekday[]): string {
  const runs = dayRuns(days).map(([from, to]) =>
    from === to
      ? weekdayName(words, from)
      : words.term('dayTo', { from: weekdayName(words, from), to: weekdayName(words, to) }),
  );
  return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(runs);
}

/** 2024-01-01 was a Monday. */
function weekdayName(words: Words, weekday: Weekday): string {
  const day = new Date(Date.UTC(2024, 0, 1 + weekdays.indexOf(weekday)));
  return new Intl.DateTimeFormat(words.locale, { weekday: 'long', timeZone: 'UTC' }).format(day);
}

/** « 9 h », « 13 h 30 », “9:00 a.m.”: as the language writes it. */
export function timeWords(words: Words, time: TimeOfDay): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const moment = new Date(Date.UTC(2024, 0, 1, hour, minute));
  const locale = words.locale === 'en' ? 'en-CA' : words.locale;
  const onTheHour = minute === 0 && words.locale !== 'en';
  return new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    ...(onTheHour ? {} : { minute: '2-digit' }),
    timeZone: 'UTC',
  }).format(moment);
}
