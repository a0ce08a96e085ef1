import type { FetchedCatalogue, Localize } from '@fil/element-kit';
import { frenchCanadian, type TimelineTerm, type TimelineTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { TimelineTerm, TimelineTerms };
/** The timeline's sentences in the language around it. */
export type Words = Localize<TimelineTerms>;

export const timelineCatalogue: FetchedCatalogue<TimelineTerms> = {
  'fr-CA': frenchCanadian,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
