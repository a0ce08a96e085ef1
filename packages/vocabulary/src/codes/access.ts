/** Domains of the file: every fact belongs to exactly one, and grants are given by domain. */
export const domains = [
  'identity',
  'health',
  'medication',
  'functionalAutonomy',
  'cognitionMood',
  'socialNetwork',
  'housing',
  'finances',
  'legalProtection',
  'services',
  'plan',
  'notes',
  'caregiverSection',
  'sensitive',
] as const;
export type Domain = (typeof domains)[number];

/** Why somebody reads or writes; a grant holds for the purposes it names, and for no other. */
export const purposes = ['careCoordination', 'serviceDelivery', 'supervision', 'emergency'] as const;
export type Purpose = (typeof purposes)[number];

/** What a member is in one person's circle of care. */
export const circleRoles = [
  'caseManager',
  'keyWorker',
  'primaryPhysician',
  'nurse',
  'socialWorker',
  'hospitalLiaison',
  'homeSupportWorker',
  'rehabilitationProfessional',
  'communityWorker',
  'caregiver',
  'person',
  'relative',
  'representative',
  'housingWorker',
] as const;
export type CircleRole = (typeof circleRoles)[number];

export const accessLevels = ['read', 'write'] as const;
export type AccessLevel = (typeof accessLevels)[number];

/** What makes a membership lawful. Only a membership that rests on consent ends with it. */
export const membershipBases = ['careTeam', 'consent', 'legalMandate', 'ownFile'] as const;
export type MembershipBasis = (typeof membershipBases)[number];

/** What somebody who signs in is. Only a care professional may ask for emergency access. */
export const accountKinds = ['careProfessional', 'otherProfessional', 'person', 'relative'] as const;
export type AccountKind = (typeof accountKinds)[number];

/**
 * What somebody may do for their own institution, beyond any person's file; the institution says so at each sign-in.
 * `instrumentSteward`: bring the institution's own forms, and say how they are scored.
 * `deviceSteward`: see which copies its professionals carry on devices, without whom they are about, and have them erased.
 */
export const duties = ['instrumentSteward', 'deviceSteward'] as const;
export type Duty = (typeof duties)[number];

/** Families of recipients that a person may refuse as a whole. */
export const recipientCategories = [
  'healthProfessionals',
  'socialServices',
  'communityOrganizations',
  'relatives',
  'housing',
  'police',
  'employer',
  'insurer',
] as const;
export type RecipientCategory = (typeof recipientCategories)[number];

/** Models of case management (OPTSQ): they change what a role may do (S133). */
export const caseModels = ['broker', 'hybrid', 'mixed'] as const;
export type CaseModel = (typeof caseModels)[number];
