import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactByKind } from '@fil/vocabulary/types';
import {
  change,
  consent,
  create,
  membership,
  organization,
  professional,
  referral,
  restriction,
  tried,
} from '../../testing/circle-records.ts';
import { record } from '../../testing/records.ts';

const closure = (fact: Partial<FactByKind['closure']> = {}) =>
  record('closure', 'z', {
    endedOn: '2026-04-07',
    reason: 'goalsReached',
    personInformedOn: '2026-04-05',
    ...fact,
  });
const emergency = (fact: Partial<FactByKind['emergencyAccess']> = {}) =>
  record('emergencyAccess', 'e', {
    by: professional('Nora'),
    reason: 'Chute, confusion',
    dangerToLife: false,
    domains: ['health'],
    openedAt: '2026-04-07T13:00:00.000Z',
    until: '2026-04-07T21:00:00.000Z',
    ...fact,
  });
const disclosure = record('disclosure', 'd', {
  nature: 'referral',
  recipient: organization('popote'),
  purpose: 'careCoordination',
  legalBasis: 'consent',
  sentOn: '2026-04-07',
  sentAt: '2026-04-07T13:00:00.000Z',
  lines: [],
  bytes: 2,
  digest: '0'.repeat(64),
});

test('the accountable one ends the follow-up, the person knowing it', () => {
  assert.equal(tried(create(closure())), 'accepted');
  assert.equal(tried(create(closure()), { by: 'Karim', model: 'mixed' }), 'notYours');
  assert.equal(tried(create(closure()), { by: 'Aurore' }), 'notYours');
  const { personInformedOn: _notSaid, ...untold } = closure().fact;
  assert.equal(tried(create(record('closure', 'z', untold))), 'personNotInformed');
  assert.equal(tried(create(record('closure', 'z', { ...untold, reason: 'death' }))), 'accepted');
  assert.equal(
    tried(change(closure(), 'personInformedOn', null), { among: [closure()] }),
    'personNotInformed',
  );
  assert.equal(
    tried(create(record('closure', 'y', closure().fact)), { among: [closure()] }),
    'followUpClosed',
  );
});

test('once it has ended, only what protects the person or proves what was done is written', () => {
  const among = [closure()];
  const given = consent('c', organization('popote'));
  const newcomer = membership('new', professional('Luc'), 'nurse', { from: '2026-04-07' });
  const words = record('statement', 'w', { text: 'Merci.', stance: 'says', writtenOn: '2026-04-07' });
  assert.equal(tried(create(newcomer), { among, on: '2026-04-06' }), 'accepted', 'the day before');
  assert.equal(tried(create(newcomer), { among }), 'followUpClosed');
  assert.equal(tried(create(given), { among }), 'followUpClosed');
  assert.equal(tried(create(referral('f', organization('popote'))), { among }), 'followUpClosed');
  assert.equal(tried(create(words), { among, by: 'Solange' }), 'followUpClosed');
  assert.equal(tried(create(words), { among, by: 'Aurore' }), 'accepted');
  assert.equal(
    tried(change(given, 'withdrawnOn', '2026-04-07'), { among: [...among, given], by: 'Aurore' }),
    'accepted',
  );
  assert.equal(
    tried(create(restriction('r', professional('Mireille'))), { among, by: 'Aurore' }),
    'accepted',
  );
  assert.equal(tried(create(disclosure), { among, by: 'service' }), 'accepted');
  assert.equal(tried(change(closure(), 'reopenedOn', '2026-04-20'), { among }), 'accepted');
  assert.equal(tried(change(closure(), 'reopenedOn', '2026-03-20'), { among }), 'periodReversed reopenedOn');
  const reopened = closure({ reopenedOn: '2026-04-07' });
  assert.equal(tried(create(newcomer), { among: [reopened] }), 'accepted');
  const second = record('closure', 'y', { ...closure().fact, endedOn: '2026-09-01' });
  assert.equal(tried(create(second), { among: [reopened] }), 'accepted');
  const both = { among: [reopened, second], on: '2026-09-01' };
  assert.equal(tried(change(reopened, 'note', 'Reprise après l’hiver.'), both), 'accepted');
});

test('FR-08: glass is broken through the service, and reviewed by the accountable one', () => {
  assert.equal(tried(create(emergency())), 'notYours');
  assert.equal(tried(create(emergency()), { by: 'service' }), 'accepted');
  assert.equal(tried(create(emergency()), { by: 'service', as: 'otherProfessional' }), 'notYours');
  const review = change(emergency(), 'review', 'justified');
  const among = [emergency()];
  assert.equal(tried(review, { among }), 'accepted');
  assert.equal(tried(review, { among, by: 'Karim' }), 'notYours');
  const herOwn = [emergency({ by: professional('Mireille') })];
  assert.equal(tried(review, { among: herOwn }), 'notYours', 'nobody reviews herself');
});

test('a restriction holds in an emergency, but where life is in danger', () => {
  const byName = restriction('r', professional('Nora'));
  const byFamily = restriction('r', { kind: 'category', category: 'healthProfessionals' });
  for (const refused of [byName, byFamily]) {
    const among = [refused];
    assert.equal(tried(create(emergency()), { among, by: 'service' }), 'overrideNeedsDanger');
    assert.equal(tried(create(emergency({ dangerToLife: true })), { among, by: 'service' }), 'accepted');
    const elsewhere = emergency({ domains: ['identity'] });
    assert.equal(tried(create(elsewhere), { among, by: 'service' }), 'accepted');
  }
});

test('nobody adds to the register of disclosures by hand', () => {
  assert.equal(tried(create(disclosure)), 'notYours');
  assert.equal(tried(create(disclosure), { by: 'service' }), 'accepted');
});

test('protection, rights and oversights: who may, and no end before its beginning', () => {
  const status = record('legalStatus', 's', { measure: 'tutorship', pronouncedOn: '2026-04-01' });
  const tutor = record('representative', 'p', { name: 'M. T.', kind: 'tutor', from: '2026-04-01' });
  const apa = record('right', 'a', {
    kind: 'apa',
    state: 'requested',
    evidence: [],
    requestedOn: '2026-04-01',
  });
  const oversight = record('rightsOversight', 'o', {
    kind: 'information',
    day: '2026-04-01',
    detail: 'Le plan ne lui a pas été remis.',
  });
  for (const fact of [status, tutor, apa]) {
    assert.equal(tried(create(fact)), 'accepted', fact.kind);
    assert.equal(tried(create(fact), { by: 'Karim' }), 'accepted', fact.kind);
    assert.equal(tried(create(fact), { by: 'Karim', model: 'broker' }), 'notYours', fact.kind);
    assert.equal(tried(create(fact), { by: 'Nora' }), 'notYours', fact.kind);
    assert.equal(tried(create(fact), { by: 'Aurore' }), 'notYours', fact.kind);
  }
  for (const by of ['Nora', 'Solange', 'Aurore'])
    assert.equal(tried(create(oversight), { by }), 'accepted', by);
  assert.equal(tried(create(oversight), { by: 'Somebody else' }), 'notYours');
  const early = '2026-03-01';
  const reversed = [
    [change(status, 'until', early), status],
    [change(tutor, 'to', early), tutor],
    [change(apa, 'decidedOn', early), apa],
    [change(oversight, 'resolvedOn', early), oversight],
  ] as const;
  for (const [operation, among] of reversed)
    assert.match(tried(operation, { among: [among] }), /^periodReversed /, among.kind);
});
