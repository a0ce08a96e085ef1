import { absences } from '@fil/rules';
import type { TimelineReadAnswer } from '@fil/vocabulary/types';
import { dayNumber, type DayNumber } from './day-number.ts';
import type { Lane, TimelineEvent } from './event.ts';

/**
 * The thread of one service: what was planned and what happened hold together (`continuous`),
 * something is awaited (`waiting`, dashed), it did not happen (`broken`, a visible gap).
 * `mixed` stands for stretches too short to draw one by one at this zoom.
 */
export type ThreadState = 'continuous' | 'waiting' | 'broken' | 'mixed';

export interface ThreadSegment {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly state: ThreadState;
}

/** Days in hospital or in rehabilitation, both ends included: an absence is a wait, never a gap. */
export interface Absence {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export function absencesOf(
  facts: Pick<TimelineReadAnswer, 'stays' | 'breaks'>,
  today: DayNumber,
): readonly Absence[] {
  return absences(facts).map(({ from, to }) => ({
    from: dayNumber(from),
    to: to === undefined ? today : dayNumber(to),
  }));
}

/** Segments of a service's lane from its first expected day to today or to its end, in time order. */
export function threadOf(
  lane: Lane,
  absences: readonly Absence[],
  today: DayNumber,
): readonly ThreadSegment[] {
  const service = lane.service?.fact;
  const occurrences = lane.events.filter((event) => event.source.type === 'delivery' && event.from <= today);
  const startDue = service?.startDue === undefined ? undefined : dayNumber(service.startDue);
  const end = service?.endedOn === undefined ? today : Math.min(today, dayNumber(service.endedOn));
  const first = occurrences[0];
  const last = occurrences.at(-1);
  const segments: ThreadSegment[] = [];
  const add = (from: DayNumber, to: DayNumber, state: ThreadState) => {
    const before = segments.at(-1);
    if (to <= from) return;
    if (before?.state === state && before.to === from) segments[segments.length - 1] = { ...before, to };
    else segments.push({ from, to, state });
  };

  if (startDue !== undefined) add(startDue, first?.from ?? end, 'waiting');
  for (const [index, event] of occurrences.entries()) {
    const next = occurrences[index + 1];
    if (next !== undefined) add(event.from, next.from, between(event, next, absences));
  }
  if (last !== undefined) {
    const suspended = service?.suspendedSince === undefined ? undefined : dayNumber(service.suspendedSince);
    const stops = suspended === undefined ? end : Math.min(end, Math.max(last.from, suspended));
    add(last.from, stops, afterLast(last, stops, absences));
    add(stops, end, 'waiting');
  }
  return segments;
}

function between(before: TimelineEvent, after: TimelineEvent, absences: readonly Absence[]): ThreadState {
  if (before.state === 'missed' || after.state === 'missed') return 'broken';
  if (before.state === 'cancelled' || after.state === 'cancelled') return 'waiting';
  return isAway(before.from, after.from, absences) ? 'waiting' : 'continuous';
}

function afterLast(last: TimelineEvent, end: DayNumber, absences: readonly Absence[]): ThreadState {
  if (last.state === 'missed') return 'broken';
  return last.state === 'cancelled' || isAway(last.from, end, absences) ? 'waiting' : 'continuous';
}

function isAway(from: DayNumber, to: DayNumber, absences: readonly Absence[]): boolean {
  return absences.some((absence) => absence.from < to && absence.to > from);
}

/**
 * The same thread with no stretch shorter than `shortest` days, so that a lane of thousands of
 * occurrences stays a few strokes. A short stretch between long ones is widened, because a single gap
 * must stay visible at any zoom; short neighbours become one `mixed` stretch.
 */
export function simplified(segments: readonly ThreadSegment[], shortest: number): readonly ThreadSegment[] {
  const result: ThreadSegment[] = [];
  for (const segment of segments) {
    const before = result.at(-1);
    if (before === undefined || before.to !== segment.from) {
      result.push(segment);
      continue;
    }
    const isShort = segment.to - segment.from < shortest;
    const beforeIsShort = before.to - before.from < shortest;
    if (isShort && (beforeIsShort || before.state === 'mixed')) {
      const state = before.state === segment.state ? before.state : 'mixed';
      result[result.length - 1] = { from: before.from, to: segment.to, state };
    } else if (beforeIsShort) {
      const cut = before.from + shortest;
      result[result.length - 1] = { ...before, to: cut };
      result.push({ ...segment, from: cut });
    } else result.push(segment);
  }
  return result;
}
