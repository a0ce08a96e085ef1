import type { PaperSpeaker } from '@fil/instruments/paper';
import type { Locale } from '@fil/vocabulary/codes';
import { domainTerms, evaluationTerms, paperTerms } from '@fil/words';

/** How a document speaks: words, days and moments of one language, on the territory's clocks. */
export function documentSpeaker(locale: Locale, timeZone: string): PaperSpeaker {
  const words: Readonly<Record<string, string>> = {
    ...wordsIn('fr-CA'),
    ...(locale === 'fr-CA' ? {} : wordsIn(locale)),
  };
  const tag = locale === 'en' ? 'en-CA' : locale;
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const numbers = new Intl.NumberFormat(tag);
  return {
    term: (key, values = {}) =>
      (words[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    instant: (instant) => moments.format(new Date(instant)),
    number: (value) => numbers.format(value),
    domain: (domain) => words[`domain.${domain}`] ?? domain,
  };
}

function wordsIn(locale: Locale): Readonly<Record<string, string>> {
  return { ...domainTerms[locale], ...evaluationTerms[locale], ...paperTerms[locale] };
}
