import type { SplitCatalogue } from '../localize.ts';
import { frCa } from './fr-ca.ts';
import type { FirstKitTerms } from './fr-ca.ts';
import { frFr } from './fr-fr.ts';
import type { LaterKitTerms } from './later/fr-ca.ts';

export type KitTerms = FirstKitTerms & LaterKitTerms;

/** The kit's own sentences. */
export const kitCatalogue: SplitCatalogue<FirstKitTerms, LaterKitTerms> = {
  'fr-CA': frCa,
  'fr-FR': frFr,
  en: async () => (await import('./en.ts')).en,
  later: {
    'fr-CA': async () => (await import('./later/fr-ca.ts')).frCa,
    'fr-FR': async () => (await import('./later/fr-fr.ts')).frFr,
    en: async () => (await import('./later/en.ts')).en,
  },
};
