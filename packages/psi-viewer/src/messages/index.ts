import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { PlanTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { PlanTerms } from './fr-CA.ts';
export const planCatalogue: Catalogue<PlanTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
