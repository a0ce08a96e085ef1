import type { TerritoryParameters } from '@fil/vocabulary/types';
import type { DemonstrationTerritory } from '../types.ts';

/** Defaults P-1 to P-11 of the scenarios. Each territory may set its own. */
const defaultParameters: TerritoryParameters = {
  classDays: { P1: 2, P2: 10, P3: 30, P4: 90 },
  fullReassessmentDays: 365,
  planReviewDays: 183,
  noContactDays: 30,
  noContactLimitDays: 90,
  gapConsecutiveMisses: 2,
  gapResolutionDays: 2,
  startGapGraceDays: 3,
  caseModel: 'hybrid',
  reaskConsentDays: 10,
  rightRenewalDays: 60,
  referralReminderDays: 5,
  referralEscalationDays: 10,
  restrictionSignatureDays: 10,
  emergencyHours: 8,
  emergencyReviewDays: 2,
  visitHours: 72,
  retentionYears: 10,
};

/** What both countries use; each territory begins with its own first. */
const scales = ['reperage', 'caregiver-check', 'phq-9', 'gad-7', 'gds-15'];

/** Fictional, as is everything that it names. */
const crisisOfQuebec =
  'Rester avec la personne, ou demander à quelqu’un de rester avec elle.\nDanger immédiat : composer le 911.\nSinon, avec elle, appeler la ligne de crise du territoire (fictive) : 819 555-0142, jour et nuit.\nJoindre la gestionnaire de cas ou sa remplaçante, puis écrire ce qui a été fait.';
const crisisOfFrance =
  'Rester avec la personne, ou demander à quelqu’un de rester avec elle.\nDanger immédiat : composer le 15 ou le 112.\nSinon, avec elle, appeler la ligne d’écoute du territoire (fictive) : 02 61 91 00 42, jour et nuit.\nPrévenir le médecin traitant et le gestionnaire de cas, puis écrire ce qui a été fait.';

export const territories: readonly DemonstrationTerritory[] = [
  {
    id: 'rapides',
    name: 'Territoire des Rapides',
    country: 'CA',
    timeZone: 'America/Toronto',
    locale: 'fr-CA',
    instruments: ['evaluation-socle', ...scales],
    parameters: { ...defaultParameters, crisisProcedure: crisisOfQuebec },
  },
  {
    id: 'bocage',
    name: 'Territoire du Bocage',
    country: 'FR',
    timeZone: 'Europe/Paris',
    locale: 'fr-FR',
    instruments: ['aggir', 'evaluation-socle', ...scales],
    parameters: { ...defaultParameters, crisisProcedure: crisisOfFrance },
  },
  {
    id: 'quai',
    name: 'Territoire du Quai',
    country: 'CA',
    timeZone: 'America/Toronto',
    locale: 'fr-CA',
    instruments: ['evaluation-socle', 'cti-fidelity', 'six-dimensions', 'phq-9', 'gad-7'],
    parameters: { ...defaultParameters, crisisProcedure: crisisOfQuebec },
  },
];
