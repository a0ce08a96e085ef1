import type { Day, DeliveryTally } from '@fil/vocabulary/types';
import { addDays } from '../days/index.ts';
import type { DayRange } from '../days/index.ts';
import { expectedDays, expectedSoFar, firstDayOf, serviceRun } from './service-run.ts';
import type { Delivery, PlannedService, ServiceRun } from './service-run.ts';

const beadCount = 6;
/** How far ahead the next visit is looked for, in days: beyond two months there is none to show. */
const lookAhead = 62;

/**
 * Planned beside delivered (S76, F39). Counts run from the service's start to the present day, days of hospital and of
 * suspension left out; a cancelled visit was expected and is neither delivered nor missed. A visit that nobody
 * recorded is expected and nothing else: it is not called missed.
 */
export function deliveryTally(
  service: PlannedService,
  deliveries: readonly Delivery[],
  absence: readonly DayRange[],
  today: Day,
): DeliveryTally {
  const run = serviceRun(service, deliveries, absence, today);
  const first = firstDayOf(run);
  const count = (outcome: Delivery['fact']['outcome']) =>
    run.records.filter(({ fact }) => fact.outcome === outcome).length;
  const next = nextExpected(run, today);
  const past = run.records.map(({ fact }) => ({ day: fact.day, state: fact.outcome }));
  return {
    plannedServiceId: service.id,
    expected: first === undefined ? 0 : expectedSoFar(run, first, today),
    delivered: count('delivered'),
    missed: count('missed'),
    beads: [
      ...past.slice(-(next === undefined ? beadCount : beadCount - 1)),
      ...(next === undefined ? [] : [{ day: next, state: 'planned' as const }]),
    ],
  };
}

/** The next day on which the service is expected; today unless something was recorded today. */
function nextExpected(run: ServiceRun, today: Day): Day | undefined {
  const recordedToday = run.records.some(({ fact }) => fact.day === today);
  const first = recordedToday ? addDays(today, 1) : today;
  const last = addDays(first, lookAhead);
  // Most services come back within a week: the months after it are walked only for those that do not.
  const near = expectedDays(run, { from: first, to: addDays(first, 7) })[0];
  return near ?? expectedDays(run, { from: first, to: last })[0];
}
