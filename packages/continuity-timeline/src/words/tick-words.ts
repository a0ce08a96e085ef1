import type { Words } from '../messages/index.ts';
import { dayOf } from '../model/day-number.ts';
import type { Tick } from '../model/time-scale.ts';
import { capitalized } from './counted.ts';

/** Labels are short and many are made at once: a formatter is made once for each language and use. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatted(words: Words, day: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${words.locale}/${Object.values(options).join('/')}/${Object.keys(options).join('/')}`;
  const known = formatters.get(key);
  const formatter =
    known ??
    new Intl.DateTimeFormat(words.locale === 'en' ? 'en-CA' : words.locale, { ...options, timeZone: 'UTC' });
  if (known === undefined) formatters.set(key, formatter);
  return formatter.format(new Date(`${day}T00:00:00Z`));
}

/** « 2 févr. », « mars », « janv. 2026 », « 2026 ». */
export function tickLabel(words: Words, { day, unit, withYear }: Tick): string {
  switch (unit) {
    case 'day':
    case 'week':
      return formatted(words, dayOf(day), { day: 'numeric', month: 'short' });
    case 'month':
    case 'quarter':
      return formatted(words, dayOf(day), {
        month: 'short',
        ...(withYear ? { year: 'numeric' as const } : {}),
      });
    case 'year':
      return formatted(words, dayOf(day), { year: 'numeric' });
  }
}

/** « Mars 2026 », for `2026-03`. */
export function monthWords(words: Words, month: string): string {
  return capitalized(formatted(words, `${month}-01`, { month: 'long', year: 'numeric' }));
}
