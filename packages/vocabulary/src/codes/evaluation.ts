/** What follows the answers of an evaluation: opinion, needs, recourse to case management. */

/** Parts of the professional opinion, each written apart from the others and from the data (S26, S27, S34). */
export const opinionParts = ['analysis', 'strengths', 'risk', 'urgency', 'protection'] as const;
export type OpinionPart = (typeof opinionParts)[number];

/** How much, for the parts that are graded: risk, degree of urgency, need of protection. */
export const opinionLevels = ['low', 'moderate', 'high'] as const;
export type OpinionLevel = (typeof opinionLevels)[number];

/** The six criteria of who case management is for (S3). */
export const targetCriteria = [
  'incapacity',
  'supportExhausted',
  'placementRisk',
  'potentialAtHome',
  'continuousFollowUp',
  'severalServices',
] as const;
export type TargetCriterion = (typeof targetCriteria)[number];

/** Levels of intervention, the lightest first (S7). */
export const interventionLevels = ['primaryCare', 'reinforced', 'caseManagement'] as const;
export type InterventionLevel = (typeof interventionLevels)[number];

export const recourseOutcomes = ['confirmed', 'refuted'] as const;
export type RecourseOutcome = (typeof recourseOutcomes)[number];

/** Types of sender of a request, never a named one (L18). */
export const requestSources = [
  'person',
  'relative',
  'hospital',
  'primaryCare',
  'homeSupport',
  'socialServices',
  'communityOrganization',
  'housing',
  'other',
] as const;
export type RequestSource = (typeof requestSources)[number];

/** Whether something answers a need today (S29). */
export const resourceAvailabilities = ['available', 'waitlist', 'none', 'unknown'] as const;
export type ResourceAvailability = (typeof resourceAvailabilities)[number];
