import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day, FactByKind } from '@fil/vocabulary/types';
import type { FileFacts } from '../facts/index.ts';
import { defaultTerritoryParameters as parameters } from '../parameters/index.ts';
import { inFrance, inQuebec, noFacts, record, scenarioB } from '../testing/records.ts';
import { attentionItems } from './attention-items.ts';

/** Every item on that day: `kind about since due`, so that an example reads like the scenario. */
const told = (facts: Partial<FileFacts>, today: Day, where: typeof inQuebec | typeof inFrance = inFrance) =>
  attentionItems({ facts: { ...noFacts, ...facts }, parameters, today, ...where }).map(
    ({ kind, since, due }) => `${kind} ${since} ${due}`,
  );
const clinic = { kind: 'organization', id: 'dac', name: 'DAC du Bocage' } as const;
const J120 = scenarioB(120);

const consent = (id: string, fact: Partial<FactByKind['consent']> = {}) =>
  record('consent', id, {
    recipient: clinic,
    purposes: ['careCoordination'],
    domains: ['plan', 'services'],
    from: scenarioB(0),
    form: 'written',
    givenBy: 'person',
    collectedBy: 'Bastien O.',
    collectedOn: scenarioB(0),
    information: 'À quoi sert le partage, et comment revenir dessus.',
    ...fact,
  });
const measure = (id: string, fact: Partial<FactByKind['legalStatus']> = {}) =>
  record('legalStatus', id, { measure: 'guardianship', pronouncedOn: J120, ...fact });
const legalStatuses = [measure('s')];

test('FR-14: each consent given before the measure is to be asked again in 10 days', () => {
  const since = consent('since', { collectedOn: scenarioB(125), recipient: { ...clinic, id: 'hospital' } });
  const facts = { consents: [consent('a'), since], legalStatuses };
  assert.deepEqual(told(facts, scenarioB(119)), []);
  assert.deepEqual(told(facts, J120), [`consentToReask ${J120} ${scenarioB(130)}`]);
  const item = attentionItems({
    facts: { ...noFacts, consents: [consent('a')], legalStatuses },
    parameters,
    today: scenarioB(200),
    ...inFrance,
  })[0];
  assert.deepEqual(item?.sources, ['a', 's']);
  assert.deepEqual(item?.domains, ['legalProtection']);
  assert.deepEqual(item?.values, { recipient: clinic.name, measure: 'guardianship', pronouncedOn: J120 });
});

test('a consent asked again, withdrawn, expired or the caregiver’s own waits for nobody', () => {
  const again = consent('b', { collectedOn: scenarioB(123) });
  assert.deepEqual(told({ consents: [consent('a'), again], legalStatuses }, scenarioB(124)), []);
  const elsewhere = { ...again.fact, recipient: { ...clinic, id: 'hospital' } };
  const forAnother = [consent('a'), consent('c', elsewhere)];
  assert.equal(told({ consents: forAnother, legalStatuses }, scenarioB(124)).length, 1);
  for (const fact of [
    { withdrawnOn: scenarioB(121) },
    { until: scenarioB(121) },
    { givenBy: 'caregiver', domains: ['caregiverSection'] },
  ] as const)
    assert.deepEqual(told({ consents: [consent('a', fact)], legalStatuses }, scenarioB(124)), []);
});

test('a spoken restriction waits for a signature in Québec, and for nothing in France', () => {
  const spoken: FactByKind['restriction'] = {
    target: { kind: 'category', category: 'police' },
    domains: ['housing'],
    from: '2026-04-01',
    form: 'spoken',
  };
  const restrictions = [record('restriction', 'r', spoken)];
  const waits = ['restrictionToSign 2026-04-01 2026-04-11'];
  assert.deepEqual(told({ restrictions }, '2026-04-01', inQuebec), waits);
  assert.deepEqual(told({ restrictions }, '2026-09-01', inQuebec), waits);
  assert.deepEqual(told({ restrictions }, '2026-04-01', inFrance), []);
  for (const settled of [{ signedOn: '2026-04-03' }, { form: 'signed' }, { liftedOn: '2026-04-02' }] as const)
    assert.deepEqual(
      told({ restrictions: [record('restriction', 'r', { ...spoken, ...settled })] }, '2026-04-05', inQuebec),
      [],
    );
});

test('FR-08: broken glass is reviewed within two days, counted on the days of the place', () => {
  const opened: FactByKind['emergencyAccess'] = {
    by: { kind: 'professional', id: '00000000-0000-4000-8000-000000000001', name: 'Dre Léa V.' },
    reason: 'Chute, confusion',
    dangerToLife: true,
    domains: ['health'],
    openedAt: '2026-04-06T01:30:00.000Z',
    until: '2026-04-06T09:30:00.000Z',
  };
  const emergencies = [record('emergencyAccess', 'e', opened)];
  assert.deepEqual(told({ emergencies }, '2026-04-06', inFrance), [
    'emergencyToReview 2026-04-06 2026-04-08',
  ]);
  assert.deepEqual(
    told({ emergencies }, '2026-04-06', inQuebec),
    ['emergencyToReview 2026-04-05 2026-04-07'],
    'half past nine in the evening in Montréal',
  );
  const reviewed = [record('emergencyAccess', 'e', { ...opened, review: 'justified' })];
  assert.deepEqual(told({ emergencies: reviewed }, '2026-04-06'), []);
});

test('P-9: a referral without answer is told of after 5 days and escalated after 10', () => {
  const sent: FactByKind['referral'] = {
    nature: 'service',
    to: clinic,
    title: 'Aide au bain',
    state: 'sent',
    membershipId: '00000000-0000-4000-8000-000000000009',
    role: 'homeSupportWorker',
    basis: 'careTeam',
    essential: true,
    grants: [],
    sentOn: '2026-04-01',
  };
  const referrals = [record('referral', 'f', sent)];
  assert.deepEqual(told({ referrals }, '2026-04-05'), []);
  assert.deepEqual(told({ referrals }, '2026-04-06'), ['referralUnanswered 2026-04-06 2026-04-11']);
  for (const state of ['draft', 'accepted', 'declined', 'cancelled'] as const)
    assert.deepEqual(told({ referrals: [record('referral', 'f', { ...sent, state })] }, '2026-05-01'), []);
});

test('FR-06: a right to renew makes a task 60 days before, until it has a later day', () => {
  const apa: FactByKind['right'] = {
    kind: 'apa',
    state: 'decided',
    decision: 'granted',
    evidence: [],
    renewalDue: '2027-03-31',
  };
  const rights = [record('right', 'd', apa)];
  assert.deepEqual(told({ rights }, '2027-01-29'), []);
  assert.deepEqual(told({ rights }, '2027-01-30'), ['rightToRenew 2027-01-30 2027-03-31']);
  assert.deepEqual(
    told({ rights }, '2027-06-01'),
    ['rightToRenew 2027-01-30 2027-03-31'],
    'overdue, still there',
  );
  const renewed = [record('right', 'd', { ...apa, renewalDue: '2029-03-31' })];
  assert.deepEqual(told({ rights: renewed }, '2027-06-01'), []);
  const refused = [record('right', 'd', { ...apa, decision: 'refused' })];
  assert.deepEqual(told({ rights: refused }, '2027-06-01'), []);
});

test('a protection measure that ends is renewed, or followed as a right', () => {
  const ends = measure('s', { until: '2027-06-30' });
  const waits = ['rightToRenew 2027-05-01 2027-06-30'];
  assert.deepEqual(told({ legalStatuses: [ends] }, '2027-05-01'), waits);
  const renewed = measure('t', { pronouncedOn: '2027-06-01' });
  assert.deepEqual(told({ legalStatuses: [ends, renewed] }, '2027-06-01'), []);
  const followed = (requestedOn: Day) =>
    record('right', 'd', { kind: 'protectionMeasure', state: 'requested', evidence: [], requestedOn });
  assert.deepEqual(told({ legalStatuses: [ends], rights: [followed('2027-05-12')] }, '2027-05-12'), []);
  assert.deepEqual(told({ legalStatuses: [ends], rights: [followed('2026-05-12')] }, '2027-05-12'), waits);
});

test('FR-14: a trusted person designated before the measure is to be confirmed by the judge', () => {
  const odile = (fact: Partial<FactByKind['representative']> = {}) => ({
    representatives: [
      record('representative', 'o', { name: 'Odile L.', kind: 'trustedPerson', from: scenarioB(0), ...fact }),
    ],
    legalStatuses,
  });
  const waits = [`trustedPersonToConfirm ${J120} ${scenarioB(130)}`];
  assert.deepEqual(told(odile(), scenarioB(119)), []);
  assert.deepEqual(told(odile(), J120), waits);
  assert.deepEqual(
    told(odile({ confirmedOn: scenarioB(100) }), J120),
    waits,
    'confirmed for another measure',
  );
  assert.deepEqual(told(odile({ confirmedOn: scenarioB(140) }), scenarioB(140)), []);
  assert.deepEqual(told(odile({ from: scenarioB(125) }), scenarioB(126)), [], 'designated under the measure');
  assert.deepEqual(told(odile({ kind: 'guardian' }), J120), []);
  assert.deepEqual(told(odile({ to: scenarioB(110) }), J120), []);
});

test('once the follow-up has ended nothing waits, until it is taken up again', () => {
  const closure: FactByKind['closure'] = { endedOn: scenarioB(122), reason: 'moved', personInformedOn: J120 };
  const facts = { consents: [consent('a')], legalStatuses };
  const closures = [record('closure', 'z', closure)];
  assert.equal(told({ ...facts, closures }, scenarioB(121)).length, 1);
  assert.deepEqual(told({ ...facts, closures }, scenarioB(122)), []);
  const reopened = [record('closure', 'z', { ...closure, reopenedOn: scenarioB(150) })];
  assert.equal(told({ ...facts, closures: reopened }, scenarioB(150)).length, 1);
});
