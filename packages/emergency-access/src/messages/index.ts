import type { FetchedCatalogue, Localize } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { EmergencyTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { EmergencyTerms } from './fr-CA.ts';
export type EmergencyLocalize = Localize<EmergencyTerms>;
export const emergencyCatalogue: FetchedCatalogue<EmergencyTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
};
