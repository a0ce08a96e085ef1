import { frenchOfCanada } from './fr-CA.ts';
import { dimensionTerms } from '@fil/words';
import type { LaterTerms } from './fr-CA.ts';

/** Where the field's terms differ in France. */
export const frenchOfFrance: LaterTerms = {
  ...frenchOfCanada,
  'score.caregiverStrain': 'Charge de l’aidant\u00a0: {value} sur {most}',
  'possible.caregiverStrain': 'charge de l’aidant entre {lowest} et {highest} sur {most}',
  startWith: 'Grille',
  'column.instrument': 'Grille',
  noScore: 'sans cotation',
  ...dimensionTerms['fr-FR'],
  'voice.caregiver': 'L’aidant',
  'domain.caregiverSection': 'volet de l’aidant',
  'domain.sensitive': 'informations sensibles',
};
