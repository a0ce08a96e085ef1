import type { Recipient } from '@fil/vocabulary/types';
import { categoryOfRole, isAbout, isActive, partyOf } from '../../access/index.ts';
import type { Scene } from '../context.ts';
import { isReversed, notYours } from './circle-write.ts';
import type { CircleRule } from './circle-write.ts';

/**
 * Whoever hears the person refuse writes it at once, and whoever receives her signature writes that. She takes it back
 * at her own door. Where she has none, a professional who may record her consents may record that too, but nobody takes back a
 * refusal of themselves. Nobody overrides it: a danger to life goes through an emergency access.
 */
export const refusesRestriction: CircleRule<'restriction'> = ({ path, after }, scene) => {
  if (!scene.may('restrict')) return notYours;
  const lifts = path === 'liftedOn' || (path === '' && after.liftedOn !== undefined);
  if (lifts && !mayLift(after.target, scene)) return notYours;
  return isReversed(after.from, after.liftedOn) ? { rule: 'periodReversed', detail: 'liftedOn' } : undefined;
};

function mayLift(target: Recipient, scene: Scene): boolean {
  const { author, own, memberships, today } = scene;
  if (author.kind === 'person') return own.some(({ role }) => role === 'person');
  if (author.kind === 'relative') return false;
  const hasHerOwnDoor = memberships.some(
    (membership) => membership.role === 'person' && isActive(membership, today),
  );
  return !hasHerOwnDoor && scene.may('recordConsent') && !concerns(target, scene);
}

function concerns(target: Recipient, { author, own }: Scene): boolean {
  return target.kind === 'category'
    ? own.some(({ role }) => categoryOfRole(role) === target.category)
    : isAbout(partyOf(target), author);
}
