import type { Term } from '@fil/element-kit';
import { dimensionTerms } from '@fil/words';
import type { EvaluationTerms } from './fr-CA.ts';

/** Only where the field's terms differ in France. */
export const frenchOfFrance: Partial<Record<keyof EvaluationTerms, Term>> = {
  'score.caregiverStrain': 'Charge de l’aidant\u00a0: {value} sur {most}',
  'possible.caregiverStrain': 'charge de l’aidant entre {lowest} et {highest} sur {most}',
  afterQuestions: 'Ensuite\u00a0: l’avis professionnel',
  startWith: 'Grille',
  'column.instrument': 'Grille',
  noScore: 'sans cotation',
  ...dimensionTerms['fr-FR'],
  'voice.caregiver': 'L’aidant',
  'domain.caregiverSection': 'volet de l’aidant',
  'domain.sensitive': 'informations sensibles',
};
