import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { CompareTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { CompareTerms } from './fr-CA.ts';
export const compareCatalogue: Catalogue<CompareTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
