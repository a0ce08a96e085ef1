/** A text of the form and its translations, by lower-case language tag. */
export interface LocalizedText {
  readonly value: string;
  readonly translations: ReadonlyMap<string, string>;
  /** The same words dressed by the author; nothing of it is safe to show before it is cleaned. */
  readonly xhtml?: string;
  readonly markdown?: string;
}

export const emptyText: LocalizedText = Object.freeze({ value: '', translations: new Map<string, string>() });

/**
 * The text in `locale` (`fr-CA`), else in a broader tag of it (`fr`), else as the form was written.
 * @param locale BCP 47 language tag.
 */
export function localized(text: LocalizedText, locale: string): string {
  if (text.translations.size === 0) return text.value;
  let tag = locale.toLowerCase();
  for (;;) {
    const found = text.translations.get(tag);
    if (found !== undefined) return found;
    const end = tag.lastIndexOf('-');
    if (end < 0) return text.value;
    tag = tag.slice(0, end);
  }
}

/** The words of an item or of an option in `locale`, with the fallback of `localized`. */
export function textFor(subject: { readonly text: LocalizedText }, locale: string): string {
  return localized(subject.text, locale);
}
