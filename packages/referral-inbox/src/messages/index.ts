import type { FetchedCatalogue, Localize } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { InboxTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { InboxTerms } from './fr-CA.ts';
export type InboxLocalize = Localize<InboxTerms>;
export const inboxCatalogue: FetchedCatalogue<InboxTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
