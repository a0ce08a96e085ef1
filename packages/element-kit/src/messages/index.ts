import type { Catalogue } from '../localize.ts';
import { en } from './en.ts';
import { frCa } from './fr-ca.ts';
import type { KitTerms } from './fr-ca.ts';
import { frFr } from './fr-fr.ts';

/** The kit's own sentences. */
export const kitCatalogue: Catalogue<KitTerms> = { 'fr-CA': frCa, 'fr-FR': frFr, en };
export type { KitTerms };
