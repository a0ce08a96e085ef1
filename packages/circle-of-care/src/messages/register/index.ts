import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { RegisterTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { RegisterTerms } from './fr-CA.ts';
export const registerCatalogue: Catalogue<RegisterTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
