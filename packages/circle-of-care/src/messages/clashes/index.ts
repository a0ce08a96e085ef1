import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { ClashTerms } from './fr-CA.ts';

export type { ClashTerms } from './fr-CA.ts';
export const clashCatalogue: Catalogue<ClashTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': {},
  en: english,
};
