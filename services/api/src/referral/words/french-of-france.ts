import { rightDecisionTerms, rightStateTerms, roleTermsInSentence } from '@fil/words';
import { frenchOfCanada } from './french-of-canada.ts';
import type { LineWords } from './french-of-canada.ts';

/** Only where the field's terms differ in France. */
export const frenchOfFrance: LineWords = {
  ...frenchOfCanada,
  kind: { ...frenchOfCanada.kind, contingency: 'Solution de repli' },
  hasCaregiver: 'a un aidant',
  homeless: 'sans domicile',
  startDue: 'doit commencer le {day}',
  beneficiary: { ...frenchOfCanada.beneficiary, caregiver: 'pour l’aidant' },
  breakType: {
    ...frenchOfCanada.breakType,
    residentialAdmissionRequest: 'demande d’entrée en établissement',
    lossOfCaregiver: 'perte d’un aidant',
    changeOfPhysician: 'changement de médecin traitant',
  },
  needState: { active: 'en cours', met: 'couvert', unmet: 'non couvert' },
  place: { ...frenchOfCanada.place, temporaryCare: 'accueil temporaire', shelter: 'hébergement d’urgence' },
  right: {
    ...frenchOfCanada.right,
    housingAllowance: 'aide au logement',
    incomeSecurity: 'revenu de solidarité active',
    homeSupportAllowance: 'aide à domicile',
    homeSupportTaxCredit: 'crédit d’impôt pour l’emploi d’une aide à domicile',
    caregiverTaxCredit: 'allocation journalière du proche aidant',
    disabilityAllowance: 'allocation aux adultes handicapés',
  },
  rightState: { ...frenchOfCanada.rightState, ...rightStateTerms['fr-FR'] },
  rightDecision: { ...frenchOfCanada.rightDecision, ...rightDecisionTerms['fr-FR'] },
  role: {
    ...frenchOfCanada.role,
    ...roleTermsInSentence['fr-FR'],
    'role.communityWorker': 'intervention associative',
  },
  sector: { ...frenchOfCanada.sector, community: 'associatif' },
  serviceState: { ...frenchOfCanada.serviceState, sent: 'orientation envoyée', unmet: 'non couvert' },
  unmetReason: { ...frenchOfCanada.unmetReason, notEligible: 'non éligible' },
  voice: { ...frenchOfCanada.voice, caregiver: 'l’aidant' },
};
