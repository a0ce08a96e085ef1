import type { FetchedCatalogue } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { ViewTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { ViewTerms } from './fr-CA.ts';
export const viewCatalogue: FetchedCatalogue<ViewTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
