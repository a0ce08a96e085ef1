import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { EvaluationTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { EvaluationTerms } from './fr-CA.ts';
export const evaluationCatalogue: Catalogue<EvaluationTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
