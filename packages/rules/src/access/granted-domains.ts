import { domains } from '@fil/vocabulary/codes';
import type { AccessLevel, Domain, Purpose } from '@fil/vocabulary/codes';
import type { Day, DomainGrant } from '@fil/vocabulary/types';
import { decideAccess } from './decide-access.ts';
import type { Membership } from './membership.ts';

/** Every domain that these memberships open at that level, in the order of the vocabulary. */
export function grantedDomains(
  memberships: readonly Membership[],
  purpose: Purpose,
  at: Day,
  level: AccessLevel,
): readonly Domain[] {
  return domains.filter((domain) => decideAccess({ memberships, domain, level, purpose, at }).allowed);
}

/** Every domain open for this purpose with its highest level: what an element is told of its own rights. */
export function domainGrants(
  memberships: readonly Membership[],
  purpose: Purpose,
  at: Day,
): readonly DomainGrant[] {
  const writable = new Set(grantedDomains(memberships, purpose, at, 'write'));
  return grantedDomains(memberships, purpose, at, 'read').map((domain) => ({
    domain,
    level: writable.has(domain) ? 'write' : 'read',
  }));
}
