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
  /** Visits of ended weeks that were expected since then, and those of the running week that were recorded. */
  readonly expected: number;
  /** How many of those did not take place: missed, cancelled or unrecorded. */
  readonly missed: number;
  readonly cancelled: number;
  /** Expected visits of which nothing was recorded, and misses without their cause: what closing still needs. */
  readonly unrecorded: number;
  readonly withoutCause: number;
  /** Records of the visits that did not take place. */
  readonly notDelivered: readonly Delivery[];
}

/** One reason to raise a gap: a run of misses, or an ended week below plan. */
interface Signal {
  readonly since: Day;
  readonly firstDay: Day;
  /** In order: resumption is counted from the last. */
  readonly notDelivered: readonly Delivery[];
  readonly unrecorded: number;
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
  const notDelivered = run.records.filter((record) =>
    open.some((signal) => signal.notDelivered.includes(record)),
  );
  const unrecorded = open.reduce((total, signal) => total + signal.unrecorded, 0);
  const missed = notDelivered.length + unrecorded;
  return {
    since: first.since,
    due: addDays(first.since, parameters.gapResolutionDays),
    countedFrom,
    expected: Math.max(
      expectedAndKnown(run, countedFrom, periodOf(today, unit, options).from, today),
      missed,
    ),
    missed,
    cancelled: notDelivered.filter(({ fact }) => fact.outcome === 'cancelled').length,
    unrecorded,
    withoutCause: notDelivered.filter((record) => !isExplained(record)).length,
    notDelivered,
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
    return [{ since: raising.fact.day, firstDay: first.fact.day, notDelivered: misses, unrecorded: 0 }];
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
        notDelivered: recorded.filter(({ fact }) => fact.outcome !== 'delivered'),
        unrecorded: Math.max(0, expected - recorded.length),
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

/** What nobody recorded yesterday is not yet known this week; once the week has ended, it did not take place. */
function expectedAndKnown(run: ServiceRun, from: Day, runningFrom: Day, today: Day): number {
  const ended = from < runningFrom ? expectedDays(run, { from, to: addDays(runningFrom, -1) }).length : 0;
  const recorded = recordsWithin(run, { from: runningFrom, to: today }).length;
  return ended + Math.min(expectedSoFar(run, runningFrom, today), recorded);
}

function isClosed({ notDelivered, unrecorded }: Signal, records: readonly Delivery[]): boolean {
  if (unrecorded > 0 || !notDelivered.every(isExplained)) return false;
  const last = notDelivered.at(-1);
  return records.slice(last ? records.indexOf(last) + 1 : 0).some(({ fact }) => fact.outcome === 'delivered');
}

/** A miss is explained by its cause; a cancellation was told in advance. */
function isExplained({ fact }: Delivery): boolean {
  return fact.outcome !== 'missed' || (fact.cause !== undefined && fact.cause !== 'unknown');
}
