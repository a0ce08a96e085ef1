import { frenchOfCanada } from './fr-CA.ts';
import type { LaterTerms } from './fr-CA.ts';

/** Where the field's terms differ in France. */
export const frenchOfFrance: LaterTerms = {
  ...frenchOfCanada,
  'score.caregiverStrain': 'Charge de l’aidant\u00a0: {value} sur {most}',
  'possible.caregiverStrain': 'charge de l’aidant entre {lowest} et {highest} sur {most}',
  startWith: 'Grille',
  'column.instrument': 'Grille',
  noScore: 'sans cotation',
  'dimension.adl': 'Actes essentiels',
  'dimension.domestic': 'Activités domestiques',
  'voice.caregiver': 'L’aidant',
  'domain.caregiverSection': 'volet de l’aidant',
  'domain.sensitive': 'informations sensibles',
};
