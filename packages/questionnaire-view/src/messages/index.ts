import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { ViewTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { ViewTerms } from './fr-CA.ts';
export const viewCatalogue: Catalogue<ViewTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
