import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deliveryOutcomes, missedCauses } from '@fil/vocabulary/codes';
import { addDays } from '../days/index.ts';
import { defaultTerritoryParameters as parameters } from '../parameters/index.ts';
import { delivered, delivery, missed, plannedService } from '../testing/records.ts';
import { deliveryGap } from './delivery-gap.ts';
import { serviceRun } from './service-run.ts';
import type { Delivery, PlannedService } from './service-run.ts';

const gap = (service: PlannedService, records: readonly Delivery[], today: string) =>
  deliveryGap(serviceRun(service, records, [], today), parameters, today);

const anyRecords = fc
  .uniqueArray(fc.nat(80), { maxLength: 40 })
  .chain((days) =>
    fc.tuple(
      ...days.map((day) =>
        fc
          .record({ outcome: fc.constantFrom(...deliveryOutcomes), cause: fc.constantFrom(...missedCauses) })
          .map((fact) => delivery('meals', addDays('2026-02-16', day), fact)),
      ),
    ),
  );
const started = plannedService('meals', { startDue: '2026-02-01' });
const running = (records: readonly Delivery[]) => [...delivered('meals', '2026-02-02'), ...records];

test('time never closes a gap, and never moves the day it was raised', () => {
  fc.assert(
    fc.property(anyRecords, fc.nat(60), (records, later) => {
      const today = '2026-05-08';
      const raised = gap(started, running(records), today);
      if (raised) assert.equal(gap(started, running(records), addDays(today, later))?.since, raised.since);
    }),
  );
});

test('a gap is first seen on the day it says', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const raised = gap(started, running(records), '2026-05-08');
      if (!raised) return;
      assert.equal(gap(started, running(records), raised.since)?.since, raised.since);
      assert.notEqual(gap(started, running(records), addDays(raised.since, -1))?.since, raised.since);
    }),
  );
});

test('one more miss never closes a gap', () => {
  fc.assert(
    fc.property(anyRecords, fc.nat(80), (records, day) => {
      const today = '2026-05-08';
      const moment = addDays('2026-02-16', day);
      if (records.some(({ fact }) => fact.day === moment)) return;
      if (gap(started, running(records), today)) {
        assert.ok(gap(started, running([...records, ...missed('meals', moment)]), today));
      }
    }),
  );
});

test('counts of a gap agree with each other', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const raised = gap(started, running(records), '2026-05-08');
      if (!raised) return;
      assert.ok(raised.missed >= 0 && raised.missed <= raised.expected);
      assert.equal(raised.missed, raised.notDelivered.length + raised.unrecorded);
      assert.ok(raised.countedFrom <= raised.since && raised.since < raised.due);
    }),
  );
});
