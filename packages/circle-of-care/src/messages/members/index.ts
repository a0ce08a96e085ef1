import type { Catalogue } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { MembersTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { MembersTerms } from './fr-CA.ts';
export const membersCatalogue: Catalogue<MembersTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
