import type { FetchedCatalogue } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { PlanTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { PlanTerms } from './fr-CA.ts';
export const planCatalogue: FetchedCatalogue<PlanTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
