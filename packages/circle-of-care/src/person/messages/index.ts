import type { Catalogue, Localize } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { PersonTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { PersonTerms } from './fr-CA.ts';
export type PersonLocalize = Localize<PersonTerms>;
export const personCatalogue: Catalogue<PersonTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
