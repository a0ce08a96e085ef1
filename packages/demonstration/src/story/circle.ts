import { domains } from '@fil/vocabulary/codes';
import type { AccessLevel, CircleRole, Domain, Purpose } from '@fil/vocabulary/codes';
import type { Day } from '@fil/vocabulary/types';
import { professionalByKey } from '../cast/index.ts';
import { uuidOf } from '../deterministic.ts';
import type { DemonstrationGrant, DemonstrationMembership } from '../types.ts';

const ordinaryPurposes: readonly Purpose[] = ['careCoordination', 'serviceDelivery'];

function grants(level: AccessLevel, ...granted: readonly Domain[]): DemonstrationGrant[] {
  return granted.map((domain) => ({ domain, level, purposes: ordinaryPurposes }));
}

/** What each kind of member usually receives; the person decides, so a story may give otherwise. */
export const usualGrants = {
  caseManager: grants('write', ...domains),
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
  homeSupport: [...grants('read', 'identity', 'functionalAutonomy', 'plan'), ...grants('write', 'services')],
  nightShelter: [...grants('read', 'identity'), ...grants('write', 'housing', 'notes')],
} satisfies Record<string, readonly DemonstrationGrant[]>;

interface Participation {
  readonly from: Day;
  readonly to?: Day;
  readonly accountable?: boolean;
  readonly role?: CircleRole;
}

/** One participation of a professional in a person's circle. */
export function membership(
  personKey: string,
  professionalKey: string,
  granted: readonly DemonstrationGrant[],
  { from, to, accountable = false, role }: Participation,
): DemonstrationMembership {
  const professional = professionalByKey(professionalKey);
  return {
    id: uuidOf(`${personKey} membership ${professionalKey} ${from}`),
    professional: professionalKey,
    role: role ?? professional.circleRole,
    from,
    ...(to !== undefined && { to }),
    accountable,
    grants: granted,
  };
}
