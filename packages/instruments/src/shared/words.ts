import type { Locale } from '@fil/vocabulary/codes';

/** Words in the languages of the product: common French, English, and French where a country says it otherwise. */
export interface Words {
  readonly fr: string;
  readonly 'fr-CA'?: string;
  readonly 'fr-FR'?: string;
  readonly en: string;
}

export function wordsIn(words: Words, locale: Locale): string {
  const own = words[locale];
  if (own !== undefined) return own;
  return locale === 'fr-FR' ? typesetForFrance(words.fr) : words.fr;
}

/** The same for every locale of the product. */
export function inEveryLocale(words: Words): Readonly<Record<Locale, string>> {
  return { 'fr-CA': wordsIn(words, 'fr-CA'), 'fr-FR': wordsIn(words, 'fr-FR'), en: wordsIn(words, 'en') };
}

/** Québec sets no space before « ? ! ; », France a narrow one that does not break. */
function typesetForFrance(text: string): string {
  return text.replaceAll(/(?<=[^\s\u00a0\u202f])[?!;]/g, '\u202f$&');
}
