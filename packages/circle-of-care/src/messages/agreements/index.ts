import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { AgreementsTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { AgreementsTerms } from './fr-CA.ts';
export const agreementsCatalogue: Catalogue<AgreementsTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
