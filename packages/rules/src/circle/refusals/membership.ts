import type { CaseModel, CircleRole } from '@fil/vocabulary/codes';
import type { FactByKind, Recipient } from '@fil/vocabulary/types';
import { hasEnded, isAbout, isSameParty, partyOf } from '../../access/index.ts';
import type { Refusal } from '../../writing/refusal.ts';
import type { Scene } from '../context.ts';
import { immutable, isReversed, notYours } from './circle-write.ts';
import type { CircleRule, CircleWrite } from './circle-write.ts';
import { refusesOpening } from './refuses-opening.ts';

type Fact = FactByKind['membership'];

/** What a member may change of their own membership: leaving it, and how to be called. */
const ownFields: readonly (keyof Fact | '')[] = ['to', 'endReason', 'phone'];

/** Those who take part for themselves or for the person never answer for the follow-up. */
const neverAccountable: readonly CircleRole[] = ['person', 'caregiver', 'relative', 'representative'];

export const refusesMembership: CircleRule<'membership'> = (write, scene) =>
  refusesAuthor(write, scene) ??
  refusesPeriod(write, scene) ??
  refusesSecond(write, scene) ??
  refusesAccountable(write, scene) ??
  refusesGrants(write, scene);

/** Whether somebody in that role, or that team, may answer for the follow-up under the territory's model (S133, S134). */
export function mayBeAccountable(member: Recipient, role: CircleRole, model: CaseModel): boolean {
  if (neverAccountable.includes(role)) return false;
  return (
    role === 'caseManager' || (role === 'keyWorker' && model === 'mixed') || member.kind === 'organization'
  );
}

function refusesAuthor({ path, after }: CircleWrite<'membership'>, scene: Scene): Refusal | undefined {
  if (scene.may('manageMembers')) return undefined;
  const isOwn = isAbout(partyOf(after.member), scene.author) && scene.own.length > 0;
  return isOwn && ownFields.includes(path) ? undefined : notYours;
}

function refusesPeriod(
  { id, path, before, after }: CircleWrite<'membership'>,
  { accountable, today }: Scene,
): Refusal | undefined {
  if (path !== '' && path !== 'to') return undefined;
  // Somebody who comes back gets a second membership: the first one keeps its days (FR-11).
  if (before && hasEnded(before, today)) return immutable('to');
  if (isReversed(after.from, after.to)) return { rule: 'periodReversed', detail: 'to' };
  const answers = before ? accountable?.id === id : after.accountable;
  return answers && after.to !== undefined ? { rule: 'accountableRequired' } : undefined;
}

function refusesSecond(
  { id, path, after }: CircleWrite<'membership'>,
  { memberships }: Scene,
): Refusal | undefined {
  if (path !== '' && path !== 'to') return undefined;
  const party = partyOf(after.member);
  const meets = memberships.some(
    (other) =>
      other.id !== id &&
      (isSameParty(other, party) || (other.role === 'person' && after.role === 'person')) &&
      (after.to === undefined || other.from < after.to) &&
      (other.to === undefined || after.from < other.to),
  );
  return meets ? { rule: 'memberAlready' } : undefined;
}

function refusesAccountable(
  { id, path, after }: CircleWrite<'membership'>,
  { accountable, model }: Scene,
): Refusal | undefined {
  if (path !== '' && path !== 'accountable') return undefined;
  // Only an accepted hand-over takes it from somebody.
  if (!after.accountable) return path === '' ? undefined : { rule: 'accountableRequired' };
  if (accountable && accountable.id !== id && !hasEnded(accountable, after.from))
    return { rule: 'accountableExists' };
  return mayBeAccountable(after.member, after.role, model) ? undefined : { rule: 'roleNotAccountable' };
}

function refusesGrants(
  { path, before, after }: CircleWrite<'membership'>,
  scene: Scene,
): Refusal | undefined {
  if (path !== '' && path !== 'grants') return undefined;
  return refusesOpening({ ...after, ...(before && { before: before.grants }) }, scene);
}
