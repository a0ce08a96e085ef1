import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { PrintTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { PrintTerms } from './fr-CA.ts';
export const printCatalogue: Catalogue<PrintTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
