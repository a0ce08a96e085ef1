import type { FetchedCatalogue } from '../localize.ts';
import { frCa } from './fr-ca.ts';
import type { KitTerms } from './fr-ca.ts';
import { frFr } from './fr-fr.ts';

/** The kit's own sentences. */
export const kitCatalogue: FetchedCatalogue<KitTerms> = {
  'fr-CA': frCa,
  'fr-FR': frFr,
  en: async () => (await import('./en.ts')).en,
};
export type { KitTerms };
