import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from './zone.ts';

test('the territory decides what day it is', () => {
  assert.equal(dayOf('2026-04-07T03:59:59.000Z', 'America/Montreal'), '2026-04-06');
  assert.equal(dayOf('2026-04-07T04:00:00.000Z', 'America/Montreal'), '2026-04-07');
  assert.equal(dayOf('2026-04-06T22:00:00.000Z', 'Europe/Paris'), '2026-04-07');
});

test('summer time changes the hour at which a day starts', () => {
  assert.equal(dayOf('2026-03-28T22:59:59.000Z', 'Europe/Paris'), '2026-03-28');
  assert.equal(dayOf('2026-03-28T23:00:00.000Z', 'Europe/Paris'), '2026-03-29');
  assert.equal(dayOf('2026-03-29T22:00:00.000Z', 'Europe/Paris'), '2026-03-30');
});

test('an unknown zone or moment is an error', () => {
  assert.throws(() => dayOf('2026-04-07T00:00:00Z', 'Mars/Olympus'), RangeError);
  assert.throws(() => dayOf('yesterday', 'Europe/Paris'), RangeError);
});
