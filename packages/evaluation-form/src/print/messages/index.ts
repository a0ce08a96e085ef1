import type { FetchedCatalogue } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { PrintTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { PrintTerms } from './fr-CA.ts';
export const printCatalogue: FetchedCatalogue<PrintTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
