import type { Catalogue } from '@fil/element-kit';
import { domainTerms, protectionMeasureTerms, roleTermsInSentence } from '@fil/words';
import type { EmergencyTerms } from './fr-CA.ts';

/** Only where France says it differently. */
export const frenchOfFrance: Catalogue<EmergencyTerms>['fr-FR'] = {
  careOnly:
    'L’accès d’urgence est réservé aux professionnels de santé et du secteur social et médico-social. Adressez-vous à la personne ou à son référent.',
  'refused.careOnly':
    'L’accès d’urgence est réservé aux professionnels de santé et du secteur social et médico-social. Rien n’a été ouvert.',
  what: 'Identité et contacts, santé, médicaments, droits et protection, solutions de repli. Le reste s’ouvre volet par volet.',
  birthDateHint: 'Jour/mois/année, par exemple 03/11/1941',
  birthDateMissing: 'Saisissez la date de naissance, par exemple 03/11/1941.',
  'set.contingency': 'Solutions de repli',
  answersClosed:
    'Aucune évaluation ne s’ouvre avec ce volet. Pour lire les réponses, ouvrez aussi «\u00a0Plan de services (PPCS)\u00a0» ci-dessous.',
  municipality: 'Commune',
  'said.caregiver': 'dit par l’aidant',
  ...roleTermsInSentence['fr-FR'],
  ...protectionMeasureTerms['fr-FR'],
  ...domainTerms['fr-FR'],
};
