import type { ReferralState } from '@fil/vocabulary/codes';
import type { FactByKind } from '@fil/vocabulary/types';
import { hasEnded, isAbout, isSameParty, partyOf } from '../../access/index.ts';
import type { Refusal } from '../../writing/refusal.ts';
import type { Scene } from '../context.ts';
import { immutable, isReversed, notYours } from './circle-write.ts';
import type { CircleRule, CircleWrite } from './circle-write.ts';
import { mayBeAccountable } from './membership.ts';
import { refusesOpening } from './refuses-opening.ts';

type Fact = FactByKind['referral'];
type Write = CircleWrite<'referral'>;

/** From each state, those that may follow. Nothing follows a refusal, an end or a cancellation: one asks anew. */
const next: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  draft: ['sent', 'cancelled'],
  sent: ['accepted', 'declined', 'cancelled'],
  accepted: ['ended'],
  declined: [],
  ended: [],
  cancelled: [],
};

/** What the recipient was shown stays as it was shown. */
const frozenOnceSent: readonly (keyof Fact | '')[] = [
  'title',
  'reason',
  'plannedServiceId',
  'role',
  'basis',
  'essential',
  'grants',
  'sentOn',
];
/** So does what they answered, and what they answered on. */
const frozenOnceAnswered: readonly (keyof Fact | '')[] = [
  'answeredOn',
  'answeredBy',
  'declineReason',
  'summary',
  'jointContactOn',
  'personInformedOn',
];

export const refusesReferral: CircleRule<'referral'> = (write, scene) =>
  refusesAuthor(write, scene) ??
  refusesFrozen(write) ??
  refusesMove(write, scene) ??
  refusesEnd(write, scene) ??
  refusesRecipient(write, scene);

function refusesAuthor({ path, after }: Write, scene: Scene): Refusal | undefined {
  if (scene.byService) return undefined;
  const ends = path === 'endedOn' || (path === 'state' && after.state === 'ended');
  if (ends && (scene.may('manageMembers') || isAbout(partyOf(after.to), scene.author))) return undefined;
  if (!scene.may(after.nature === 'handOver' ? 'handOver' : 'refer')) return notYours;
  if (path === '') return after.state === 'draft' ? undefined : { rule: 'referralNotOpen', detail: 'state' };
  if (path !== 'state') return undefined;
  // Sending writes what left in the register; an answer taken by phone says who gave it.
  if (after.state === 'sent') return notYours;
  const isAnswer = after.state === 'accepted' || after.state === 'declined';
  return isAnswer && after.answeredBy === undefined ? notYours : undefined;
}

function refusesFrozen({ path, before }: Write): Refusal | undefined {
  if (!before || path === '' || before[path] === undefined) return undefined;
  const answered = ['accepted', 'declined', 'ended'].includes(before.state);
  const frozen =
    (before.state !== 'draft' && frozenOnceSent.includes(path)) ||
    (answered && frozenOnceAnswered.includes(path));
  return frozen ? immutable(path) : undefined;
}

function refusesMove({ id, path, before, after }: Write, { facts }: Scene): Refusal | undefined {
  if (path !== '' && path !== 'state') return undefined;
  const { state, nature } = after;
  if (before && before.state !== state && !next[before.state].includes(state))
    return { rule: 'referralNotOpen', detail: before.state };
  if (state === 'declined' && after.declineReason === undefined) return { rule: 'declineNeedsReason' };
  if (nature !== 'handOver') return undefined;
  // Two successors asked at once could both accept: the second one answers for nothing that she was given.
  const asked = facts.referrals.some(
    (other) => other.id !== id && other.fact.nature === 'handOver' && other.fact.state === 'sent',
  );
  if (state === 'sent' && asked) return { rule: 'referralNotOpen', detail: 'handOver' };
  return state === 'accepted' ? refusesTransfer(after) : undefined;
}

/** A transfer completes with what the successor must know, after all three met, the person knowing it (L20). */
function refusesTransfer(fact: Fact): Refusal | undefined {
  const missing = (['summary', 'jointContactOn', 'personInformedOn'] as const).find(
    (field) => fact[field] === undefined,
  );
  return missing === undefined ? undefined : { rule: 'handOverIncomplete', detail: missing };
}

function refusesEnd({ path, before, after }: Write, { accountable, today }: Scene): Refusal | undefined {
  if (before && path === 'endedOn' && hasEnded({ to: before.endedOn }, today)) return immutable('endedOn');
  if (isReversed(after.answeredOn, after.endedOn)) return { rule: 'periodReversed', detail: 'endedOn' };
  const ends = after.endedOn !== undefined || after.state === 'ended';
  const opened = accountable?.id === after.membershipId && isSameParty(accountable, partyOf(after.to));
  return ends && opened && (path === 'endedOn' || path === 'state')
    ? { rule: 'accountableRequired' }
    : undefined;
}

/** What acceptance would open is looked at when it is written, and once more, agreements included, when it leaves. */
function refusesRecipient({ path, before, after }: Write, scene: Scene): Refusal | undefined {
  const leaves = after.state === 'sent' && before?.state !== 'sent';
  if (path !== '' && path !== 'grants' && path !== 'role' && path !== 'basis' && !leaves) return undefined;
  if (after.nature === 'handOver' && !mayBeAccountable(after.to, after.role, scene.model))
    return { rule: 'roleNotAccountable' };
  const present = scene.memberships.find(({ id }) => id === after.membershipId);
  const opensTwice = after.nature !== 'handOver' && after.grants.length > 0;
  if (present && (opensTwice || !isSameParty(present, partyOf(after.to)))) return { rule: 'memberAlready' };
  if (leaves && after.nature === 'handOver' && after.grants.length === 0 && !present)
    return { rule: 'handOverIncomplete', detail: 'grants' };
  return refusesOpening({ ...after, member: after.to, draft: after.state === 'draft' }, scene);
}
