import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absences } from '../continuity/absences.ts';
import { addDays } from '../days/index.ts';
import type { DayRange } from '../days/index.ts';
import { defaultTerritoryParameters as parameters } from '../parameters/index.ts';
import {
  continuityBreak,
  delivered,
  delivery,
  missed,
  noFacts,
  plannedService,
  scenarioA,
  scenarioB,
  stay,
} from '../testing/records.ts';
import { deliveryGap } from './delivery-gap.ts';
import { deliveryTally } from './delivery-tally.ts';
import { serviceRun } from './service-run.ts';
import type { Delivery, PlannedService } from './service-run.ts';
import { startGap } from './start-gap.ts';

const gap = (
  service: PlannedService,
  records: readonly Delivery[],
  today: string,
  absence: readonly DayRange[] = [],
) => deliveryGap(serviceRun(service, records, absence, today), parameters, today);
const start = (
  service: PlannedService,
  records: readonly Delivery[],
  today: string,
  absence: readonly DayRange[] = [],
) => startGap(serviceRun(service, records, absence, today), parameters, today);

// QC-12: Tuesday 17 to Monday 23 February 2026 are J+15 to J+21.
const meals = plannedService('meals', { startDue: scenarioA(15) });
const bath = plannedService('bath', {
  title: 'Aide au bain',
  frequency: { times: 2, unit: 'week', days: ['tuesday', 'saturday'], at: '10:00', minutes: 60 },
  critical: true,
  startDue: scenarioA(15),
});
const bathVisits = delivered('bath', scenarioA(15), scenarioA(19));
const mealVisits = [...delivered('meals', scenarioA(16)), ...missed('meals', scenarioA(18), scenarioA(21))];

test('QC-12: bath 2 of 2 has no gap; meals raise one at the second miss, due two days later', () => {
  assert.equal(gap(bath, bathVisits, scenarioA(21)), undefined);
  assert.equal(gap(meals, mealVisits, scenarioA(20)), undefined);
  const raised = gap(meals, mealVisits, scenarioA(21));
  assert.deepEqual(raised && { ...raised, notDelivered: raised.notDelivered.map(({ id }) => id) }, {
    since: scenarioA(21),
    due: scenarioA(23),
    countedFrom: '2026-02-16',
    expected: 3,
    missed: 2,
    cancelled: 0,
    unrecorded: 0,
    withoutCause: 2,
    notDelivered: [`meals@${scenarioA(18)}`, `meals@${scenarioA(21)}`],
  });
});

test('QC-12: neither time nor a delivery alone closes it; causes and resumption do', () => {
  const resumed = delivered('meals', scenarioA(23), scenarioA(25), scenarioA(28));
  assert.equal(gap(meals, [...mealVisits, ...resumed], scenarioA(28))?.since, scenarioA(21));
  const explained = [
    ...delivered('meals', scenarioA(16)),
    delivery('meals', scenarioA(18), { outcome: 'missed', cause: 'providerAbsent' }),
    delivery('meals', scenarioA(21), { outcome: 'missed', cause: 'providerAbsent' }),
  ];
  assert.equal(gap(meals, explained, scenarioA(22))?.withoutCause, 0);
  assert.equal(gap(meals, [...explained, ...resumed], scenarioA(23)), undefined);
  const unknownCause = explained.map((record) => ({
    ...record,
    fact: { ...record.fact, cause: 'unknown' as const },
  }));
  assert.equal(gap(meals, [...unknownCause, ...resumed], scenarioA(23))?.since, scenarioA(21));
});

test('L1: one delivered and one cancelled of three make a gap when the week ends, and never before', () => {
  const service = plannedService('meals', { startDue: '2026-02-16' });
  const records = [
    ...delivered('meals', '2026-02-16'),
    delivery('meals', '2026-02-18', { outcome: 'cancelled' }),
  ];
  assert.equal(gap(service, records, '2026-02-22'), undefined);
  const raised = gap(service, records, '2026-02-23');
  assert.equal(raised?.since, '2026-02-23');
  assert.deepEqual([raised?.missed, raised?.expected, raised?.cancelled, raised?.unrecorded], [2, 3, 1, 1]);
  assert.equal(gap(service, records, '2026-05-01')?.since, '2026-02-23');
});

test('a week of cancellations is below plan until the service is delivered again', () => {
  const weekly = plannedService('visit', {
    startDue: '2026-02-16',
    frequency: { times: 1, unit: 'week', days: ['saturday'] },
  });
  const records = [
    ...delivered('visit', '2026-02-21'),
    delivery('visit', '2026-02-28', { outcome: 'cancelled' }),
  ];
  const raised = gap(weekly, records, '2026-03-02');
  assert.deepEqual(
    [raised?.since, raised?.missed, raised?.expected, raised?.cancelled],
    ['2026-03-02', 1, 1, 1],
  );
  assert.equal(gap(weekly, [...records, ...delivered('visit', '2026-03-07')], '2026-03-07'), undefined);
});

test('what nobody recorded yesterday is not counted in the running week', () => {
  const raised = gap(meals, mealVisits, scenarioA(24));
  assert.deepEqual([raised?.missed, raised?.expected], [2, 3], 'the visit of J+23 is still unknown');
});

test('a cancelled visit neither adds to a run of misses nor breaks it', () => {
  const between = [
    ...missed('meals', '2026-02-18'),
    delivery('meals', '2026-02-20', { outcome: 'cancelled' }),
    ...missed('meals', '2026-02-23'),
  ];
  assert.equal(gap(meals, between, '2026-02-22'), undefined);
  assert.equal(gap(meals, between, '2026-02-23')?.since, '2026-02-23');
});

test('QC-13: days of hospital are suspended, not missed; the tally leaves them out', () => {
  const away = absences({
    ...noFacts,
    breaks: [continuityBreak('fall', 'unplannedHospitalization', scenarioA(45), scenarioA(52))],
  });
  const everyMeal = delivered(
    'meals',
    ...mondaysWednesdaysFridays(scenarioA(15), scenarioA(44)),
    scenarioA(53),
  );
  const today = scenarioA(54);
  assert.equal(gap(meals, everyMeal, today, away), undefined);
  assert.equal(
    gap(meals, everyMeal, scenarioA(60))?.since,
    '2026-03-23',
    'without the stay, the same records are a gap',
  );
  const tally = deliveryTally(meals, everyMeal, away, today);
  assert.equal(tally.expected, tally.delivered);
});

test('QC-13: a suspended service expects nothing from the day it is suspended', () => {
  const suspended = plannedService('meals', {
    startDue: '2026-02-16',
    state: 'suspended',
    suspendedSince: '2026-03-02',
  });
  const records = delivered('meals', ...mondaysWednesdaysFridays('2026-02-16', '2026-03-01'));
  assert.equal(gap(suspended, records, '2026-05-01'), undefined);
  assert.deepEqual(
    deliveryTally(suspended, records, [], '2026-05-01').beads.map(({ state }) => state),
    Array(6).fill('delivered'),
  );
});

test('QC-14: bath due J+53 after discharge and not started is a start gap on J+54, whatever was delivered before', () => {
  const away = absences({ ...noFacts, stays: [stay('lac', 'hospital', scenarioA(45), scenarioA(52))] });
  const resumed = plannedService('bath', { ...bath.fact, startDue: scenarioA(53) });
  assert.equal(start(resumed, bathVisits, scenarioA(53), away), undefined);
  assert.deepEqual(start(resumed, bathVisits, scenarioA(54), away), {
    since: scenarioA(54),
    due: scenarioA(56),
    startDue: scenarioA(53),
  });
  assert.equal(
    start(resumed, [...bathVisits, ...delivered('bath', scenarioA(55))], scenarioA(55), away),
    undefined,
  );
  assert.equal(gap(resumed, bathVisits, scenarioA(80), away), undefined, 'one gap speaks for it, not two');
});

test('FR-10: a critical service due J+42 that is declined raises its start gap on J+43; another waits three days', () => {
  const aide = plannedService('aide', { startDue: scenarioB(42), critical: true, state: 'toFind' });
  assert.equal(start(aide, [], scenarioB(42)), undefined);
  assert.equal(start(aide, [], scenarioB(43))?.since, scenarioB(43));
  const ordinary = plannedService('aide', { startDue: scenarioB(42), critical: false });
  assert.equal(start(ordinary, [], scenarioB(44)), undefined);
  assert.equal(start(ordinary, [], scenarioB(45))?.since, scenarioB(45));
  assert.equal(
    start(plannedService('aide', { startDue: scenarioB(42), state: 'proposed' }), [], scenarioB(90)),
    undefined,
  );
});

test('a start that falls in hospital waits for discharge', () => {
  const service = plannedService('aide', { startDue: '2026-03-10', critical: true });
  assert.equal(start(service, [], '2026-04-01', [{ from: '2026-03-08' }]), undefined);
  assert.equal(
    start(service, [], '2026-03-17', [{ from: '2026-03-08', to: '2026-03-15' }])?.since,
    '2026-03-17',
  );
  assert.equal(start(service, [], '2026-03-16', [{ from: '2026-03-08', to: '2026-03-15' }]), undefined);
});

test('the beads are the newest six, the last one being the next expected', () => {
  const records = delivered('meals', ...mondaysWednesdaysFridays('2026-02-17', '2026-03-06'));
  const { beads } = deliveryTally(meals, records, [], '2026-03-06');
  assert.deepEqual(beads, [
    { day: '2026-02-25', state: 'delivered' },
    { day: '2026-02-27', state: 'delivered' },
    { day: '2026-03-02', state: 'delivered' },
    { day: '2026-03-04', state: 'delivered' },
    { day: '2026-03-06', state: 'delivered' },
    { day: '2026-03-09', state: 'planned' },
  ]);
  assert.deepEqual(deliveryTally(meals, [], [], '2026-02-18').beads, [
    { day: '2026-02-18', state: 'planned' },
  ]);
});

test('a visit due today is not late this morning', () => {
  const before = deliveryTally(meals, delivered('meals', '2026-02-18'), [], '2026-02-20');
  assert.deepEqual([before.expected, before.delivered], [1, 1]);
  const after = deliveryTally(meals, missed('meals', '2026-02-18', '2026-02-20'), [], '2026-02-20');
  assert.deepEqual([after.expected, after.missed], [2, 2]);
});

test('a proposed service expects nothing', () => {
  const tally = deliveryTally(
    plannedService('meals', { state: 'proposed', startDue: '2026-02-02' }),
    [],
    [],
    '2026-04-07',
  );
  assert.deepEqual(tally, { plannedServiceId: 'meals', expected: 0, delivered: 0, missed: 0, beads: [] });
});

function mondaysWednesdaysFridays(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (['1', '3', '5'].includes(String(new Date(day).getUTCDay()))) days.push(day);
  }
  return days;
}
