import type { Locale } from '@fil/vocabulary/codes';
import { wordsIn } from './words.ts';
import type { Words } from './words.ts';

/** Looks sentences up by the key of a score's meaning; nothing that every object inherits is one. */
export function meaningsOf(
  meanings: Readonly<Record<string, Words>>,
): (key: string, locale: Locale) => string | undefined {
  return (key, locale) => {
    const words = Object.hasOwn(meanings, key) ? meanings[key] : undefined;
    return words === undefined ? undefined : wordsIn(words, locale);
  };
}
