import type { AccessLevel, Domain, Purpose } from '@fil/vocabulary/codes';
import type { Day } from '@fil/vocabulary/types';
import { activeGrants, hasEnded, isActive } from './membership.ts';
import type { Membership } from './membership.ts';

export interface AccessQuestion {
  /** Memberships of one professional in one person's circle, past ones included. */
  readonly memberships: readonly Membership[];
  readonly domain: Domain;
  readonly level: AccessLevel;
  readonly purpose: Purpose;
  /** The present day in the territory's time zone. */
  readonly at: Day;
}

export const accessDenials = [
  'noMembership',
  'membershipEnded',
  'domainNotGranted',
  'purposeNotGranted',
  'levelNotGranted',
] as const;
export type AccessDenial = (typeof accessDenials)[number];

export type AccessDecision =
  { readonly allowed: true } | { readonly allowed: false; readonly why: AccessDenial };

/**
 * The one decision on who may read or write what, enforced by the procedures and again by row-level security
 * (design: circle membership × domain × purpose × period; S101, S102; spec L9).
 *
 * | membership in force | grant in force for the domain | …for the purpose | …at the level | answer |
 * |--|--|--|--|--|
 * | none, and none that ended | | | | `noMembership` |
 * | none, but one ended | | | | `membershipEnded` |
 * | yes | no | | | `domainNotGranted` |
 * | yes | yes | no | | `purposeNotGranted` |
 * | yes | yes | yes | no | `levelNotGranted` |
 * | yes | yes | yes | yes | allowed |
 *
 * One and the same grant must satisfy domain, purpose and level: a right to read for care and another to write
 * under supervision do not add up to a right to write for care. A membership or grant holds from its first day
 * up to the day before its end. A level `write` includes `read`.
 *
 * The reason is for tests and the journal; whoever is refused learns only `notFound`.
 */
export function decideAccess({ memberships, domain, level, purpose, at }: AccessQuestion): AccessDecision {
  if (!memberships.some((membership) => isActive(membership, at))) {
    return denied(
      memberships.some((membership) => hasEnded(membership, at)) ? 'membershipEnded' : 'noMembership',
    );
  }
  const forDomain = activeGrants(memberships, at).filter((grant) => grant.domain === domain);
  if (forDomain.length === 0) return denied('domainNotGranted');
  const forPurpose = forDomain.filter((grant) => grant.purposes.includes(purpose));
  if (forPurpose.length === 0) return denied('purposeNotGranted');
  if (!forPurpose.some((grant) => includesLevel(grant.level, level))) return denied('levelNotGranted');
  return { allowed: true };
}

export function includesLevel(granted: AccessLevel, asked: AccessLevel): boolean {
  return granted === 'write' || asked === 'read';
}

function denied(why: AccessDenial): AccessDecision {
  return { allowed: false, why };
}
