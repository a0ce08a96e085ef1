import type { Day, TerritoryParameters } from '@fil/vocabulary/types';
import { addDays, compareDays, earliest } from '../days/index.ts';
import { periodOf } from './occurrences.ts';
import type { CalendarOptions } from './occurrences.ts';
import { expectedDays, expectedSoFar, firstDayOf, recordsWithin } from './service-run.ts';
import type { Delivery, ServiceRun } from './service-run.ts';

/** Planned visits that did not happen, while nobody has explained them and seen the service resume. */
export interface DeliveryGap {
  /** Day on which the rule raised it. */
  readonly since: Day;
  readonly due: Day;
  /** Start of the week (of the month, for a monthly service) of its first miss: « depuis lundi ». */
  readonly countedFrom: Day;
  /** Expected since then, and how many of those did not happen. */
  readonly expected: number;
  readonly missed: number;
  /** Expected visits of which nothing was recorded, and misses without their cause: what closing still needs. */
  readonly unrecorded: number;
  readonly withoutCause: number;
  readonly misses: readonly Delivery[];
}

/** One reason to raise a gap: a run of misses, or an ended week below plan. */
interface Signal {
  readonly since: Day;
  readonly firstDay: Day;
  readonly misses: readonly Delivery[];
  readonly unrecorded: number;
  /** The last visit of this signal that did not happen: resumption is counted from there. */
  readonly last: Delivery | undefined;
}

/**
 * Delivery gap (P-7, L1): raised at the second consecutive miss, or when a week has ended below plan; due
 * `gapResolutionDays` later by the accountable case manager. A cancelled visit neither adds to a run nor breaks it,
 * and does not fill a week. Time never closes a gap: it closes when every visit is accounted for, every miss has its
 * cause, and the service was delivered again (QC-12).
 *
 * All open signals of one service make one gap. A service that has not started at all is a start gap, not this one.
 */
export function deliveryGap(
  run: ServiceRun,
  parameters: TerritoryParameters,
  today: Day,
  options: CalendarOptions = {},
): DeliveryGap | undefined {
  const { state } = run.service.fact;
  if (state !== 'agreed' && state !== 'suspended') return undefined;
  const open = [
    ...runsOfMisses(run, parameters.gapConsecutiveMisses),
    ...periodsBelowPlan(run, today, options),
  ]
    .filter((signal) => !isClosed(signal, run.records))
    .sort((left, right) => compareDays(left.since, right.since));
  const first = open[0];
  if (!first) return undefined;

  const unit = run.service.fact.frequency.unit;
  const countedFrom = periodOf(
    earliest(first.firstDay, ...open.map(({ firstDay }) => firstDay)),
    unit,
    options,
  ).from;
  const misses = run.records.filter((record) => open.some((signal) => signal.misses.includes(record)));
  const unrecorded = open.reduce((total, signal) => total + signal.unrecorded, 0);
  const missed = misses.length + unrecorded;
  return {
    since: first.since,
    due: addDays(first.since, parameters.gapResolutionDays),
    countedFrom,
    expected: Math.max(expectedSoFar(run, countedFrom, today), missed),
    missed,
    unrecorded,
    withoutCause: misses.filter((miss) => !hasCause(miss)).length,
    misses,
  };
}

function runsOfMisses({ records }: ServiceRun, threshold: number): readonly Signal[] {
  const runs: Delivery[][] = [[]];
  for (const record of records) {
    if (record.fact.outcome === 'delivered') runs.push([]);
    if (record.fact.outcome === 'missed') runs.at(-1)?.push(record);
  }
  return runs.flatMap((misses): readonly Signal[] => {
    const first = misses[0];
    const raising = misses[threshold - 1];
    if (!first || !raising) return [];
    return [
      { since: raising.fact.day, firstDay: first.fact.day, misses, unrecorded: 0, last: misses.at(-1) },
    ];
  });
}

function periodsBelowPlan(run: ServiceRun, today: Day, options: CalendarOptions): readonly Signal[] {
  const { unit } = run.service.fact.frequency;
  const started = startedDays(run);
  const signals: Signal[] = [];
  const first = firstDayOf(run);
  if (first === undefined) return signals;
  let period = periodOf(first, unit, options);
  while (period.to < today) {
    const expected = expectedDays(run, period).filter(started).length;
    const recorded = recordsWithin(run, period);
    const delivered = recorded.filter(({ fact }) => fact.outcome === 'delivered').length;
    const next = addDays(period.to, 1);
    if (delivered < expected) {
      signals.push({
        since: next,
        firstDay: period.from,
        misses: recorded.filter(({ fact }) => fact.outcome === 'missed'),
        unrecorded: Math.max(0, expected - recorded.length),
        last: recorded.findLast(({ fact }) => fact.outcome !== 'delivered'),
      });
    }
    period = periodOf(next, unit, options);
  }
  return signals;
}

/** Days that the start gap (P-8) speaks for: from `startDue`, as long as nothing was delivered since. */
function startedDays({ service, records }: ServiceRun): (day: Day) => boolean {
  const { startDue } = service.fact;
  if (startDue === undefined) return () => true;
  const hasStarted = records.some(({ fact }) => fact.outcome === 'delivered' && fact.day >= startDue);
  return (day) => hasStarted || day < startDue;
}

function isClosed({ misses, unrecorded, last }: Signal, records: readonly Delivery[]): boolean {
  if (unrecorded > 0 || !misses.every(hasCause)) return false;
  return records.slice(last ? records.indexOf(last) + 1 : 0).some(({ fact }) => fact.outcome === 'delivered');
}

function hasCause({ fact }: Delivery): boolean {
  return fact.cause !== undefined && fact.cause !== 'unknown';
}
