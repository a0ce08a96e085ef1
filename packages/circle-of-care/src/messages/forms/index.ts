import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { FormTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { FormTerms } from './fr-CA.ts';
export const formCatalogue: Catalogue<FormTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
