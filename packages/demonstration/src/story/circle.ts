import { domains } from '@fil/vocabulary/codes';
import type {
  AccessLevel,
  CircleRole,
  Domain,
  MembershipBasis,
  MembershipEndReason,
  Purpose,
} from '@fil/vocabulary/codes';
import type { Day, Grant } from '@fil/vocabulary/types';
import { professionalByKey } from '../cast/index.ts';
import { uuidOf } from '../deterministic.ts';
import type { DemonstrationMembership } from '../types.ts';

export const ordinaryPurposes: readonly Purpose[] = ['careCoordination', 'serviceDelivery'];

/** The same level on several domains, for everyday purposes. */
export function grants(level: AccessLevel, ...granted: readonly Domain[]): Grant[] {
  return granted.map((domain) => ({ domain, level, purposes: ordinaryPurposes }));
}

/** Everything but what is opened one by one: the sensitive, by the person; the caregiver's section, by the caregiver. */
export const wholeFile: readonly Domain[] = domains.filter(
  (domain) => domain !== 'sensitive' && domain !== 'caregiverSection',
);

/** What each kind of member usually receives; the person decides, so a story may give otherwise. */
export const usualGrants = {
  caseManager: grants('write', ...wholeFile),
  homeNurse: [
    ...grants('read', 'identity', 'cognitionMood', 'socialNetwork', 'housing', 'plan', 'notes'),
    ...grants('write', 'health', 'medication', 'functionalAutonomy', 'services'),
  ],
  hospitalLiaison: [
    ...grants('read', 'identity', 'socialNetwork', 'services', 'plan'),
    ...grants('write', 'health', 'medication', 'functionalAutonomy'),
  ],
  hospitalSocialWorker: [
    ...grants('read', 'identity', 'functionalAutonomy', 'socialNetwork', 'housing', 'services', 'plan'),
    ...grants('write', 'health'),
  ],
  physician: [
    ...grants('read', 'identity', 'functionalAutonomy', 'cognitionMood', 'services', 'plan'),
    ...grants('write', 'health', 'medication'),
  ],
  rehabilitation: [
    ...grants('read', 'identity', 'housing', 'plan'),
    ...grants('write', 'functionalAutonomy', 'services'),
  ],
  homeSupport: [...grants('read', 'identity', 'functionalAutonomy', 'plan'), ...grants('write', 'services')],
  communityService: [...grants('read', 'identity'), ...grants('write', 'services')],
  nightShelter: [...grants('read', 'identity'), ...grants('write', 'housing', 'notes')],
  person: grants('read', ...wholeFile),
  caregiver: [...grants('read', 'identity', 'services', 'plan'), ...grants('write', 'caregiverSection')],
} satisfies Record<string, readonly Grant[]>;

interface Participation {
  readonly from: Day;
  readonly to?: Day;
  readonly endReason?: MembershipEndReason;
  readonly accountable?: boolean;
  readonly role?: CircleRole;
  readonly basis?: MembershipBasis;
  readonly essential?: boolean;
  readonly phone?: string;
  readonly byReferral?: true;
}

/** One participation of somebody who has an account. */
export function membership(
  personKey: string,
  accountKey: string,
  granted: readonly Grant[],
  { from, accountable = false, role, basis = 'careTeam', essential = false, ...others }: Participation,
): DemonstrationMembership {
  const account = professionalByKey(accountKey);
  return {
    ...others,
    id: membershipId(personKey, accountKey, from),
    professional: accountKey,
    role: role ?? account.circleRole,
    from,
    accountable,
    basis,
    essential,
    grants: granted,
  };
}

/** The person in her own circle, from the day on which she may sign in at her own door. */
export const ownMembership = (personKey: string, from: Day): DemonstrationMembership =>
  membership(personKey, personKey, usualGrants.person, { from, basis: 'ownFile' });

export const membershipId = (personKey: string, memberKey: string, from: Day): string =>
  uuidOf(`${personKey} membership ${memberKey} ${from}`);
