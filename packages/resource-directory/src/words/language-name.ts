import type { Locale } from '@fil/vocabulary/codes';

/** « français » for `fr`. A directory that writes something else than a code is repeated as it is. */
export function languageName(locale: Locale, code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
