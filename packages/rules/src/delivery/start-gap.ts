import type { PlannedServiceState } from '@fil/vocabulary/codes';
import type { Day, TerritoryParameters } from '@fil/vocabulary/types';
import { addDays, includesDay } from '../days/index.ts';
import type { ServiceRun } from './service-run.ts';

export interface StartGap {
  /** Day on which the rule raised it. */
  readonly since: Day;
  readonly due: Day;
  /** Day on which the service should have started, hospital days put aside. */
  readonly startDue: Day;
}

/** A declined service goes back to "to find" and still has not started (FR-10); a proposed one was promised to nobody. */
const promised: ReadonlySet<PlannedServiceState> = new Set(['agreed', 'sent', 'toFind']);

/**
 * Start gap (P-8): the day after the due date for a critical service, `startGapGraceDays` after it for another; owner
 * and time to settle it as for a delivery gap (P-7). It closes when a visit is delivered on or after the due date:
 * deliveries before it belong to an earlier run (QC-14). A due date that falls in hospital moves to the day after
 * discharge, and waits as long as nobody knows that day.
 */
export function startGap(
  { service, records, absence }: ServiceRun,
  parameters: TerritoryParameters,
  today: Day,
): StartGap | undefined {
  const { startDue: planned, critical, state } = service.fact;
  if (planned === undefined || !promised.has(state)) return undefined;
  if (records.some(({ fact }) => fact.outcome === 'delivered' && fact.day >= planned)) return undefined;

  const grace = critical ? 1 : parameters.startGapGraceDays;
  let startDue = planned;
  for (const one of absence) {
    if (!includesDay(one, startDue) && !includesDay(one, addDays(startDue, grace))) continue;
    if (one.to === undefined) return undefined;
    startDue = addDays(one.to, 1);
  }
  const since = addDays(startDue, grace);
  return since <= today ? { since, due: addDays(since, parameters.gapResolutionDays), startDue } : undefined;
}
