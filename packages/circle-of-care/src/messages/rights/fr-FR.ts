import type { Catalogue } from '@fil/element-kit';
import { protectionMeasureTerms, rightDecisionTerms, rightStateTerms } from '@fil/words';
import type { RightsTerms } from './fr-CA.ts';

export const frenchOfFrance: Catalogue<RightsTerms>['fr-FR'] = {
  'right.apa': 'Allocation personnalisée d’autonomie (APA)',
  'right.pch': 'Prestation de compensation du handicap (PCH)',
  'right.housingAllowance': 'Aide au logement (APL, ALS)',
  'right.caregiverTaxCredit': 'Allocation journalière du proche aidant (AJPA)',
  'right.disabilityAllowance': 'Allocation aux adultes handicapés (AAH)',
  'right.healthInsurance': 'Assurance maladie, complémentaire santé solidaire',
  confirmedHint: 'Après une mesure de protection (CSP L1111-6).',
  ...rightStateTerms['fr-FR'],
  ...rightDecisionTerms['fr-FR'],
  ...protectionMeasureTerms['fr-FR'],
};
