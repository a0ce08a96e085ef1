import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { RightsTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { RightsTerms } from './fr-CA.ts';
export const rightsCatalogue: Catalogue<RightsTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
