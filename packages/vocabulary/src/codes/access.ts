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
] as const;
export type CircleRole = (typeof circleRoles)[number];

export const accessLevels = ['read', 'write'] as const;
export type AccessLevel = (typeof accessLevels)[number];
