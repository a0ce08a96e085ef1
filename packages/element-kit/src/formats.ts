import type { Locale } from '@fil/vocabulary/codes';
import type { Day, Instant } from '@fil/vocabulary/types';

/** `short`: figures as the locale writes them; `long`: « 7 avril 2026 »; `weekday`: « mardi 7 avril »; `month`: « 7 avril ». */
export type DayStyle = 'short' | 'long' | 'weekday' | 'month';

export interface PluralForms {
  readonly zero?: string;
  readonly one: string;
  readonly many?: string;
  readonly other: string;
}

const dayOptions: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { year: 'numeric', month: '2-digit', day: '2-digit' },
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  weekday: { weekday: 'long', month: 'long', day: 'numeric' },
  month: { month: 'long', day: 'numeric' },
};

/** English is written for readers in Canada. */
function tagOf(locale: Locale): string {
  return locale === 'en' ? 'en-CA' : locale;
}

/** Formatters are costly to make and cheap to keep. */
function remembered<Options, Formatter>(
  make: (tag: string, options: Options) => Formatter,
): (locale: Locale, options: Options) => Formatter {
  const kept = new Map<string, Formatter>();
  return (locale, options) => {
    const key = locale + JSON.stringify(options ?? {});
    const known = kept.get(key) ?? make(tagOf(locale), options);
    kept.set(key, known);
    return known;
  };
}

const dateFormat = remembered(
  (tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);
const numberFormat = remembered(
  (tag, options: Intl.NumberFormatOptions | undefined) => new Intl.NumberFormat(tag, options),
);
const pluralRules = remembered((tag, _: undefined) => new Intl.PluralRules(tag));

/** A calendar day belongs to no zone: it is formatted as midnight UTC, in UTC. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** French says « 1er mars » and keeps « 9 h 05 » together, which the platform's data does not. */
function written(locale: Locale, parts: readonly Intl.DateTimeFormatPart[]): string {
  const words = locale !== 'en' && parts.some((part) => part.type === 'month' && !/^\d+$/.test(part.value));
  return parts
    .map(({ type, value }) => {
      if (words && type === 'day' && value === '1') return '1er';
      // « 9 h 05 » is never cut at the end of a line.
      return type === 'literal' && value.trim() === 'h' ? value.replaceAll(/\s/g, '\u00a0') : value;
    })
    .join('');
}

export function formatDay(locale: Locale, day: Day, style: DayStyle): string {
  // Canada writes days in figures as ISO 8601 does, in both languages; engines disagree about en-CA.
  if (style === 'short' && locale !== 'fr-FR') return day;
  const format = dateFormat(locale, { ...dayOptions[style], timeZone: 'UTC' });
  return written(locale, format.formatToParts(midnight(day)));
}

/** « 2–9 février 2026 »: what two days have in common is said once. */
export function formatDayRange(locale: Locale, from: Day, to: Day): string {
  const format = dateFormat(locale, { ...dayOptions.long, timeZone: 'UTC' });
  return written(locale, format.formatRangeToParts(midnight(from), midnight(to)));
}

export function formatInstant(
  locale: Locale,
  instant: Instant,
  style: 'moment' | 'time',
  timeZone: string | undefined,
): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  // In France « 09:05 », in Québec « 9 h 05 ».
  const hour = locale === 'fr-FR' ? '2-digit' : 'numeric';
  const time: Intl.DateTimeFormatOptions = { hour, minute: '2-digit', ...zone };
  const options = style === 'time' ? time : { ...dayOptions.long, ...time };
  return written(locale, dateFormat(locale, options).formatToParts(new Date(instant)));
}

export function formatNumber(locale: Locale, value: number, options?: Intl.NumberFormatOptions): string {
  return numberFormat(locale, options).format(value);
}

export function pluralForm(locale: Locale, count: number, forms: PluralForms): string {
  const category = pluralRules(locale, undefined).select(count);
  const chosen =
    (count === 0 ? forms.zero : undefined) ??
    (category === 'one' ? forms.one : category === 'many' ? forms.many : undefined) ??
    forms.other;
  return chosen.replaceAll('{count}', formatNumber(locale, count));
}
