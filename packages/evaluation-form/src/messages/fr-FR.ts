import type { Term } from '@fil/element-kit';
import type { FirstTerms } from './fr-CA.ts';

/** Only where the field's terms differ in France. */
export const frenchOfFrance: Partial<Record<keyof FirstTerms, Term>> = {
  afterQuestions: 'Ensuite\u00a0: l’avis professionnel',
};
