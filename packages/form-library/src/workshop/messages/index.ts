import type { FetchedCatalogue } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { WorkshopTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { WorkshopTerms } from './fr-CA.ts';
export const workshopCatalogue: FetchedCatalogue<WorkshopTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
