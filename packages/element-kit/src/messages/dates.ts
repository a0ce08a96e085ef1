import type { Locale } from '@fil/vocabulary/codes';

/** A period that is not over. */
export const sinceTerms: Readonly<Record<Locale, string>> = {
  'fr-CA': 'depuis le {day}',
  'fr-FR': 'depuis le {day}',
  en: 'since {day}',
};
