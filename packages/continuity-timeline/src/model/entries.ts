import type { DayNumber } from './day-number.ts';
import type { Lane, LaneId, TimelineEvent } from './event.ts';

/** One line of the list: an event, or a run of the same service with the same outcome and nothing between. */
export interface Entry {
  readonly id: string;
  readonly lane: LaneId;
  /** Oldest first, at least one. */
  readonly events: readonly TimelineEvent[];
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** The course read from now backwards, as on a narrow screen: what waits, then what happened. */
export interface CourseList {
  /** Soonest first. */
  readonly waiting: readonly Entry[];
  /** Newest first. */
  readonly past: readonly Entry[];
}

export function courseList(lanes: readonly Lane[]): CourseList {
  const events = lanes.flatMap((lane) => lane.events);
  const waits = (event: TimelineEvent) => event.state === 'due' || event.state === 'late';
  const waiting = events.filter(waits).toSorted((a, b) => a.from - b.from);
  const past = events.filter((event) => !waits(event)).toSorted((a, b) => a.from - b.from);
  return { waiting: waiting.map((event) => entryOf([event])), past: runs(past).toReversed() };
}

/**
 * Deliveries of one service follow each other in one line until something of that service goes
 * otherwise, or another event of the course stands between that the reader must not read out of order.
 */
function runs(events: readonly TimelineEvent[]): Entry[] {
  const entries: TimelineEvent[][] = [];
  const openRuns = new Map<LaneId, TimelineEvent[]>();
  for (const event of events) {
    const run = openRuns.get(event.lane);
    if (event.kind === 'delivery' && run?.at(-1)?.state === event.state) {
      run.push(event);
      continue;
    }
    // Anything but a delivery closes every run: it is a landmark, and what follows it comes after it.
    if (event.kind !== 'delivery') openRuns.clear();
    const started = [event];
    entries.push(started);
    if (event.kind === 'delivery') openRuns.set(event.lane, started);
  }
  return entries.map(entryOf);
}

function entryOf(events: readonly TimelineEvent[]): Entry {
  const first = events[0] as TimelineEvent;
  const last = events.at(-1) as TimelineEvent;
  return { id: first.id, lane: first.lane, events, from: first.from, to: Math.max(first.to, last.to) };
}

/** Every event one by one, newest first: what the table shows. */
export function tableRows(lanes: readonly Lane[]): readonly TimelineEvent[] {
  return lanes.flatMap((lane) => lane.events).toSorted((a, b) => b.from - a.from || (a.id < b.id ? -1 : 1));
}
