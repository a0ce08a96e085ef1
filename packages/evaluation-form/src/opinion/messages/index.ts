import type { FetchedCatalogue } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { OpinionTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { OpinionTerms } from './fr-CA.ts';
export const opinionCatalogue: FetchedCatalogue<OpinionTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
