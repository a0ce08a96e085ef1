/** The nine dimensions that an evaluation always covers (S18). */
export const dimensions = [
  'healthMedication',
  'mobility',
  'adl',
  'cognition',
  'socialHistory',
  'domestic',
  'financialAdministrative',
  'socialRoles',
  'formalInformalSupport',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Kinds of entity that operations write. */
export const entityKinds = [
  'identity',
  'evaluation',
  'answer',
  'planVersion',
  'need',
  'goal',
  'plannedService',
  'deliveredService',
  'continuityBreak',
  'stay',
  'contact',
  'membership',
  'consent',
  'restriction',
  'referral',
  'disclosure',
  'emergencyAccess',
  'representative',
  'legalStatus',
  'right',
  'rightsOversight',
  'statement',
  'closure',
  'professionalOpinion',
  'recourseDecision',
  'evaluationAddendum',
  'sectionAssignment',
] as const;
export type EntityKind = (typeof entityKinds)[number];

export const sectors = ['public', 'community', 'private', 'informal'] as const;
export type Sector = (typeof sectors)[number];

export const evaluationStatuses = ['draft', 'signed'] as const;
export type EvaluationStatus = (typeof evaluationStatuses)[number];

/** `full` covers the nine dimensions and restarts the yearly clock; `targeted` answers one change and does not (P-3). */
export const evaluationScopes = ['full', 'targeted'] as const;
export type EvaluationScope = (typeof evaluationScopes)[number];

export const evaluationPlaces = ['home', 'hospital', 'office', 'remote'] as const;
export type EvaluationPlace = (typeof evaluationPlaces)[number];

/** Why a question has no answer. None of them is an empty answer, and none counts as zero. */
export const absences = ['unknown', 'refused', 'notAssessed'] as const;
export type Absence = (typeof absences)[number];

/** Who said an answer or some words. */
export const voices = ['person', 'caregiver', 'professional', 'observation'] as const;
export type Voice = (typeof voices)[number];

export const beneficiaries = ['person', 'caregiver'] as const;
export type Beneficiary = (typeof beneficiaries)[number];

export const needStates = ['active', 'met', 'unmet'] as const;
export type NeedState = (typeof needStates)[number];

/** The person's opinion on a line of the plan. */
export const agreements = ['agreed', 'toDiscuss', 'disagreed', 'notAsked'] as const;
export type Agreement = (typeof agreements)[number];

export const plannedServiceStates = [
  'proposed',
  'toFind',
  'sent',
  'agreed',
  'suspended',
  'ended',
  'unmet',
] as const;
export type PlannedServiceState = (typeof plannedServiceStates)[number];

export const unmetReasons = [
  'waitingList',
  'noResource',
  'outOfArea',
  'notEligible',
  'cost',
  'refusedByPerson',
  'other',
] as const;
export type UnmetReason = (typeof unmetReasons)[number];

export const deliveryOutcomes = ['delivered', 'missed', 'cancelled'] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

export const missedCauses = [
  'providerAbsent',
  'personAbsent',
  'personRefused',
  'weather',
  'transport',
  'unknown',
  'other',
] as const;
export type MissedCause = (typeof missedCauses)[number];

/** The five breaks in continuity (S84–S88). */
export const continuityBreakTypes = [
  'unplannedHospitalization',
  'residentialAdmissionRequest',
  'lossOfCaregiver',
  'changeOfHome',
  'changeOfPhysician',
] as const;
export type ContinuityBreakType = (typeof continuityBreakTypes)[number];

export const stayPlaces = [
  'home',
  'hospital',
  'temporaryCare',
  'rehabilitation',
  'residence',
  'street',
  'shelter',
  'unknown',
] as const;
export type StayPlace = (typeof stayPlaces)[number];

export const contactModes = ['visit', 'phone', 'meeting', 'message'] as const;
export type ContactMode = (typeof contactModes)[number];

export const planStatuses = ['draft', 'current', 'replaced'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** Priority classes of the territory's grid: P1 is the most urgent. */
export const priorityClasses = ['P1', 'P2', 'P3', 'P4'] as const;
export type PriorityClass = (typeof priorityClasses)[number];

/** What may wait for somebody. Every item is computed from facts and names the rule that raised it. */
export const attentionKinds = [
  'deliveryGap',
  'startGap',
  'reassessmentDue',
  'planReviewDue',
  'fullReassessmentDue',
  'noContact',
  'consentToReask',
  'restrictionToSign',
  'emergencyToReview',
  'referralUnanswered',
  'rightToRenew',
  'trustedPersonToConfirm',
] as const;
export type AttentionKind = (typeof attentionKinds)[number];
