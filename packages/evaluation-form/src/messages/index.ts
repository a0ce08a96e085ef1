import type { SplitCatalogue } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { FirstTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';
import type { LaterTerms } from './later/fr-CA.ts';

export type EvaluationTerms = FirstTerms & LaterTerms;

export const evaluationCatalogue: SplitCatalogue<FirstTerms, LaterTerms> = {
  'fr-CA': frenchOfCanada,
  'fr-FR': frenchOfFrance,
  en: async () => (await import('./en.ts')).english,
  later: {
    'fr-CA': async () => (await import('./later/fr-CA.ts')).frenchOfCanada,
    'fr-FR': async () => (await import('./later/fr-FR.ts')).frenchOfFrance,
    en: async () => (await import('./later/en.ts')).english,
  },
};
