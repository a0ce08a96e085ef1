import type { Locale } from '@fil/vocabulary/codes';
import type { Day, TimeOfDay } from '@fil/vocabulary/types';
import { english } from './english.ts';
import { frenchOfCanada } from './french-of-canada.ts';
import type { LineWords } from './french-of-canada.ts';
import { frenchOfFrance } from './french-of-france.ts';

export type { LineKind } from './french-of-canada.ts';

const catalogues: Readonly<Record<Locale, LineWords>> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};

/** How one territory says the lines that leave it. */
export interface LineLanguage {
  readonly locale: Locale;
  readonly words: LineWords;
  fill(sentence: string, values: Readonly<Record<string, string | number>>): string;
  day(day: Day): string;
  number(value: number): string;
  time(at: TimeOfDay): string;
  language(tag: string): string;
}

const languages = new Map<Locale, LineLanguage>();

export function lineLanguage(locale: Locale): LineLanguage {
  const known = languages.get(locale);
  if (known) return known;
  const made = makeLanguage(locale);
  languages.set(locale, made);
  return made;
}

function makeLanguage(locale: Locale): LineLanguage {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale);
  const times = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return {
    locale,
    words: catalogues[locale],
    fill: (sentence, values) =>
      sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    number: (value) => numbers.format(value),
    time: (at) => times.format(new Date(`1970-01-01T${at}:00Z`)).replace(/\s/g, '\u00a0'),
    language: (tag) => (/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(tag) ? (names.of(tag) ?? tag) : tag),
  };
}
