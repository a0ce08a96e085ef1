import type { Day } from '@fil/vocabulary/types';
import type { Words } from '../messages/index.ts';
import { dayOf } from '../model/day-number.ts';
import type { Lane, TimelineEvent } from '../model/event.ts';
import { missedIn, type Mark } from '../model/marks.ts';
import { counted } from './counted.ts';
import { datesOf, laneName, rangeWords, statusOf, titleOf } from './event-words.ts';

/** Title of a mark: of its event, or of the many it stands for. */
export function markTitle(words: Words, mark: Mark): string {
  const [first] = mark.events;
  if (first === undefined) return '';
  const count = mark.events.length;
  if (count === 1) return titleOf(words, first);
  const isSameState = mark.events.every(({ state, source }) => state === first.state && source.type === first.source.type);
  if (mark.shape === 'interval') return words.term('merged.intervals', { title: titleOf(words, longestOf(mark)), count: count - 1 });
  if (!isSameState) {
    const title = words.term(first.kind === 'delivery' ? 'merged.mixed' : `merged.${first.kind}`, { count });
    const missed = missedIn(mark);
    return missed === 0 ? title : counted(words, 'merged.withMissed', missed, { title, missed });
  }
  if (first.source.type !== 'delivery') return words.term(`merged.${first.kind}`, { count });
  return words.term(`merged.${first.source.record.fact.outcome}`, { count });
}

function longestOf(mark: Mark): TimelineEvent {
  return mark.events.reduce((longest, event) => (event.to - event.from > longest.to - longest.from ? event : longest));
}

/** « 3 sur 48 », or « 3 à 26 sur 48 ». */
export function markPosition(words: Words, mark: Mark, lane: Lane): string {
  const values = { first: mark.position, last: mark.position + mark.events.length - 1, count: lane.events.length };
  return words.term(mark.events.length === 1 ? 'position' : 'positions', values);
}

export function markDates(words: Words, mark: Mark): string {
  const [first] = mark.events;
  if (first === undefined) return '';
  return mark.events.length === 1 ? datesOf(words, first) : rangeWords(words, dayOf(mark.from), dayOf(Math.max(mark.from, mark.shape === 'interval' ? mark.to - 1 : mark.to)));
}

/** All that a mark says aloud: lane, title, dates, status, k of n. */
export function markLabel(words: Words, mark: Mark, lane: Lane, today: Day): string {
  const [first] = mark.events;
  const status = first === undefined || mark.events.length > 1 ? '' : statusOf(words, first, today);
  const values = {
    lane: laneName(words, lane),
    title: markTitle(words, mark),
    dates: markDates(words, mark),
    position: markPosition(words, mark, lane),
  };
  return status === '' ? words.term('markLabelPlain', values) : words.term('markLabel', { ...values, status });
}

/** The figure on a mark that stands for several: « 24 », or « 2/3 » when two of three were missed. Empty for one. */
export function markCount(words: Words, mark: Mark): string {
  const count = mark.events.length;
  if (count === 1) return '';
  const missed = missedIn(mark);
  const isMixed = missed > 0 && missed < count && mark.events.every(({ source }) => source.type === 'delivery');
  return isMixed ? `${words.number(missed)}/${words.number(count)}` : words.number(count);
}

/** The words printed beside a mark, when there is room. Empty for what its shape and lane already say. */
export function markCaption(words: Words, mark: Mark, today: Day): string {
  if (mark.shape === 'interval') return markTitle(words, mark);
  // Of several, the one that waits is worth words; a count says enough of the others.
  const waiting = mark.events.find(({ state }) => state === 'late') ?? mark.events.find(({ state }) => state === 'due');
  const first = mark.events.length === 1 ? mark.events[0] : waiting;
  if (first === undefined) return '';
  switch (first.source.type) {
    case 'delivery':
      return first.state === 'done' ? '' : statusOf(words, first, today);
    case 'attention':
      return `${words.term(`attention.${first.source.item.kind}`)}, ${statusOf(words, first, today)}`;
    case 'expected':
      return `${titleOf(words, first)}, ${statusOf(words, first, today)}`;
    default:
      return titleOf(words, first);
  }
}
