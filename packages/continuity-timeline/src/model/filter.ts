import type { ContinuityBreakType } from '@fil/vocabulary/codes';
import { eventKinds, type EventKind, type Lane, type TimelineEvent } from './event.ts';

/** What the reader asked to see; the picture, the list and the table all obey it. */
export interface TimelineFilter {
  readonly kinds: ReadonlySet<EventKind>;
  /** One type of break only; `undefined` for all of them. */
  readonly breakType: ContinuityBreakType | undefined;
  /** Only what was missed, is late or waits. */
  readonly onlyOpen: boolean;
}

export const everything: TimelineFilter = {
  kinds: new Set(eventKinds),
  breakType: undefined,
  onlyOpen: false,
};

export function isEverything(filter: TimelineFilter): boolean {
  return filter.kinds.size === eventKinds.length && filter.breakType === undefined && !filter.onlyOpen;
}

export function withKind(filter: TimelineFilter, kind: EventKind, shown: boolean): TimelineFilter {
  const kinds = new Set(filter.kinds);
  if (shown) kinds.add(kind);
  else kinds.delete(kind);
  return { ...filter, kinds };
}

/** Lanes that are left, each with the events that are left. With `onlyOpen`, empty lanes go too. */
export function filteredLanes(lanes: readonly Lane[], filter: TimelineFilter): readonly Lane[] {
  if (isEverything(filter)) return lanes;
  return lanes
    .filter(({ kind }) => filter.kinds.has(kind))
    .map((lane) => ({ ...lane, events: lane.events.filter((event) => passes(event, filter)) }))
    .filter((lane) => !filter.onlyOpen || lane.events.length > 0);
}

function passes(event: TimelineEvent, filter: TimelineFilter): boolean {
  if (filter.onlyOpen && (event.state === 'done' || event.state === 'cancelled')) return false;
  return (
    filter.breakType === undefined ||
    event.source.type !== 'break' ||
    event.source.record.fact.type === filter.breakType
  );
}

/** Types of break present in the course, to offer only choices that find something. */
export function breakTypesIn(lanes: readonly Lane[]): readonly ContinuityBreakType[] {
  const types = new Set<ContinuityBreakType>();
  for (const { events } of lanes)
    for (const { source } of events) if (source.type === 'break') types.add(source.record.fact.type);
  return [...types];
}
