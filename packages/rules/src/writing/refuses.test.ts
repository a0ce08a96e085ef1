import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityKind } from '@fil/vocabulary/codes';
import type { FactByKind, Operation } from '@fil/vocabulary/types';
import { refuses } from './refuses.ts';

const operation = (kind: EntityKind, path: string, value: unknown): Operation => ({
  id: '00000000-0000-4000-8000-000000000001',
  entity: { kind, id: '00000000-0000-4000-8000-000000000002' },
  path,
  value,
  baseVersion: 0,
  schemaVersion: 1,
  claimedAt: '2026-04-07T13:00:00.000Z',
});

const evaluation: FactByKind['evaluation'] = {
  instrument: 'aggir',
  instrumentVersion: '1',
  status: 'draft',
  startedOn: '2026-02-08',
  place: 'home',
};
const signed = { ...evaluation, status: 'signed' as const };
const answer: FactByKind['answer'] = { evaluationId: 'e', linkId: 'q', values: [{ valueBoolean: true }] };
const need: FactByKind['need'] = { title: 'Répit', priority: 4, beneficiary: 'caregiver', state: 'active' };
const goal: FactByKind['goal'] = { needId: 'n', text: 'Une nuit par semaine', agreement: 'agreed' };
const service: FactByKind['plannedService'] = {
  goalId: 'g',
  title: 'Aide au bain',
  sector: 'public',
  provider: 'CLSC',
  responsible: 'M. O.',
  frequency: { times: 2, unit: 'week' },
  state: 'agreed',
  critical: true,
  startDue: '2026-02-17',
};
const delivery: FactByKind['deliveredService'] = {
  plannedServiceId: 's',
  day: '2026-02-17',
  outcome: 'delivered',
};
const rule = (...asked: Parameters<typeof refuses>) => refuses(...asked)?.rule;

test('a fact is created once, and changed only when it exists', () => {
  assert.equal(rule(operation('need', '', need), {}), undefined);
  assert.equal(rule(operation('need', '', need), { current: need }), 'entityExists');
  assert.equal(rule(operation('need', 'title', 'Sommeil'), {}), 'entityAbsent');
  assert.equal(rule(operation('need', 'title', 'Sommeil'), { current: need }), undefined);
});

test('the thread never hangs on nothing', () => {
  const children = [
    ['answer', answer, evaluation],
    ['goal', goal, need],
    ['plannedService', service, goal],
    ['deliveredService', delivery, service],
  ] as const;
  for (const [kind, fact, parent] of children) {
    assert.equal(rule(operation(kind, '', fact), {}), 'parentAbsent', kind);
    assert.equal(rule(operation(kind, '', fact), { parent }), undefined, kind);
  }
});

test('what a fact is about never changes', () => {
  assert.equal(
    rule(operation('answer', 'evaluationId', 'other'), { current: answer, parent: evaluation }),
    'fieldImmutable',
  );
  assert.equal(rule(operation('goal', 'needId', 'other'), { current: goal, parent: need }), 'fieldImmutable');
  assert.equal(
    rule(operation('deliveredService', 'plannedServiceId', 'x'), { current: delivery, parent: service }),
    'fieldImmutable',
  );
  assert.equal(
    rule(operation('evaluation', 'instrument', 'smaf'), { current: evaluation }),
    'fieldImmutable',
  );
  assert.equal(rule(operation('goal', 'text', 'Deux nuits'), { current: goal, parent: need }), undefined);
});

test('a signed evaluation is frozen, header and answers, and cannot be unsigned', () => {
  assert.equal(rule(operation('evaluation', 'status', 'signed'), { current: evaluation }), undefined);
  assert.equal(rule(operation('evaluation', 'status', 'draft'), { current: signed }), 'evaluationSigned');
  assert.equal(rule(operation('evaluation', 'place', 'office'), { current: signed }), 'evaluationSigned');
  assert.equal(rule(operation('answer', '', answer), { parent: signed }), 'evaluationSigned');
  assert.equal(
    rule(operation('answer', 'values', []), { current: answer, parent: signed }),
    'evaluationSigned',
  );
  assert.equal(rule(operation('answer', 'values', []), { current: answer, parent: evaluation }), undefined);
});

test('QC-07: unmet says why, when created, changed, or when the reason is taken away', () => {
  assert.equal(rule(operation('need', '', { ...need, state: 'unmet' }), {}), 'unmetNeedsReason');
  assert.equal(
    rule(operation('need', '', { ...need, state: 'unmet', unmetReason: 'waitingList' }), {}),
    undefined,
  );
  assert.equal(rule(operation('need', 'state', 'unmet'), { current: need }), 'unmetNeedsReason');
  const explained = { ...need, unmetReason: 'waitingList' as const };
  assert.equal(rule(operation('need', 'state', 'unmet'), { current: explained }), undefined);
  assert.equal(
    rule(operation('need', 'unmetReason', null), { current: { ...explained, state: 'unmet' } }),
    'unmetNeedsReason',
  );
  assert.equal(
    rule(operation('plannedService', 'state', 'unmet'), { current: service, parent: goal }),
    'unmetNeedsReason',
  );
});

test('a visit is not recorded before the service starts', () => {
  const early = { ...delivery, day: '2026-02-16' };
  assert.deepEqual(refuses(operation('deliveredService', '', early), { parent: service }), {
    rule: 'deliveryBeforeStart',
    detail: '2026-02-17',
  });
  assert.equal(
    rule(operation('deliveredService', 'day', '2026-02-16'), { current: delivery, parent: service }),
    'deliveryBeforeStart',
  );
  assert.equal(
    rule(operation('deliveredService', 'note', 'Retard'), { current: early, parent: service }),
    undefined,
  );
  const { startDue: _unknownStart, ...startUnknown } = service;
  assert.equal(rule(operation('deliveredService', '', early), { parent: startUnknown }), undefined);
});

test('QC-14: after a resumption, a visit of the earlier run may still be recorded late', () => {
  const resumed = { ...service, startDue: '2026-03-27' };
  const late = { ...delivery, day: '2026-02-20' };
  assert.equal(
    rule(operation('deliveredService', '', late), { parent: resumed, firstDeliveryOn: '2026-02-17' }),
    undefined,
  );
  assert.equal(
    rule(operation('deliveredService', '', late), { parent: resumed, firstDeliveryOn: '2026-03-30' }),
    'deliveryBeforeStart',
  );
});
