/** Codes of the circle of care: consent, restriction, referral, representation, rights. */
export const membershipEndReasons = [
  'endOfService',
  'departure',
  'retirement',
  'move',
  'askedByPerson',
  'handOver',
  'death',
  'other',
] as const;
export type MembershipEndReason = (typeof membershipEndReasons)[number];

export const consentForms = ['verbal', 'written'] as const;
export type ConsentForm = (typeof consentForms)[number];

/** Who gives a consent. The caregiver gives the one on her own section, and no other. */
export const consentGivers = ['person', 'representative', 'caregiver'] as const;
export type ConsentGiver = (typeof consentGivers)[number];

export const restrictionForms = ['spoken', 'signed'] as const;
export type RestrictionForm = (typeof restrictionForms)[number];

/** `handOver` asks its recipient to become the accountable one. */
export const referralNatures = ['service', 'handOver'] as const;
export type ReferralNature = (typeof referralNatures)[number];

export const referralStates = ['draft', 'sent', 'accepted', 'declined', 'ended', 'cancelled'] as const;
export type ReferralState = (typeof referralStates)[number];

export const declineReasons = [
  'outOfArea',
  'noCapacity',
  'staffShortage',
  'notEligible',
  'personDeclined',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const disclosureNatures = ['referral', 'handOver', 'notice', 'export'] as const;
export type DisclosureNature = (typeof disclosureNatures)[number];

export const legalBases = ['consent', 'careTeam', 'legalMandate', 'dangerToLife'] as const;
export type LegalBasis = (typeof legalBases)[number];

export const emergencyReviews = ['justified', 'questioned'] as const;
export type EmergencyReview = (typeof emergencyReviews)[number];

/** Who stands beside or for the person. The assistant (Québec) and the trusted person (France) represent nobody. */
export const representativeKinds = [
  'mandatary',
  'tutor',
  'assistant',
  'guardian',
  'curator',
  'authorizedRelative',
  'futureMandatary',
  'trustedPerson',
] as const;
export type RepresentativeKind = (typeof representativeKinds)[number];

/** Protection measures: the first four of Québec, the others of France. */
export const protectionMeasures = [
  'tutorship',
  'protectionMandate',
  'temporaryRepresentation',
  'assistanceMeasure',
  'judicialSafeguard',
  'curatorship',
  'reinforcedCuratorship',
  'guardianship',
  'familyAuthorization',
  'futureProtectionMandate',
] as const;
export type ProtectionMeasure = (typeof protectionMeasures)[number];

/** Benefits and rights that the radar follows (L16). */
export const rightKinds = [
  'apa',
  'pch',
  'housingAllowance',
  'incomeSecurity',
  'homeSupportAllowance',
  'homeSupportTaxCredit',
  'caregiverTaxCredit',
  'disabilityAllowance',
  'healthInsurance',
  'protectionMeasure',
  'other',
] as const;
export type RightKind = (typeof rightKinds)[number];

export const rightStates = ['toConsider', 'requested', 'complete', 'decided'] as const;
export type RightState = (typeof rightStates)[number];

export const rightDecisions = ['granted', 'refused'] as const;
export type RightDecision = (typeof rightDecisions)[number];

/** What was forgotten of the person's rights (S105). */
export const rightsOversightKinds = ['information', 'consent', 'access', 'quality'] as const;
export type RightsOversightKind = (typeof rightsOversightKinds)[number];

/** What somebody says in her own words about a line of the plan, or about anything. */
export const stances = ['says', 'wants', 'agrees', 'disagrees', 'toDiscuss'] as const;
export type Stance = (typeof stances)[number];

export const closureReasons = [
  'goalsReached',
  'askedByPerson',
  'moved',
  'transferred',
  'residence',
  'death',
  'other',
] as const;
export type ClosureReason = (typeof closureReasons)[number];

/** What somebody may do in a circle: the role and the territory's model of case management say it (S133, S134). */
export const circleActions = [
  'manageMembers',
  'recordConsent',
  'restrict',
  'refer',
  'handOver',
  'recordProtection',
  'followRights',
  'noteOversight',
  'reviewEmergency',
  'close',
  'writeOwnWords',
] as const;
export type CircleAction = (typeof circleActions)[number];

/** The set that one gesture opens in an emergency; contingency lines of the plan come with it. */
export const emergencyDomains = ['identity', 'health', 'medication', 'legalProtection'] as const;

/**
 * System of a file's own identifier, for those to whom no institution's identifier says whose file it is: the person
 * and relatives at their own door, and a partner who accepted a referral.
 */
export const fileSystem = 'urn:fil:file';
