import type { Day, EntityRecord } from '@fil/vocabulary/types';
import { isAway } from '../continuity/absences.ts';
import { addDays, compareDays, earliest, includesDay, latest } from '../days/index.ts';
import type { DayRange } from '../days/index.ts';
import { occurrences } from './occurrences.ts';

export type PlannedService = EntityRecord<'plannedService'>;
export type Delivery = EntityRecord<'deliveredService'>;

/** One planned service with what was recorded of it, and the days on which it could not come. */
export interface ServiceRun {
  readonly service: PlannedService;
  /** In the order in which they happened, up to the present day. */
  readonly records: readonly Delivery[];
  /** Days on which the plan expects it, whatever was recorded. In order, and without overlap. */
  readonly windows: readonly DayRange[];
  readonly absence: readonly DayRange[];
}

export function serviceRun(
  service: PlannedService,
  deliveries: readonly Delivery[],
  absence: readonly DayRange[],
  today: Day,
): ServiceRun {
  const records = deliveries
    .filter(({ fact }) => fact.plannedServiceId === service.id && fact.day <= today)
    .sort(compareDeliveries);
  return { service, records, windows: windowsOf(service, records), absence };
}

function compareDeliveries(left: Delivery, right: Delivery): number {
  return (
    compareDays(left.fact.day, right.fact.day) ||
    compareDays(left.fact.at ?? '', right.fact.at ?? '') ||
    compareDays(left.id, right.id)
  );
}

/**
 * When the plan expects the service: from its start, which is `startDue` or an earlier first record, to its end, its
 * suspension, or the last record of a line that is no longer agreed. A service that resumes gets a later `startDue`
 * (QC-14): between its earlier run and that day nothing is expected.
 */
function windowsOf({ fact }: PlannedService, records: readonly Delivery[]): readonly DayRange[] {
  const first = records[0]?.fact.day;
  const last = records.at(-1)?.fact.day;
  const end = endOf(fact, last);
  const windows: DayRange[] = [];
  const { startDue } = fact;
  if (startDue !== undefined && first !== undefined && first < startDue) {
    const lastBefore = records.findLast((record) => record.fact.day < startDue)?.fact.day ?? first;
    windows.push({ from: first, to: lastBefore });
  }
  const start = startDue ?? first;
  if (start !== undefined && end !== 'never')
    windows.push(end === 'open' ? { from: start } : { from: start, to: end });
  return windows.filter((window) => window.to === undefined || window.from <= window.to);
}

function endOf(fact: PlannedService['fact'], last: Day | undefined): Day | 'open' | 'never' {
  const recorded = last ?? 'never';
  switch (fact.state) {
    case 'agreed':
      return fact.endedOn ?? 'open';
    case 'suspended':
      return fact.suspendedSince === undefined ? recorded : addDays(fact.suspendedSince, -1);
    case 'ended':
      return fact.endedOn ?? recorded;
    default:
      return recorded;
  }
}

/** Expected days of a run within a range, days of absence left out. */
export function expectedDays(
  { service, windows, absence }: ServiceRun,
  range: Required<DayRange>,
): readonly Day[] {
  return windows.flatMap((window) => {
    const from = latest(window.from, range.from);
    const to = window.to === undefined ? range.to : earliest(window.to, range.to);
    if (from > to) return [];
    return occurrences(service.fact.frequency, { from, to }).filter((day) => !isAway(absence, day));
  });
}

/**
 * Expected so far: every day before today, and those of today that were already recorded — a visit due this afternoon
 * is not late this morning.
 */
export function expectedSoFar(run: ServiceRun, from: Day, today: Day): number {
  const days = expectedDays(run, { from, to: today });
  const dueToday = days.filter((day) => day === today).length;
  const recordedToday = run.records.filter(({ fact }) => fact.day === today).length;
  return days.length - dueToday + Math.min(dueToday, recordedToday);
}

/** First day on which anything was expected or recorded. */
export function firstDayOf(run: ServiceRun): Day | undefined {
  const days = [run.windows[0]?.from, run.records[0]?.fact.day].filter((day) => day !== undefined);
  const [first, ...others] = days;
  return first === undefined ? undefined : earliest(first, ...others);
}

export function recordsWithin(run: ServiceRun, range: DayRange): readonly Delivery[] {
  return run.records.filter(({ fact }) => includesDay(range, fact.day));
}
