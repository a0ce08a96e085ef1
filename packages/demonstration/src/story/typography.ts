import type { Locale } from '@fil/vocabulary/codes';

const noBreakSpace = '\u00a0';
const narrowNoBreakSpace = '\u202f';

/**
 * Spaces of French punctuation as each country prints them, from texts typed with ordinary spaces: France puts a
 * narrow one before « ; ! ? », Québec none; both put one before the colon and inside the quotation marks.
 */
export function frenchSpacing(text: string, locale: Locale): string {
  const beforeHigh = locale === 'fr-FR' ? narrowNoBreakSpace : '';
  return text
    .replace(/ ([;!?])/g, `${beforeHigh}$1`)
    .replace(/ :(?= |$)/g, `${noBreakSpace}:`)
    .replaceAll('« ', `«${noBreakSpace}`)
    .replaceAll(' »', `${noBreakSpace}»`);
}

/** The same value with every text in it so spaced. */
export function withFrenchSpacing<Value>(value: Value, locale: Locale): Value {
  return respaced(value, locale) as Value;
}

function respaced(value: unknown, locale: Locale): unknown {
  if (typeof value === 'string') return frenchSpacing(value, locale);
  if (Array.isArray(value)) return value.map((item) => respaced(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, respaced(item, locale)]));
}
