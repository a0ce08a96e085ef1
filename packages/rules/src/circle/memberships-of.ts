import type { EntityId, Recipient } from '@fil/vocabulary/types';
import { partyOf } from '../access/index.ts';
import type { Membership } from '../access/index.ts';
import { acceptedOn, accountableOf } from './accountable.ts';
import type { CircleFacts } from './circle-facts.ts';

/** A membership with the fact that made it: ending the fact ends it. */
export interface SourcedMembership extends Membership {
  readonly member: Recipient;
  readonly source: { readonly kind: 'membership' | 'referral'; readonly id: EntityId };
  readonly phone?: string | undefined;
  readonly signIn?: string | undefined;
}

/**
 * Every membership that the facts make, past ones included: those written as such, and those that an accepted referral
 * opened. A hand-over to somebody who is a member already names their membership and opens none. A referral that grants
 * nothing opens none either, unless it hands the follow-up over: the accountable one is always a member.
 */
export function membershipsOf(
  facts: Pick<CircleFacts, 'memberships' | 'referrals'>,
): readonly SourcedMembership[] {
  const accountable = accountableOf(facts)?.membershipId;
  const written = facts.memberships.map(({ id, fact }): SourcedMembership => ({
    ...partyOf(fact.member),
    id,
    role: fact.role,
    from: fact.from,
    to: fact.to,
    accountable: id === accountable,
    basis: fact.basis,
    essential: fact.essential,
    grants: fact.grants,
    member: fact.member,
    source: { kind: 'membership', id },
    phone: fact.phone,
    signIn: fact.signIn,
  }));
  const taken = new Set<string>(written.map(({ id }) => id));
  const opened: SourcedMembership[] = [];
  for (const referral of facts.referrals) {
    const { id, fact } = referral;
    const from = acceptedOn(referral);
    if (from === undefined || taken.has(fact.membershipId)) continue;
    if (fact.grants.length === 0 && fact.nature !== 'handOver') continue;
    taken.add(fact.membershipId);
    opened.push({
      ...partyOf(fact.to),
      id: fact.membershipId,
      role: fact.role,
      from,
      // Ended without saying when: closed rather than open.
      to: fact.endedOn ?? (fact.state === 'ended' ? from : undefined),
      accountable: fact.membershipId === accountable,
      basis: fact.basis,
      essential: fact.essential,
      grants: fact.grants,
      member: fact.to,
      source: { kind: 'referral', id },
    });
  }
  return [...written, ...opened];
}
