import type { FetchedCatalogue } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { LibraryTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { LibraryTerms } from './fr-CA.ts';
export const libraryCatalogue: FetchedCatalogue<LibraryTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
