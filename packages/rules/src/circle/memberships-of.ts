import type { EntityId, Recipient, ReferralFact } from '@fil/vocabulary/types';
import { partyOf } from '../access/index.ts';
import type { Membership } from '../access/index.ts';
import { compareDays } from '../days/index.ts';
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
 * opened. A hand-over to somebody who is a member already names their membership and opens none: once accepted, its role
 * and grants take the place of theirs. A referral that grants nothing opens none either, unless it hands the follow-up
 * over: the accountable one is always a member.
 */
export function membershipsOf(
  facts: Pick<CircleFacts, 'memberships' | 'referrals'>,
): readonly SourcedMembership[] {
  const accountable = accountableOf(facts)?.membershipId;
  const takenOver = acceptedHandOvers(facts);
  const written = facts.memberships.map(({ id, fact }): SourcedMembership => ({
    ...partyOf(fact.member),
    id,
    role: takenOver.get(id)?.role ?? fact.role,
    from: fact.from,
    to: fact.to,
    accountable: id === accountable,
    basis: fact.basis,
    essential: fact.essential,
    grants: takenOver.get(id)?.grants ?? fact.grants,
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

/** What the last accepted hand-over to each membership gives it; one that grants nothing leaves it as it was. */
function acceptedHandOvers({
  referrals,
}: Pick<CircleFacts, 'referrals'>): ReadonlyMap<string, Pick<ReferralFact, 'role' | 'grants'>> {
  const accepted = referrals
    .filter((referral) => referral.fact.nature === 'handOver' && acceptedOn(referral) !== undefined)
    .filter(({ fact }) => fact.grants.length > 0)
    .toSorted((left, right) => compareDays(acceptedOn(left) ?? '', acceptedOn(right) ?? ''));
  return new Map(accepted.map(({ fact }) => [fact.membershipId, fact]));
}
