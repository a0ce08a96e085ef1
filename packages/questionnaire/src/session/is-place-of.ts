import type { Form } from '../form/form.ts';
import { childKey, linkIdOf, repetitionKey, repetitionsIn } from './node-key.ts';
import type { NodeKey } from './node-key.ts';

/**
 * Whether `place` is an asking of `linkId` in this form, whichever repetitions exist: for whoever keeps answers without
 * a session. A question asked once has no place beside its linkId; a list that repeats has one for each repetition.
 */
export function isPlaceOf(form: Form, linkId: string, place: NodeKey | undefined): boolean {
  const item = form.item(linkId);
  if (item === undefined || (item.role !== 'question' && !(item.role === 'group' && item.repeats)))
    return false;
  const isList = item.role === 'group';
  if (place === undefined) return item.list === undefined && !isList;
  if (linkIdOf(place) !== linkId) return false;
  const lists: string[] = isList ? [linkId] : [];
  for (let list = item.list; list !== undefined; list = form.item(list)?.list) lists.unshift(list);
  const repetitions = repetitionsIn(place);
  if (repetitions.length !== lists.length) return false;
  let around: NodeKey | undefined;
  for (const [at, { id }] of repetitions.entries()) {
    if (id === '') return false;
    around = repetitionKey(childKey(around, lists[at] ?? ''), id);
  }
  return place === (isList ? around : childKey(around, linkId));
}
