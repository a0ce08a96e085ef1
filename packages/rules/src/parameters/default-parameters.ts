import type { TerritoryParameters } from '@fil/vocabulary/types';

/** A crisis procedure is the territory's own or there is none; the screening's defaults are its instrument's. */
type WithoutDefault = 'crisisProcedure' | 'screening';

export type CompleteParameters = Required<Omit<TerritoryParameters, WithoutDefault>> &
  Pick<TerritoryParameters, WithoutDefault>;

/**
 * What a territory starts with; every value is a setting of the territory. Days are calendar days.
 * P-1 to P-8 are the parameters of the scenarios: P-1 is Québec's CLSC grid (MSSS indicators 7.03 and 7.04), P-3 the
 * yearly bound of Québec's auditor, the 90 days of P-5 the norm of Veterans Affairs Canada; P-9 and P-11 those
 * of the scenarios; ten days to ask consents again is F56. The rest is our choice.
 */
export const defaultTerritoryParameters: CompleteParameters = {
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

/** A territory's parameters, with the default of each that it was written without. */
export function withDefaults(parameters: TerritoryParameters): CompleteParameters {
  return { ...defaultTerritoryParameters, ...parameters };
}
