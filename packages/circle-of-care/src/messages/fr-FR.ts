import type { Catalogue, Formats, TermValues } from '@fil/element-kit';
import type { CircleTerms } from './fr-CA.ts';

/** Where France says it otherwise. */
export const frenchOfFrance: Catalogue<CircleTerms>['fr-FR'] = {
  title: 'Cercle de prise en charge',
  'view.referrals': 'Orientations',
  'lead.unanswered': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: 'Une orientation attend sa réponse',
      other: '{count} orientations attendent leur réponse',
    }),
  'problem.day': 'une date, comme 07/04/2026',
  'role.caseManager': 'Gestionnaire de cas, référent de parcours',
  'role.keyWorker': 'Référent',
  'role.primaryPhysician': 'Médecin traitant',
  'role.homeSupportWorker': 'Aide à domicile',
  'role.rehabilitationProfessional': 'Rééducation',
  'role.communityWorker': 'Association',
  'domain.plan': 'Plan de services (PPCS)',
};
