import type { Day, EntityRecord, Uuid } from '@fil/vocabulary/types';
import { compareDays } from '../days/index.ts';
import type { CircleFacts } from './circle-facts.ts';

/** Who answers for the follow-up, and since which day. */
export interface Accountability {
  readonly membershipId: Uuid;
  readonly since: Day;
}

/** One moment at which somebody takes the follow-up, or says that they do. */
interface Taking extends Accountability {
  readonly handOver: boolean;
  /** First day without the membership, when it has one. */
  readonly to: Day | undefined;
  readonly record: EntityRecord;
}

/**
 * The one who answers for the follow-up, up to and including the day `at`, or as things stand. Undefined only as long
 * as nobody ever did: once somebody has, there is always exactly one, because nothing here takes it away.
 *
 * - An accepted hand-over moves it, on the day of the acceptance: never the sending, never a refusal (L20). The last
 *   accepted one holds; of two on the same day, the one written last.
 * - A membership that says so has it when nobody else does: the first of a circle, or one that begins after the
 *   membership of the last holder ended.
 */
export function accountableOf(
  facts: Pick<CircleFacts, 'memberships' | 'referrals'>,
  at?: Day,
): Accountability | undefined {
  let holder: Taking | undefined;
  for (const taking of takings(facts)) {
    if (at !== undefined && taking.since > at) break;
    if (taking.handOver || isVacant(holder, taking.since)) holder = taking;
  }
  return holder && { membershipId: holder.membershipId, since: holder.since };
}

function isVacant(holder: Taking | undefined, day: Day): boolean {
  return holder === undefined || (holder.to !== undefined && holder.to <= day);
}

function takings({
  memberships,
  referrals,
}: Pick<CircleFacts, 'memberships' | 'referrals'>): readonly Taking[] {
  const ends = new Map(memberships.map(({ id, fact }) => [id, fact.to]));
  const all: Taking[] = [];
  for (const record of memberships) {
    const { accountable, from, to } = record.fact;
    if (accountable) all.push({ membershipId: record.id, since: from, to, handOver: false, record });
  }
  for (const record of referrals) {
    const { nature, membershipId, endedOn } = record.fact;
    const since = acceptedOn(record);
    if (nature !== 'handOver' || since === undefined) continue;
    // A hand-over to somebody who is already a member names their membership, whose end is its own.
    const to = ends.has(membershipId) ? ends.get(membershipId) : endedOn;
    all.push({ membershipId, since, to, handOver: true, record });
  }
  return all.sort(byOrder);
}

function byOrder(left: Taking, right: Taking): number {
  return (
    compareDays(left.since, right.since) ||
    Number(left.handOver) - Number(right.handOver) ||
    writtenAs(left.record) - writtenAs(right.record) ||
    compareDays(left.record.createdAt, right.record.createdAt) ||
    compareDays(left.record.id, right.record.id)
  );
}

/** Sequence number of the write that made the taking: the answer of a hand-over, the beginning of a membership. */
function writtenAs({ versions }: EntityRecord): number {
  return versions.answeredOn ?? versions.accountable ?? 0;
}

/** The day on which a referral was accepted; only an accepted one can have ended. Undefined when it was not. */
export function acceptedOn({ fact }: EntityRecord<'referral'>): Day | undefined {
  return fact.state === 'accepted' || fact.state === 'ended' ? fact.answeredOn : undefined;
}
