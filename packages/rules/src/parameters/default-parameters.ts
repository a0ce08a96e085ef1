import type { TerritoryParameters } from '@fil/vocabulary/types';

/**
 * What a territory starts with; every value is a setting of the territory. Days are calendar days.
 * P-1 to P-8 are the parameters of the scenarios: P-1 is Québec's CLSC grid (MSSS indicators 7.03 and 7.04), P-3 the
 * yearly bound of Québec's auditor, the 90 days of P-5 the norm of Veterans Affairs Canada; the rest is our choice.
 */
export const defaultTerritoryParameters: TerritoryParameters = {
  classDays: { P1: 2, P2: 10, P3: 30, P4: 90 },
  fullReassessmentDays: 365,
  planReviewDays: 183,
  noContactDays: 30,
  noContactLimitDays: 90,
  gapConsecutiveMisses: 2,
  gapResolutionDays: 2,
  startGapGraceDays: 3,
};
