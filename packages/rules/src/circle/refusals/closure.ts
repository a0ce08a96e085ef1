import { isReversed, notYours } from './circle-write.ts';
import type { CircleRule } from './circle-write.ts';

/** The follow-up ends by the accountable one, the person knowing it; and is taken up again by them. */
export const refusesClosure: CircleRule<'closure'> = ({ id, path, after }, scene) => {
  if (!scene.may('close')) return notYours;
  const other = scene.facts.closures.some(
    (closure) => closure.id !== id && closure.fact.reopenedOn === undefined,
  );
  if (path === '' && other) return { rule: 'followUpClosed' };
  if (after.personInformedOn === undefined && after.reason !== 'death') return { rule: 'personNotInformed' };
  return isReversed(after.endedOn, after.reopenedOn)
    ? { rule: 'periodReversed', detail: 'reopenedOn' }
    : undefined;
};
