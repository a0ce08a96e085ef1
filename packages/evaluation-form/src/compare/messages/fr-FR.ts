import type { Term } from '@fil/element-kit';
import type { CompareTerms } from './fr-CA.ts';

/** Only where the field's terms differ in France. */
export const frenchOfFrance: Partial<Record<keyof CompareTerms, Term>> = {
  otherForm:
    'Ces deux évaluations n’ont pas été faites avec la même grille\u00a0: leurs réponses ne se comparent pas une à une.',
  noDimension: 'Cette grille ne dit pas quelles dimensions elle couvre.',
};
