import type { DayNumber } from './day-number.ts';
import type { Lane, TimelineEvent } from './event.ts';
import type { TimeWindow } from './time-scale.ts';

/** One thing to point at: an event, or several that stand too close to tell apart at this zoom. */
export interface Mark {
  /** The identifier of its first event: stable while the lane grows to the right. */
  readonly id: string;
  /** In time order, at least one. */
  readonly events: readonly TimelineEvent[];
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Where it is drawn; for an interval, its left edge. */
  readonly at: DayNumber;
  readonly shape: 'point' | 'interval';
  /** Place of its first event in the lane, from 1. */
  readonly position: number;
}

/** Closest two marks may stand, in pixels: also the smallest target a finger needs. */
export const closestMarks = 24;
/** A run of events is cut after this many pixels, so that a long one keeps telling where it is. */
const longestRun = 7 * closestMarks;

/**
 * Marks of one lane at one zoom. Computed on the lane's own days and not on the window, so that
 * nothing regroups while the reader pans.
 * @param pixelsPerDay the zoom
 * @param closest pixels under which neighbours merge
 */
export function marksOf(lane: Lane, pixelsPerDay: number, closest: number = closestMarks): readonly Mark[] {
  const groups: Group[] = [];
  for (const [index, event] of lane.events.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && joinsRun(last, event, pixelsPerDay, closest)) extend(last, event);
    else {
      groups.push({ events: [event], from: event.from, to: event.to, position: index + 1 });
      settle(groups, pixelsPerDay, closest);
    }
  }
  settle(groups, pixelsPerDay, closest);
  return groups.map(toMark);
}

interface Group {
  events: TimelineEvent[];
  from: DayNumber;
  to: DayNumber;
  position: number;
}

/** Neighbours of the same state chain into one run: « 24 » services delivered, then the missed one apart. */
function joinsRun(group: Group, event: TimelineEvent, pixelsPerDay: number, closest: number): boolean {
  const last = group.events.at(-1);
  if (last === undefined || isInterval(last) || isInterval(event)) return false;
  return (
    last.state === event.state &&
    (event.from - last.from) * pixelsPerDay < closest &&
    (event.from - group.from) * pixelsPerDay < longestRun
  );
}

function extend(group: Group, event: TimelineEvent): void {
  group.events.push(event);
  group.to = Math.max(group.to, event.to);
}

/** Joins the last groups until each stands far enough from the one before. */
function settle(groups: Group[], pixelsPerDay: number, closest: number): void {
  for (;;) {
    const last = groups.at(-1);
    const before = groups.at(-2);
    if (last === undefined || before === undefined) return;
    if ((placeOf(last) - placeOf(before)) * pixelsPerDay >= closest) return;
    groups.pop();
    for (const event of last.events) extend(before, event);
  }
}

function isInterval(event: TimelineEvent): boolean {
  return event.to > event.from;
}

function placeOf(group: Group): DayNumber {
  return group.events.some(isInterval) ? group.from : (group.from + group.to) / 2;
}

function toMark(group: Group): Mark {
  const first = group.events[0] as TimelineEvent;
  return {
    id: first.id,
    events: group.events,
    from: group.from,
    to: group.to,
    at: placeOf(group),
    shape: group.events.some(isInterval) ? 'interval' : 'point',
    position: group.position,
  };
}

/** The marks to draw: those that touch the window. Lanes are in time order, so the ends are found by halving. */
export function visibleMarks(marks: readonly Mark[], window: TimeWindow): readonly Mark[] {
  const end = firstIndex(marks, (mark) => mark.at >= window.to);
  // An interval begun before the window may still reach into it; intervals are few, points are not.
  let start = firstIndex(marks, (mark) => mark.at >= window.from);
  while (
    start > 0 &&
    (marks[start - 1] as Mark).shape === 'interval' &&
    (marks[start - 1] as Mark).to > window.from
  )
    start -= 1;
  return marks.slice(start, end);
}

function firstIndex(marks: readonly Mark[], holds: (mark: Mark) => boolean): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(marks[middle] as Mark)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The mark that holds an event, by its identifier. */
export function markHolding(marks: readonly Mark[], eventId: string | undefined): Mark | undefined {
  if (eventId === undefined) return undefined;
  return (
    marks.find((mark) => mark.id === eventId) ??
    marks.find((mark) => mark.events.some((event) => event.id === eventId))
  );
}

/** The mark nearest to a day: what arrows up and down land on. */
export function markNearest(marks: readonly Mark[], day: DayNumber): Mark | undefined {
  let nearest: Mark | undefined;
  let distance = Infinity;
  for (const mark of marks) {
    const apart =
      mark.shape === 'interval' && mark.from <= day && day < mark.to ? 0 : Math.abs(mark.at - day);
    if (apart < distance) [nearest, distance] = [mark, apart];
  }
  return nearest;
}

/** How many of a mark's events did not happen: told beside the count. */
export function missedIn(mark: Mark): number {
  return mark.events.reduce((count, event) => count + (event.state === 'missed' ? 1 : 0), 0);
}
