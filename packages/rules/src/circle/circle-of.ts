import type { Day } from '@fil/vocabulary/types';
import { partyOf } from '../access/index.ts';
import type { Circle } from '../access/index.ts';
import type { CircleFacts } from './circle-facts.ts';
import { membershipsOf } from './memberships-of.ts';
import { consentEnd, reaskFrom } from './standing.ts';

/**
 * The circle as the decision on access reads it, past rows included: a projection of the facts, which adds nothing of
 * its own. The service stores it for row-level security in the transaction of each write.
 */
export function circleOf(facts: CircleFacts): Circle {
  return {
    memberships: membershipsOf(facts),
    consents: facts.consents.map((consent) => ({
      ...partyOf(consent.fact.recipient),
      id: consent.id,
      purposes: consent.fact.purposes,
      domains: consent.fact.domains,
      givenBy: consent.fact.givenBy,
      from: consent.fact.from,
      to: consentEnd(consent),
      reaskFrom: reaskFrom(consent, facts.legalStatuses),
    })),
    restrictions: facts.restrictions.map(({ id, fact }) => ({
      ...partyOf(fact.target),
      id,
      category: fact.target.kind === 'category' ? fact.target.category : undefined,
      domains: fact.domains,
      from: fact.from,
      to: fact.liftedOn,
    })),
    emergencies: facts.emergencies.map(({ id, fact }) => ({
      ...partyOf(fact.by),
      id,
      domains: fact.domains,
      dangerToLife: fact.dangerToLife,
      from: fact.openedAt,
      until: fact.until,
    })),
    offers: facts.referrals
      .filter(({ fact }) => fact.state === 'sent')
      .map(({ id, fact }) => ({ ...partyOf(fact.to), referralId: id })),
    closedOn: closedOn(facts),
  };
}

/** First day of the archive: the end of the follow-up that was not taken up again; the latest one if there are several. */
export function closedOn({ closures }: Pick<CircleFacts, 'closures'>): Day | undefined {
  return closures
    .filter(({ fact }) => fact.reopenedOn === undefined)
    .map(({ fact }) => fact.endedOn)
    .sort()
    .at(-1);
}
