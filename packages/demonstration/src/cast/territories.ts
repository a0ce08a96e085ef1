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
  retentionYears: 10,
};

export const territories: readonly DemonstrationTerritory[] = [
  {
    id: 'rapides',
    name: 'Territoire des Rapides',
    country: 'CA',
    timeZone: 'America/Toronto',
    locale: 'fr-CA',
    instruments: ['evaluation-socle'],
    parameters: defaultParameters,
  },
  {
    id: 'bocage',
    name: 'Territoire du Bocage',
    country: 'FR',
    timeZone: 'Europe/Paris',
    locale: 'fr-FR',
    instruments: ['aggir', 'evaluation-socle'],
    parameters: defaultParameters,
  },
  {
    id: 'quai',
    name: 'Territoire du Quai',
    country: 'CA',
    timeZone: 'America/Toronto',
    locale: 'fr-CA',
    instruments: ['evaluation-socle'],
    parameters: defaultParameters,
  },
];
