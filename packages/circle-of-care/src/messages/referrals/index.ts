import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { ReferralsTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { ReferralsTerms } from './fr-CA.ts';
export const referralsCatalogue: Catalogue<ReferralsTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
