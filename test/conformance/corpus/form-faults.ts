import { flat, plainItems } from '../validate/plain-form.ts';
import type { Json } from '../script.ts';

/**
 * linkIds that break the standard in the form itself, so that no response can answer them rightly: one linkId on
 * several items, or an item under a display. What the engine says of them is for the features and the hostile forms.
 */
export function formFaults(form: Json): readonly string[] {
  const times = new Map<string, number>();
  const items = flat(plainItems(form));
  for (const { linkId } of items) times.set(linkId, (times.get(linkId) ?? 0) + 1);
  const nested = items.filter(({ parent }) => parent?.type === 'display').map(({ linkId }) => linkId);
  return [...[...times].filter(([, count]) => count > 1).map(([linkId]) => linkId), ...nested];
}
