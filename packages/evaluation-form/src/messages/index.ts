import type { FetchedCatalogue } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { EvaluationTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { EvaluationTerms } from './fr-CA.ts';
export const evaluationCatalogue: FetchedCatalogue<EvaluationTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
