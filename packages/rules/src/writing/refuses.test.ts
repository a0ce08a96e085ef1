import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityKind } from '@fil/vocabulary/codes';
import { factSchemas } from '@fil/vocabulary/schemas';
import type { FactByKind, Operation } from '@fil/vocabulary/types';
import { circleFacts } from '../circle/index.ts';
import { consent, membership, organization, referral, restriction } from '../testing/circle-records.ts';
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
const emergency: FactByKind['emergencyAccess'] = {
  by: organization('hospital'),
  reason: 'Chute, confusion',
  dangerToLife: false,
  domains: ['health'],
  openedAt: '2026-04-07T13:00:00.000Z',
  until: '2026-04-07T21:00:00.000Z',
};
const disclosure: FactByKind['disclosure'] = {
  nature: 'referral',
  recipient: organization('popote'),
  purpose: 'careCoordination',
  legalBasis: 'consent',
  sentOn: '2026-04-07',
  sentAt: '2026-04-07T13:00:00.000Z',
  lines: [],
  bytes: 2,
  digest: '0'.repeat(64),
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

test('a referral hangs on the service it names when it is written, and is answered by who does not read the plan', () => {
  const asked = referral('f', organization('popote')).fact;
  const named = { ...asked, plannedServiceId: 's' };
  assert.equal(rule(operation('referral', '', asked), {}), undefined);
  assert.equal(rule(operation('referral', '', named), {}), 'parentAbsent');
  assert.equal(rule(operation('referral', '', named), { parent: service }), undefined);
  assert.equal(rule(operation('referral', 'plannedServiceId', 's'), { current: asked }), 'parentAbsent');
  assert.equal(rule(operation('referral', 'state', 'accepted'), { current: named }), undefined);
});

test('what was agreed, refused, sent or pronounced is never rewritten, nor moved to somebody else', () => {
  const popote = organization('popote');
  const fixed = [
    ['membership', 'member', popote, membership('m', popote, 'communityWorker').fact],
    ['consent', 'domains', ['health'], consent('c', popote).fact],
    ['consent', 'collectedOn', '2026-01-01', consent('c', popote).fact],
    ['restriction', 'domains', ['health'], restriction('r', popote).fact],
    ['referral', 'to', popote, referral('f', popote).fact],
    ['legalStatus', 'pronouncedOn', '2026-01-01', { measure: 'tutorship', pronouncedOn: '2026-03-01' }],
    ['statement', 'ownSection', true, { text: 'x', stance: 'says', writtenOn: '2026-03-01' }],
    ['closure', 'endedOn', '2026-01-01', { endedOn: '2026-03-01', reason: 'moved' }],
  ] as const;
  for (const [kind, path, value, current] of fixed)
    assert.deepEqual(
      refuses(operation(kind, path, value), { current }),
      { rule: 'fieldImmutable', detail: path },
      `${kind} ${path}`,
    );
  for (const field of Object.keys(factSchemas.disclosure.shape))
    assert.equal(
      rule(operation('disclosure', field, null), { current: disclosure }),
      'fieldImmutable',
      field,
    );
  for (const field of Object.keys(factSchemas.emergencyAccess.shape)) {
    const isReview = field.startsWith('review');
    const refused = rule(operation('emergencyAccess', field, null), { current: emergency });
    assert.equal(refused, isReview ? undefined : 'fieldImmutable', field);
  }
});

test('in the circle, the rules of the circle have the last word', () => {
  const popote = organization('popote');
  const created = operation('membership', '', membership('m', popote, 'communityWorker').fact);
  const circle = {
    facts: circleFacts([]),
    author: { accountId: 'nobody', kind: 'careProfessional', name: 'x' },
    model: 'hybrid',
    today: '2026-04-07',
    byService: false,
  } as const;
  assert.equal(rule(created, { circle }), 'notYours');
  assert.equal(rule(created, { circle: { ...circle, byService: true } }), undefined);
  const hers = { ...need, beneficiary: 'person' };
  assert.equal(rule(operation('need', '', hers), { circle }), undefined, 'and none outside of it');
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

test('with a signed evaluation go its opinion and who fills in what; what comes after is an addendum', () => {
  const opinion = { evaluationId: 'e', part: 'analysis', text: 'Elle tient' };
  const section = { evaluationId: 'e', section: 'health', to: organization('clsc'), askedOn: '2026-03-01' };
  const addendum = { evaluationId: 'e', text: 'Une précision', writtenOn: '2026-03-01' };
  assert.equal(rule(operation('professionalOpinion', '', opinion), { parent: signed }), 'evaluationSigned');
  assert.equal(rule(operation('sectionAssignment', '', section), { parent: signed }), 'evaluationSigned');
  assert.equal(rule(operation('professionalOpinion', '', opinion), { parent: evaluation }), undefined);
  assert.equal(rule(operation('evaluationAddendum', '', addendum), { parent: signed }), undefined);
  assert.equal(
    rule(operation('evaluationAddendum', '', addendum), { parent: evaluation }),
    'addendumBeforeSignature',
  );
  assert.equal(rule(operation('evaluationAddendum', '', addendum), {}), 'parentAbsent');
});

test('QC-05: no field of a decision or an addendum ever changes', () => {
  for (const kind of ['recourseDecision', 'evaluationAddendum'] as const)
    for (const field of Object.keys(factSchemas[kind].shape))
      assert.equal(
        rule(operation(kind, field, null), { current: signed, parent: signed }),
        'fieldImmutable',
        `${kind} ${field}`,
      );
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
