import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactByKind, Recipient } from '@fil/vocabulary/types';
import {
  aurore,
  change,
  consent,
  create,
  organization,
  professional,
  restriction,
  tried,
} from '../../testing/circle-records.ts';
import { record } from '../../testing/records.ts';

const refuge = organization('refuge');
const given = consent('c', refuge);
const section = consent('c', professional('Nora'), { domains: ['caregiverSection'], givenBy: 'caregiver' });

test('a consent is recorded by who may, or given at her own door by the person', () => {
  assert.equal(tried(create(given)), 'accepted');
  assert.equal(tried(create(given), { by: 'Nora' }), 'accepted');
  assert.equal(tried(create(given), { by: 'Aurore' }), 'accepted');
  assert.equal(tried(create(given), { by: 'Solange' }), 'notYours');
  assert.equal(tried(create(given), { by: 'Somebody else' }), 'notYours');
});

test('a caregiver opens her own section, and nothing else; nobody opens it for her', () => {
  assert.equal(tried(create(section), { by: 'Solange' }), 'accepted');
  assert.equal(tried(create(section)), 'accepted', 'she said so to Mireille');
  assert.equal(tried(create(section), { by: 'Aurore' }), 'notYours');
  const more = consent('c', refuge, { domains: ['caregiverSection', 'plan'], givenBy: 'caregiver' });
  assert.equal(tried(create(more), { by: 'Solange' }), 'notYours');
  const forHer = consent('c', refuge, { domains: ['caregiverSection'] });
  assert.equal(tried(create(forHer), { by: 'Aurore' }), 'caregiverSectionIsHers');
});

test('in the person’s name, only somebody who represents her consents', () => {
  const named = consent('c', refuge, { givenBy: 'representative', representativeId: 'p' });
  const who = (kind: FactByKind['representative']['kind'], to?: string) => ({
    among: [record('representative', 'p', { name: 'M. T.', kind, from: '2026-01-01', ...(to && { to }) })],
  });
  assert.equal(tried(create(named)), 'consentMissing representative');
  assert.equal(tried(create(named), who('tutor')), 'accepted');
  assert.equal(
    tried(create(named), { ...who('tutor'), by: 'Aurore' }),
    'notYours',
    'hers is in her own name',
  );
  assert.equal(tried(create(named), who('tutor', '2026-02-01')), 'consentMissing representative');
  for (const kind of ['assistant', 'trustedPerson', 'curator'] as const)
    assert.equal(tried(create(named), who(kind)), 'consentMissing representative', kind);
});

test('IT-13: who gave it takes it back, once; to go on is to write another', () => {
  const withdraw = change(given, 'withdrawnOn', '2026-04-07');
  const among = [given];
  assert.equal(tried(withdraw, { among, by: 'Aurore' }), 'accepted');
  assert.equal(tried(withdraw, { among }), 'accepted');
  assert.equal(tried(withdraw, { among, by: 'Solange' }), 'notYours');
  const withdrawn = consent('c', refuge, { withdrawnOn: '2026-04-01' });
  assert.equal(
    tried(change(withdrawn, 'withdrawnOn', null), { among: [withdrawn] }),
    'fieldImmutable withdrawnOn',
  );
  const until = consent('c', refuge, { until: '2026-08-01' });
  assert.equal(tried(change(until, 'until', '2026-07-01'), { among: [until] }), 'accepted');
  assert.equal(tried(change(until, 'until', '2026-09-01'), { among: [until] }), 'fieldImmutable until');
  assert.equal(tried(change(until, 'until', null), { among: [until] }), 'fieldImmutable until');
  assert.equal(tried(change(until, 'until', '2026-01-01'), { among: [until] }), 'periodReversed until');
});

test('any member writes a refusal she hears; the person alone takes it back', () => {
  const refused = restriction('r', refuge);
  for (const by of ['Mireille', 'Nora', 'Karim', 'Solange', 'Aurore'])
    assert.equal(tried(create(refused), { by }), 'accepted', by);
  assert.equal(tried(create(refused), { by: 'Somebody else' }), 'notYours');
  const among = [refused];
  assert.equal(tried(change(refused, 'signedOn', '2026-04-08'), { among, by: 'Nora' }), 'accepted');
  assert.equal(tried(change(refused, 'liftedOn', '2026-04-08'), { among }), 'notYours');
  assert.equal(tried(change(refused, 'liftedOn', '2026-04-08'), { among, by: 'Solange' }), 'notYours');
  assert.equal(tried(change(refused, 'liftedOn', '2026-04-08'), { among, by: 'Aurore' }), 'accepted');
  const asWorker = { among, by: 'Aurore', as: 'careProfessional' } as const;
  assert.equal(tried(change(refused, 'liftedOn', '2026-04-08'), asWorker), 'notYours');
  assert.equal(
    tried(change(refused, 'liftedOn', '2026-01-08'), { among, by: 'Aurore' }),
    'periodReversed liftedOn',
  );
});

test('where the person has no door of her own, who records her consents records that she takes a refusal back', () => {
  const noDoor = { ...aurore, fact: { ...aurore.fact, to: '2026-03-01' } };
  const lift = (target: Recipient, by?: string) => {
    const refused = restriction('r', target);
    const operation = change(refused, 'liftedOn', '2026-04-08');
    return tried(operation, { among: [noDoor, refused], ...(by !== undefined && { by }) });
  };
  assert.equal(lift(refuge), 'accepted');
  assert.equal(lift(refuge, 'Solange'), 'notYours');
  assert.equal(lift(professional('Mireille')), 'notYours', 'of themselves');
  assert.equal(lift(organization('clsc')), 'notYours', 'of the body they work for');
  assert.equal(lift({ kind: 'category', category: 'socialServices' }), 'notYours', 'of their family');
  assert.equal(lift({ kind: 'category', category: 'relatives' }), 'accepted');
});

test('her own words are written at her own door, and only she changes them', () => {
  const words = (author: string) => ({
    ...record('statement', 'w', {
      text: 'Je veux encore aller à la messe le dimanche.',
      stance: 'wants',
      writtenOn: '2026-04-07',
    }),
    author: { name: author, role: 'person', organization: '' },
  });
  assert.equal(tried(create(words('Aurore')), { by: 'Aurore' }), 'accepted');
  assert.equal(tried(create(words('Solange')), { by: 'Solange' }), 'accepted');
  assert.equal(tried(create(words('Mireille'))), 'notYours');
  const edit = change(words('Aurore'), 'text', 'Autre chose.');
  const among = [words('Aurore')];
  assert.equal(tried(edit, { among, by: 'Aurore' }), 'accepted');
  assert.equal(tried(edit, { among, by: 'Solange' }), 'notYours');
  assert.equal(tried(edit, { among, by: 'Mireille' }), 'notYours');
  const hers = { ...words('Solange'), fact: { ...words('Solange').fact, ownSection: true } };
  assert.equal(tried(create(hers), { by: 'Solange' }), 'accepted');
  assert.equal(tried(create(hers), { by: 'Aurore' }), 'caregiverSectionIsHers');
});
