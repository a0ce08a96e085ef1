import type { Day } from '@fil/vocabulary/types';
import type { Words } from '../messages/index.ts';
import { dayOf } from '../model/day-number.ts';
import type { Lane, TimelineEvent } from '../model/event.ts';
import { missedIn, type Mark } from '../model/marks.ts';
import { counted } from './counted.ts';
import { attentionTitle, datesOf, laneName, rangeWords, statusOf, titleOf } from './event-words.ts';

/** Title of a mark: of its event, or of the many it stands for. */
export function markTitle(words: Words, mark: Mark): string {
  const [first] = mark.events;
  if (first === undefined) return '';
  const count = mark.events.length;
  if (count === 1) return titleOf(words, first);
  const isSameState = mark.events.every(
    ({ state, source }) => state === first.state && source.type === first.source.type,
  );
  if (mark.shape === 'interval')
    return words.term('merged.intervals', { title: titleOf(words, longestOf(mark)), count: count - 1 });
  if (!isSameState) {
    const title = words.term(first.kind === 'delivery' ? 'merged.mixed' : `merged.${first.kind}`, { count });
    const missed = missedIn(mark);
    return missed === 0 ? title : counted(words, 'merged.withMissed', missed, { title, missed });
  }
  if (first.source.type !== 'delivery') return words.term(`merged.${first.kind}`, { count });
  return words.term(`merged.${first.source.record.fact.outcome}`, { count });
}

function longestOf(mark: Mark): TimelineEvent {
  return mark.events.reduce((longest, event) =>
    event.to - event.from > longest.to - longest.from ? event : longest,
  );
}

/** « 3 sur 48 », or « 3 à 26 sur 48 ». */
export function markPosition(words: Words, mark: Mark, lane: Lane): string {
  const values = {
    first: mark.position,
    last: mark.position + mark.events.length - 1,
    count: lane.events.length,
  };
  return words.term(mark.events.length === 1 ? 'position' : 'positions', values);
}

export function markDates(words: Words, mark: Mark): string {
  const [first] = mark.events;
  if (first === undefined) return '';
  return mark.events.length === 1
    ? datesOf(words, first)
    : rangeWords(
        words,
        dayOf(mark.from),
        dayOf(Math.max(mark.from, mark.shape === 'interval' ? mark.to - 1 : mark.to)),
      );
}

/** All that a mark says aloud: lane, what and how it stands, dates, k of n. What is printed beside it is part of it. */
export function markLabel(words: Words, mark: Mark, lane: Lane, today: Day): string {
  return words.term('markLabel', {
    lane: laneName(words, lane),
    what: markWhat(words, mark, today),
    dates: markDates(words, mark),
    position: markPosition(words, mark, lane),
  });
}

function markWhat(words: Words, mark: Mark, today: Day): string {
  const [first] = mark.events;
  if (mark.events.length === 1 && first !== undefined) return eventInLane(words, first, today);
  const title = markTitle(words, mark);
  const waiting = waitingIn(mark);
  return waiting === undefined ? title : `${title}, ${eventInLane(words, waiting, today)}`;
}

/** An event where its lane is known: title and state, without the service that the lane is called after. */
function eventInLane(words: Words, event: TimelineEvent, today: Day): string {
  const { source } = event;
  const status = statusOf(words, event, today);
  if (source.type === 'delivery') return status;
  const title = source.type === 'attention' ? attentionTitle(words, source.item) : titleOf(words, event);
  return status === '' ? title : `${title}, ${status}`;
}

/** Of several, the one that waits is worth words; a count says enough of the others. */
function waitingIn(mark: Mark): TimelineEvent | undefined {
  return (
    mark.events.find(({ state }) => state === 'late') ?? mark.events.find(({ state }) => state === 'due')
  );
}

/** The figure on a mark that stands for several: « 24 », or « 2/3 » when two of three were missed. Empty for one. */
export function markCount(words: Words, mark: Mark): string {
  const count = mark.events.length;
  if (count === 1) return '';
  const missed = missedIn(mark);
  const isMixed =
    missed > 0 && missed < count && mark.events.every(({ source }) => source.type === 'delivery');
  return isMixed ? `${words.number(missed)}/${words.number(count)}` : words.number(count);
}

/** The words printed beside a mark, when there is room. Empty for what its shape and lane already say. */
export function markCaption(words: Words, mark: Mark, today: Day): string {
  if (mark.shape === 'interval') return markTitle(words, mark);
  const event = mark.events.length === 1 ? mark.events[0] : waitingIn(mark);
  if (event === undefined || (event.source.type === 'delivery' && event.state === 'done')) return '';
  const isPlain = event.state === 'done' || event.state === 'draft';
  return isPlain ? titleOf(words, event) : eventInLane(words, event, today);
}
