import { categoryOfAccount, isAbout, isActive, isSameParty, partyOf } from '../../access/index.ts';
import { notYours } from './circle-write.ts';
import type { CircleRule } from './circle-write.ts';

/** What left is written by the service when it leaves; nobody adds to the register by hand. */
export const refusesDisclosure: CircleRule<'disclosure'> = (_write, { byService }) =>
  byService ? undefined : notYours;

/**
 * Glass is broken through the service alone, by a care professional, past a restriction only where life or integrity
 * is in danger. It is reviewed by the accountable one, never by whoever broke it.
 */
export const refusesEmergency: CircleRule<'emergencyAccess'> = ({ path, after }, scene) => {
  if (path !== '') {
    const isTheirOwn = isAbout(partyOf(after.by), scene.author);
    return scene.may('reviewEmergency') && !isTheirOwn ? undefined : notYours;
  }
  if (!scene.byService || scene.author.kind !== 'careProfessional') return notYours;
  if (after.dangerToLife) return undefined;
  const family = categoryOfAccount(scene.author.kind);
  const restricted = scene.circle.restrictions.some(
    (restriction) =>
      isActive(restriction, scene.today) &&
      restriction.domains.some((domain) => after.domains.includes(domain)) &&
      (restriction.category === undefined
        ? isSameParty(restriction, partyOf(after.by)) || isAbout(restriction, scene.author)
        : restriction.category === family),
  );
  return restricted ? { rule: 'overrideNeedsDanger' } : undefined;
};
