import type { Catalogue, Localize } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { InboxTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { InboxTerms } from './fr-CA.ts';
export type InboxLocalize = Localize<InboxTerms>;
export const inboxCatalogue: Catalogue<InboxTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
