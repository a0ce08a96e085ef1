import type { FactByKind } from '@fil/vocabulary/types';
import { isActive } from '../../access/index.ts';
import type { Refusal } from '../../writing/refusal.ts';
import { representsThePerson } from '../representation.ts';
import type { Scene } from '../context.ts';
import { immutable, isReversed, notYours } from './circle-write.ts';
import type { CircleRule, CircleWrite } from './circle-write.ts';

type Write = CircleWrite<'consent'>;

export const refusesConsent: CircleRule<'consent'> = (write, scene) =>
  refusesAuthor(write, scene) ?? refusesGiver(write, scene) ?? refusesSection(write) ?? refusesPeriod(write);

/** At their own door, each gives and takes back her own consent; a professional records what either said. */
function refusesAuthor({ after }: Write, scene: Scene): Refusal | undefined {
  if (!scene.may('recordConsent')) return notYours;
  const { kind } = scene.author;
  if (scene.byService || kind === 'careProfessional' || kind === 'otherProfessional') return undefined;
  const giver = after.givenBy === 'caregiver' ? 'caregiver' : 'person';
  const isHers = after.givenBy !== 'representative' && scene.own.some(({ role }) => role === giver);
  return isHers ? undefined : notYours;
}

/** In the person's name, only somebody who represents her, on the day it was collected. Capacity is presumed. */
function refusesGiver({ path, after }: Write, { facts }: Scene): Refusal | undefined {
  if (path !== '' || after.givenBy !== 'representative') return undefined;
  const found = facts.representatives.find(({ id }) => id === after.representativeId)?.fact;
  const speaks = found && representsThePerson(found.kind) && isActive(found, after.collectedOn);
  return speaks ? undefined : { rule: 'consentMissing', detail: 'representative' };
}

/** A caregiver opens her own section, and nothing else; nobody opens it for her. */
function refusesSection({ path, after }: Write): Refusal | undefined {
  if (path !== '') return undefined;
  const ofCaregiver = after.givenBy === 'caregiver';
  if (ofCaregiver && after.domains.some((domain) => domain !== 'caregiverSection')) return notYours;
  return !ofCaregiver && after.domains.includes('caregiverSection')
    ? { rule: 'caregiverSectionIsHers' }
    : undefined;
}

/** A consent may end earlier than was said, and is taken back once: to go on is to ask again, and to write another. */
function refusesPeriod({ path, before, after }: Write): Refusal | undefined {
  if (isReversed(after.from, after.until)) return { rule: 'periodReversed', detail: 'until' };
  if (path === 'withdrawnOn' && before?.withdrawnOn !== undefined) return immutable('withdrawnOn');
  return path === 'until' && before && isLater(after, before) ? immutable('until') : undefined;
}

function isLater(after: FactByKind['consent'], before: FactByKind['consent']): boolean {
  return before.until !== undefined && (after.until === undefined || after.until > before.until);
}
