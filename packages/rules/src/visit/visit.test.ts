import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayOrderErasure, mustErase } from './device-copy.ts';
import { refusesVisit } from './refuses-visit.ts';

const now = '2026-04-07T13:00:00.000Z';
const asked = {
  account: 'careProfessional',
  purpose: 'careCoordination',
  now,
  until: '2026-04-08T13:00:00.000Z',
} as const;

test('a professional of the circle takes a copy along, as long as the territory allows, and to the minute', () => {
  assert.equal(refusesVisit(asked, 24), undefined);
  assert.equal(refusesVisit({ ...asked, purpose: 'serviceDelivery' }, 24), undefined);
  assert.equal(refusesVisit({ ...asked, until: '2026-04-08T13:00:00.001Z' }, 24), 'visitTooLong');
  assert.equal(refusesVisit({ ...asked, until: now }, 24), 'visitOver');
});

test('neither the person nor a relative, nor for an access that ends on the minute', () => {
  for (const account of ['person', 'relative'] as const)
    assert.equal(refusesVisit({ ...asked, account }, 24), 'professionalsOnly');
  for (const purpose of ['emergency', 'supervision'] as const)
    assert.equal(refusesVisit({ ...asked, purpose }, 24), 'careOnly');
});

test('the carrier, the accountable one and the steward may have a copy erased; nobody else', () => {
  const nobody = { carries: false, accountable: false, steward: false };
  assert.equal(mayOrderErasure(nobody), false);
  for (const who of ['carries', 'accountable', 'steward'] as const)
    assert.equal(mayOrderErasure({ ...nobody, [who]: true }), true);
});

test('a device erases when it is told to, when the visit ended, and when its time is over', () => {
  const copy = { until: '2026-04-08T13:00:00.000Z', eraseOrderedAt: null, endedAt: null };
  assert.equal(mustErase(copy, now), null);
  assert.equal(mustErase(copy, copy.until), 'expired');
  assert.equal(mustErase({ ...copy, endedAt: now }, now), 'ended');
  assert.equal(mustErase({ ...copy, endedAt: now, eraseOrderedAt: now }, copy.until), 'ordered');
});
