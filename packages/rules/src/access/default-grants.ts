import { circleRoles, domains } from '@fil/vocabulary/codes';
import type { CaseModel, CircleRole, Domain, Purpose } from '@fil/vocabulary/codes';
import type { Grant } from '@fil/vocabulary/types';

type DefaultGrants = {
  readonly write: readonly Domain[];
  readonly read: readonly Domain[];
  readonly purposes: readonly Purpose[];
};

const care: readonly Purpose[] = ['careCoordination', 'serviceDelivery'];
const coordination: readonly Purpose[] = ['careCoordination'];
const brokerPurposes: readonly Purpose[] = ['careCoordination', 'supervision'];

/** Everything but what is opened one by one, by a decision of the person or of the caregiver. */
const wholeFile = domains.filter((domain) => domain !== 'caregiverSection' && domain !== 'sensitive');

function except(...left: readonly Domain[]): readonly Domain[] {
  return wholeFile.filter((domain) => !left.includes(domain));
}

const byRole: Readonly<Record<CircleRole, DefaultGrants>> = {
  caseManager: { write: wholeFile, read: [], purposes: [...care, 'supervision'] },
  keyWorker: {
    write: except('identity', 'finances', 'legalProtection'),
    read: ['identity', 'finances', 'legalProtection'],
    purposes: care,
  },
  primaryPhysician: {
    write: ['health', 'medication', 'cognitionMood'],
    read: ['identity', 'functionalAutonomy', 'socialNetwork', 'housing', 'services', 'plan', 'notes'],
    purposes: care,
  },
  nurse: {
    write: ['health', 'medication', 'functionalAutonomy', 'services', 'notes'],
    read: ['identity', 'cognitionMood', 'housing', 'plan'],
    purposes: care,
  },
  socialWorker: {
    write: ['socialNetwork', 'housing', 'finances', 'legalProtection', 'services', 'plan', 'notes'],
    read: ['identity', 'functionalAutonomy', 'cognitionMood'],
    purposes: care,
  },
  hospitalLiaison: {
    write: ['health', 'notes'],
    read: ['identity', 'medication', 'functionalAutonomy', 'housing', 'services', 'plan'],
    purposes: coordination,
  },
  homeSupportWorker: {
    write: ['services'],
    read: ['identity', 'functionalAutonomy', 'housing', 'plan'],
    purposes: care,
  },
  rehabilitationProfessional: {
    write: ['functionalAutonomy', 'services'],
    read: ['identity', 'housing', 'plan'],
    purposes: care,
  },
  communityWorker: { write: ['services'], read: ['identity', 'plan'], purposes: care },
  caregiver: { write: ['caregiverSection'], read: ['identity', 'services', 'plan'], purposes: coordination },
  person: { write: [], read: wholeFile, purposes: coordination },
  relative: { write: [], read: ['identity', 'plan'], purposes: coordination },
  representative: {
    write: [],
    read: ['identity', 'housing', 'finances', 'legalProtection', 'services', 'plan'],
    purposes: coordination,
  },
  housingWorker: { write: [], read: ['identity', 'housing'], purposes: coordination },
};

/**
 * What a new member gets before anybody decides otherwise: only what continuity needs (S102).
 * `sensitive` is given to nobody, `caregiverSection` to the caregiver alone: a professional reads it once the
 * caregiver agrees (scenario QC-06), by a grant of its own.
 *
 * | model | purposes of a case manager |
 * |--|--|
 * | `broker` | coordination and supervision: case management is the whole of the role, others deliver services (S133) |
 * | `hybrid`, `mixed` | service delivery too: the case manager also follows clinically |
 */
export function defaultGrants(role: CircleRole, model: CaseModel = 'hybrid'): readonly Grant[] {
  const { write, read } = byRole[role];
  const purposes = role === 'caseManager' && model === 'broker' ? brokerPurposes : byRole[role].purposes;
  return domains.flatMap((domain): readonly Grant[] => {
    if (write.includes(domain)) return [{ domain, level: 'write', purposes }];
    return read.includes(domain) ? [{ domain, level: 'read', purposes }] : [];
  });
}

/** The least that a role needs to go on with its service: what an essential service keeps while consents are asked again. */
export function minimumDomains(role: CircleRole): readonly Domain[] {
  return minimumByRole.get(role) ?? [];
}
const minimumByRole: ReadonlyMap<CircleRole, readonly Domain[]> = new Map(
  circleRoles.map((role) => [role, defaultGrants(role).map(({ domain }) => domain)]),
);
