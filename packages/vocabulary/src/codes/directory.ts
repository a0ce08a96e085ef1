/** Families of services in the directory; names and synonyms live in the message files and in search. */
export const serviceTypes = [
  'homeNursing',
  'homeSupport',
  'personalCare',
  'mealDelivery',
  'groupMeals',
  'adaptedTransport',
  'volunteerTransport',
  'physiotherapy',
  'occupationalTherapy',
  'dayHospital',
  'dayCentre',
  'respite',
  'caregiverSupport',
  'memoryClinic',
  'mentalHealth',
  'primaryCare',
  'pharmacy',
  'homeAdaptation',
  'housing',
  'residence',
  'emergencyShelter',
  'outreach',
  'foodAid',
  'financialAdvice',
  'legalAid',
  'advocacy',
  'friendlyVisits',
  'telealarm',
  'housekeeping',
  'other',
] as const;
export type ServiceType = (typeof serviceTypes)[number];

/** Coded eligibility criteria. A criterion that is not coded stays in words and is answered "unknown". */
export const eligibilityCriterionKinds = [
  'minimumAge',
  'maximumAge',
  'municipality',
  'livesAlone',
  'hasCaregiver',
  'gir',
  'language',
  'homeless',
  'professionalReferral',
  'lowIncome',
] as const;
export type EligibilityCriterionKind = (typeof eligibilityCriterionKinds)[number];

export const eligibilityAnswers = ['met', 'unmet', 'unknown'] as const;
export type EligibilityAnswer = (typeof eligibilityAnswers)[number];

export const accessProcedureModes = [
  'phone',
  'email',
  'form',
  'walkIn',
  'professionalReferral',
  'singleEntryPoint',
] as const;
export type AccessProcedureMode = (typeof accessProcedureModes)[number];

export const costKinds = ['free', 'incomeBased', 'fixed', 'unknown'] as const;
export type CostKind = (typeof costKinds)[number];
