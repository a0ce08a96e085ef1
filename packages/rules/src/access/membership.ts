import type { AccessLevel, Domain, Purpose } from '@fil/vocabulary/codes';
import type { Day, Uuid } from '@fil/vocabulary/types';

/** What one member may see or write: one domain, at one level, for the purposes named and for no other. */
export interface Grant {
  readonly domain: Domain;
  /** `write` includes `read`. */
  readonly level: AccessLevel;
  readonly purposes: readonly Purpose[];
  /** First day of the grant; the membership's own when absent. */
  readonly from?: Day;
  /** First day without it. */
  readonly to?: Day;
}

/** One stay of one professional in one person's circle of care. Somebody who comes back gets a second one. */
export interface Membership {
  readonly id: Uuid;
  readonly from: Day;
  /** First day without access: setting it to today closes access at once. */
  readonly to?: Day;
  readonly grants: readonly Grant[];
}

interface Period {
  readonly from?: Day;
  readonly to?: Day;
}

/** `from` is the first day inside, `to` the first day outside. */
export function isActive(period: Period, at: Day): boolean {
  return (period.from === undefined || period.from <= at) && (period.to === undefined || at < period.to);
}

export function hasEnded(period: Period, at: Day): boolean {
  return period.to !== undefined && period.to <= at;
}

/** Grants in force on that day, of memberships in force on that day. */
export function activeGrants(memberships: readonly Membership[], at: Day): readonly Grant[] {
  return memberships
    .filter((membership) => isActive(membership, at))
    .flatMap(({ grants }) => grants.filter((grant) => isActive(grant, at)));
}
