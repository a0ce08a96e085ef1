import type { Formats, Term, TermValues } from '@fil/element-kit';
import type { PlanTerms } from './fr-CA.ts';

/** Only where the field's terms differ in France. */
export const frenchOfFrance: Partial<Record<keyof PlanTerms, Term>> = {
  caseManager: 'Référent de parcours',
  needForCaregiver: 'besoin {priority}, pour l’aidant',
  needUnmet: 'Besoin non couvert',
  needUnmetWhy: 'Besoin non couvert\u00a0: {reason}',
  needMet: 'Besoin couvert',
  noWordsCaregiver: 'Ses mots (aidant)\u00a0: non recueillis',
  'sector.community': 'associatif',
  'serviceState.unmet': 'Non couvert',
  'serviceState.unmetWhy': 'Non couvert\u00a0: {reason}',
  'serviceState.sent': 'Orientation envoyée',
  delivered: '{delivered} sur {expected}',
  missed: ({ missed, expected }: TermValues, formats: Formats) =>
    formats.plural(Number(missed), {
      one: `{count} sur ${expected} non réalisé`,
      other: `{count} sur ${expected} non réalisés`,
    }),
  'lead.missed': ({ title, missed, expected, since }: TermValues, formats: Formats) =>
    formats.plural(Number(missed), {
      one: `${title}\u00a0: {count} sur ${expected} non réalisé depuis le ${since}`,
      other: `${title}\u00a0: {count} sur ${expected} non réalisés depuis le ${since}`,
    }),
  'bead.delivered': '{day}, réalisé',
  'bead.missed': '{day}, non réalisé',
  'remark.unmetWithoutReason': '{title}\u00a0: non couvert, raison à préciser.',
  'outcome.delivered': 'Réalisé',
  'outcome.missed': 'Non réalisé',
  'needState.met': 'Couvert',
  'needState.unmet': 'Non couvert',
  'voice.caregiver': 'L’aidant',
  'beneficiary.caregiver': 'L’aidant',
  'field.provider': 'Assuré par',
  'unmetReason.notEligible': 'non éligible',
  'problem.reason': 'Dites pourquoi ce n’est pas couvert.',
  'problem.cause': 'Dites pourquoi le service n’a pas été réalisé, même si la cause est inconnue.',
  'problem.day': 'Une date complète.',
};
