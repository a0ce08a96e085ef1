import type { Catalogue, Localize } from '@fil/element-kit';
import { frenchCanadian, type TimelineTerm, type TimelineTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { TimelineTerm, TimelineTerms };
/** The timeline's sentences in the language around it. */
export type Words = Localize<TimelineTerms>;

/** French travels with the element. English takes its place here once {@link fetchEnglish} has brought it. */
export const timelineCatalogue: {
  -readonly [Locale in keyof Catalogue<TimelineTerms>]: Catalogue<TimelineTerms>[Locale];
} = {
  'fr-CA': frenchCanadian,
  'fr-FR': frenchOfFrance,
  en: frenchCanadian,
};

/** Brings the English sentences, for the pages that speak it. */
export async function fetchEnglish(): Promise<TimelineTerms> {
  const { english } = await import('./en.ts');
  timelineCatalogue.en = english;
  return english;
}
