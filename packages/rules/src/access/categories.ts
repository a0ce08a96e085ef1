import type { AccountKind, CircleRole, RecipientCategory } from '@fil/vocabulary/codes';

const byRole: Readonly<Record<CircleRole, RecipientCategory | undefined>> = {
  caseManager: 'socialServices',
  keyWorker: 'socialServices',
  socialWorker: 'socialServices',
  primaryPhysician: 'healthProfessionals',
  nurse: 'healthProfessionals',
  hospitalLiaison: 'healthProfessionals',
  rehabilitationProfessional: 'healthProfessionals',
  homeSupportWorker: 'communityOrganizations',
  communityWorker: 'communityOrganizations',
  housingWorker: 'housing',
  caregiver: 'relatives',
  relative: 'relatives',
  representative: undefined,
  person: undefined,
};

/** The family of recipients that a role belongs to. The person and whoever represents her belong to none. */
export function categoryOfRole(role: CircleRole): RecipientCategory | undefined {
  return byRole[role];
}

/** The family of somebody who has no role in the circle: all that is known is what their account is. */
export function categoryOfAccount(kind: AccountKind): RecipientCategory | undefined {
  if (kind === 'careProfessional') return 'healthProfessionals';
  return kind === 'relative' ? 'relatives' : undefined;
}
