import { consentStanding, isAbout, partyOf } from '@fil/rules';
import type { ConsentStanding } from '@fil/rules';
import type { CircleMember, CircleReadAnswer, Day, EntityRecord, Recipient } from '@fil/vocabulary/types';

export interface MemberRow {
  readonly member: CircleMember;
  readonly isMe: boolean;
  /** In the circle from a later day. */
  readonly isToCome: boolean;
  /** What a membership that rests on consent rests on, as far as the reader may see it. */
  readonly consent?: { readonly standing: ConsentStanding; readonly until?: Day };
}

export interface MemberRows {
  readonly present: readonly MemberRow[];
  readonly past: readonly MemberRow[];
}

/** Everybody in the order of the answer: the accountable one first. */
export function memberRows(answer: CircleReadAnswer): MemberRows {
  const present: MemberRow[] = [];
  const past: MemberRow[] = [];
  for (const member of answer.members) {
    const row = rowOf(member, answer);
    (member.to !== undefined && member.to <= answer.today ? past : present).push(row);
  }
  return { present, past };
}

function rowOf(member: CircleMember, answer: CircleReadAnswer): MemberRow {
  const consent = member.basis === 'consent' ? consentFor(member.member, answer) : undefined;
  return {
    member,
    isMe: member.membershipId === answer.me.membershipId,
    isToCome: member.from > answer.today,
    ...(consent && { consent }),
  };
}

/** The consent that holds longest among those in force, else one to ask again, else none. */
function consentFor(member: Recipient | undefined, answer: CircleReadAnswer): MemberRow['consent'] {
  if (!member) return undefined;
  const own = answer.consents
    .filter((consent) => isSame(consent.fact.recipient, member))
    .map((consent) => ({ consent, standing: consentStanding(consent, answer.legalStatuses, answer.today) }));
  const best =
    own
      .filter(({ standing }) => standing === 'given')
      .toSorted((one, other) => ends(other.consent).localeCompare(ends(one.consent)))[0] ??
    own.find(({ standing }) => standing === 'toReask') ??
    own.at(-1);
  if (!best) return undefined;
  const { until } = best.consent.fact;
  return { standing: best.standing, ...(until !== undefined && { until }) };
}

function ends({ fact }: EntityRecord<'consent'>): Day {
  return fact.until ?? '9999-12-31';
}

/** Whether two recipients are the same account or the same body. */
export function isSame(one: Recipient, other: Recipient): boolean {
  const { accountId, organizationId } = partyOf(other);
  return isAbout(partyOf(one), { accountId: accountId ?? '', organizationId, kind: 'careProfessional' });
}
