import type { TimelineReadAnswer } from '@fil/vocabulary/types';
import { dayNumber } from './day-number.ts';
import { entityIdOf, type Lane, type TimelineEvent } from './event.ts';

/** What came of an event, told below the picture. */
export type Consequence =
  /** Something waits because of it. */
  | { readonly type: 'waits'; readonly event: TimelineEvent }
  /** The first evaluation begun after a break. */
  | { readonly type: 'evaluated'; readonly event: TimelineEvent; readonly days: number }
  | { readonly type: 'notEvaluated' }
  /** A hospitalisation ended. */
  | { readonly type: 'ended'; readonly day: string; readonly days: number }
  /** The next time after something missed. */
  | { readonly type: 'resumed'; readonly event: TimelineEvent; readonly days: number }
  | { readonly type: 'notResumed' }
  /** Services that stopped, and among them those that came back. */
  | { readonly type: 'services'; readonly suspended: number; readonly resumed: number }
  | { readonly type: 'nextPlace'; readonly event: TimelineEvent };

/** Reads only what is on the lanes: nothing is said that the reader cannot see there. */
export function consequencesOf(
  event: TimelineEvent,
  lanes: readonly Lane[],
  answer: TimelineReadAnswer,
): readonly Consequence[] {
  const consequences: Consequence[] = [];
  const { source } = event;
  if (source.type === 'break') {
    const { endedOn } = source.record.fact;
    if (endedOn !== undefined)
      consequences.push({ type: 'ended', day: endedOn, days: dayNumber(endedOn) - event.from });
    const services = interruptedServices(event, lanes, answer);
    if (services.suspended > 0) consequences.push({ type: 'services', ...services });
  }
  for (const waiting of waitingBecauseOf(event, lanes)) consequences.push({ type: 'waits', event: waiting });
  if (source.type === 'break' && !consequences.some(({ type }) => type === 'waits')) {
    const evaluated = firstAfter(lanes, event, (next) => next.source.type === 'evaluation');
    consequences.push(
      evaluated === undefined
        ? { type: 'notEvaluated' }
        : { type: 'evaluated', event: evaluated, days: evaluated.from - event.from },
    );
  }
  if (event.state === 'missed') {
    const resumed = firstAfter(
      lanes,
      event,
      (next) => next.lane === event.lane && next.source.type === 'delivery' && next.state === 'done',
    );
    consequences.push(
      resumed === undefined
        ? { type: 'notResumed' }
        : { type: 'resumed', event: resumed, days: resumed.from - event.from },
    );
  }
  if (source.type === 'stay') {
    const next = firstAfter(lanes, event, (candidate) => candidate.source.type === 'stay');
    if (next !== undefined) consequences.push({ type: 'nextPlace', event: next });
  }
  return consequences;
}

function waitingBecauseOf(event: TimelineEvent, lanes: readonly Lane[]): readonly TimelineEvent[] {
  const id = entityIdOf(event);
  if (id === undefined) return [];
  return lanes
    .flatMap((lane) => lane.events)
    .filter(({ source }) => source.type === 'attention' && source.item.sources.includes(id));
}

function firstAfter(
  lanes: readonly Lane[],
  event: TimelineEvent,
  holds: (candidate: TimelineEvent) => boolean,
): TimelineEvent | undefined {
  let first: TimelineEvent | undefined;
  for (const lane of lanes) {
    const found = lane.events.find((candidate) => candidate.from > event.from && holds(candidate));
    if (found !== undefined && (first === undefined || found.from < first.from)) first = found;
  }
  return first;
}

/** Services given in the month before the break, and those given again since the person is back. */
function interruptedServices(
  event: TimelineEvent,
  lanes: readonly Lane[],
  answer: TimelineReadAnswer,
): { suspended: number; resumed: number } {
  if (event.source.type !== 'break' || event.source.record.fact.type !== 'unplannedHospitalization')
    return { suspended: 0, resumed: 0 };
  const back = event.source.record.fact.endedOn;
  const end = back === undefined ? dayNumber(answer.today) + 1 : dayNumber(back);
  const running = lanes.filter((lane) =>
    lane.events.some(
      ({ from, state, source }) =>
        source.type === 'delivery' && state === 'done' && from < event.from && from >= event.from - 31,
    ),
  );
  const resumed = running.filter((lane) =>
    lane.events.some(
      ({ from, state, source }) => source.type === 'delivery' && state === 'done' && from >= end,
    ),
  );
  return { suspended: running.length, resumed: resumed.length };
}
