import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { OpinionTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { OpinionTerms } from './fr-CA.ts';
export const opinionCatalogue: Catalogue<OpinionTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
