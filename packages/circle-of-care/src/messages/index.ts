import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { CircleTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { CircleTerms } from './fr-CA.ts';
export const circleCatalogue: Catalogue<CircleTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
