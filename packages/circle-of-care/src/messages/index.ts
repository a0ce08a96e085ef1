import type { FetchedCatalogue } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { CircleTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { CircleTerms } from './fr-CA.ts';
export const circleCatalogue: FetchedCatalogue<CircleTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
