import type { Words } from '../messages/index.ts';
import type { TimelineEvent } from '../model/event.ts';
import { dayOf } from '../model/day-number.ts';
import { counted } from './counted.ts';
import { titleOf } from './event-words.ts';

/** What a live change brought, for those who do not see it come. Empty when nothing did. */
export function liveWords(words: Words, fresh: readonly TimelineEvent[]): string {
  const [first] = fresh;
  if (first === undefined) return '';
  const name = `${titleOf(words, first)}, ${words.day(dayOf(first.from), 'month')}`;
  return counted(words, 'live', fresh.length, { first: name });
}
