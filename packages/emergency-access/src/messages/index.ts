import type { Catalogue, Localize } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchOfCanada } from './fr-CA.ts';
import type { EmergencyTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { EmergencyTerms } from './fr-CA.ts';
export type EmergencyLocalize = Localize<EmergencyTerms>;
export const emergencyCatalogue: Catalogue<EmergencyTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: english,
};
