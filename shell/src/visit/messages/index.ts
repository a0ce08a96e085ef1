import type { Catalogue } from '@fil/element-kit/speech';
import { en } from './en.ts';
import { frCa } from './fr-CA.ts';
import type { VisitTerms } from './fr-CA.ts';
import { frFr } from './fr-FR.ts';

export const visitCatalogue: Catalogue<VisitTerms> = { 'fr-CA': frCa, 'fr-FR': frFr, en };
export type { VisitTerms };
