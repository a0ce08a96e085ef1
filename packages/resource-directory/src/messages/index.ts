import type { FetchedCatalogue, Localize } from '@fil/element-kit';
import { frenchCanadian, type DirectoryTerm, type DirectoryTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { DirectoryTerm, DirectoryTerms };
/** The directory's sentences in the language around it. */
export type Words = Localize<DirectoryTerms>;

export const directoryCatalogue: FetchedCatalogue<DirectoryTerms> = {
  'fr-CA': frenchCanadian,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
