import type { Term } from '@fil/element-kit';
import { domainTerms, evaluationTerms, paperTerms } from '@fil/words';
import type { PrintTerms } from './fr-CA.ts';

/** Only where the field's terms differ in France. */
export const frenchOfFrance: Partial<Record<keyof PrintTerms, Term>> = {
  ...domainTerms['fr-FR'],
  ...evaluationTerms['fr-FR'],
  ...paperTerms['fr-FR'],
  instrument: 'Grille',
};
