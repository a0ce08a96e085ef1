import type { Domain } from '@fil/vocabulary/codes';
import type {
  ConsentFact,
  Day,
  EntityId,
  Grant,
  MembershipFact,
  Recipient,
  ReferralFact,
  TimeOfDay,
} from '@fil/vocabulary/types';
import { professionalByKey } from '../cast/index.ts';
import type { DemonstrationMembership } from '../types.ts';
import { ordinaryPurposes } from './circle.ts';
import { recipientOf } from './recipients.ts';
import type { StoryWriter, Written } from './story.ts';

/** When the accountable one writes the day's arrivals and departures down. */
const arrivals: TimeOfDay = '08:10';
const departures: TimeOfDay = '16:05';

/** Every membership becomes a fact, written by the accountable one on the day it begins, and ended on its last. */
export function writeMemberships(
  story: StoryWriter,
  memberships: readonly DemonstrationMembership[],
  opened: { readonly day: Day; readonly time: TimeOfDay },
): void {
  const accountable = memberships.find((membership) => membership.accountable);
  if (!accountable) throw new RangeError('a circle has nobody accountable');
  const inOrder = [accountable, ...memberships.filter((other) => other !== accountable)];
  for (const membership of inOrder.filter(({ byReferral }) => !byReferral)) {
    const { id, from, to, endReason } = membership;
    story.on(from, from === opened.day ? opened.time : arrivals, accountable.professional);
    const written = story.createWithId('membership', id, membershipFact(membership));
    if (to === undefined) continue;
    story.on(to, departures, accountable.professional);
    story.change(written, 'endReason', endReason ?? 'endOfService');
    story.change(written, 'to', to);
  }
}

function membershipFact({
  professional,
  role,
  from,
  accountable,
  basis,
  essential,
  grants,
  phone,
}: DemonstrationMembership): MembershipFact {
  const { kind, subject } = professionalByKey(professional);
  return {
    member: recipientOf(professional),
    role,
    from,
    accountable,
    basis,
    essential,
    grants,
    ...(phone !== undefined && { phone }),
    ...((kind === 'person' || kind === 'relative') && { signIn: subject }),
  };
}

/** What a story says of a consent; the rest is the usual: verbal, by the person, for everyday purposes, that very day. */
export type ConsentGiven = Pick<
  ConsentFact,
  'recipient' | 'domains' | 'from' | 'collectedBy' | 'information'
> &
  Partial<ConsentFact>;

/** A consent, written down by whoever collected it. */
export function writeConsent(story: StoryWriter, name: string, consent: ConsentGiven): Written<'consent'> {
  return story.create('consent', name, {
    purposes: ordinaryPurposes,
    form: 'verbal',
    givenBy: 'person',
    collectedOn: consent.from,
    ...consent,
  });
}

/** The accountable one's own grants, once the caregiver agreed that her section be read and written with her. */
export function openCaregiverSection(
  story: StoryWriter,
  membershipId: string,
  present: readonly Grant[],
): void {
  story.change({ kind: 'membership', id: membershipId }, 'grants', [
    ...present,
    { domain: 'caregiverSection', level: 'write', purposes: ordinaryPurposes },
  ]);
}

export type ReferralToWrite = Pick<ReferralFact, 'title' | 'role' | 'grants' | 'membershipId'> & {
  readonly to: Recipient;
  /** What is taken off the list before it leaves. */
  readonly without?: readonly EntityId[];
} & Partial<ReferralFact>;

/** A referral, drafted and sent at once. */
export function writeReferral(
  story: StoryWriter,
  name: string,
  { without, ...referral }: ReferralToWrite,
): Written<'referral'> {
  const written = story.create('referral', name, {
    nature: 'service',
    state: 'draft',
    basis: 'consent',
    essential: false,
    ...referral,
  });
  story.send(written, without);
  return written;
}

/** The answer that whoever referred took by telephone. */
export function writeAnswerByPhone(
  story: StoryWriter,
  referral: Written<'referral'>,
  answer: Required<Pick<ReferralFact, 'answeredOn' | 'answeredBy'>> & {
    readonly state: 'accepted' | 'declined';
  } & Pick<ReferralFact, 'declineReason' | 'answerNote'>,
): void {
  const { state, answeredOn, answeredBy, declineReason, answerNote } = answer;
  story.change(referral, 'answeredOn', answeredOn);
  story.change(referral, 'answeredBy', answeredBy);
  if (declineReason !== undefined) story.change(referral, 'declineReason', declineReason);
  if (answerNote !== undefined) story.change(referral, 'answerNote', answerNote);
  story.change(referral, 'state', state);
}

export const domainsOf = (granted: readonly Grant[]): readonly Domain[] =>
  granted.map(({ domain }) => domain);
