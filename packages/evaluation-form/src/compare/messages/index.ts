import type { FetchedCatalogue } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { CompareTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { CompareTerms } from './fr-CA.ts';
export const compareCatalogue: FetchedCatalogue<CompareTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
