import { isReversed, notYours } from './circle-write.ts';
import type { CircleRule } from './circle-write.ts';

/**
 * Whoever hears the person refuse writes it at once, and whoever receives her signature writes that. Only she takes it
 * back, at her own door: nobody overrides it, and a danger to life goes through an emergency access.
 */
export const refusesRestriction: CircleRule<'restriction'> = ({ path, after }, scene) => {
  if (!scene.may('restrict')) return notYours;
  const isThePerson = scene.author.kind === 'person' && scene.own.some(({ role }) => role === 'person');
  const lifts = path === 'liftedOn' || (path === '' && after.liftedOn !== undefined);
  if (lifts && !isThePerson) return notYours;
  return isReversed(after.from, after.liftedOn) ? { rule: 'periodReversed', detail: 'liftedOn' } : undefined;
};
