import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Grant } from '@fil/vocabulary/types';
import { circleFacts, refusesCircle } from '../index.ts';
import {
  accountId,
  aurore,
  change,
  consent,
  create,
  karim,
  membership,
  mireille,
  nora,
  organization,
  professional,
  referral,
  relative,
  restriction,
  solange,
  tried,
} from '../../testing/circle-records.ts';

const grant = (domain: Grant['domain'], level: Grant['level'] = 'read'): Grant => ({
  domain,
  level,
  purposes: ['careCoordination'],
});
const falardin = professional('Falardin');
const physician = membership('new', falardin, 'primaryPhysician', { from: '2026-04-07' });

test('the accountable one and case managers manage members; a key worker under the mixed model only', () => {
  assert.equal(tried(create(physician)), 'accepted');
  assert.equal(tried(create(physician), { by: 'Nora' }), 'notYours');
  assert.equal(tried(create(physician), { by: 'Somebody else' }), 'notYours');
  assert.equal(tried(create(physician), { by: 'Aurore' }), 'notYours');
  assert.equal(tried(create(physician), { by: 'Karim' }), 'notYours');
  assert.equal(tried(create(physician), { by: 'Karim', model: 'broker' }), 'notYours');
  assert.equal(tried(create(physician), { by: 'Karim', model: 'mixed' }), 'accepted');
});

test('somebody whose membership ended manages nothing any more', () => {
  const ended = membership('old', professional('Luc'), 'caseManager', { to: '2026-04-07' });
  assert.equal(tried(create(physician), { by: 'Luc', among: [ended], on: '2026-04-06' }), 'accepted');
  assert.equal(tried(create(physician), { by: 'Luc', among: [ended], on: '2026-04-07' }), 'notYours');
});

test('each may leave, and change how to be called, but give themselves nothing', () => {
  assert.equal(tried(change(nora, 'to', '2026-04-07'), { by: 'Nora' }), 'accepted');
  assert.equal(tried(change(nora, 'endReason', 'departure'), { by: 'Nora' }), 'accepted');
  assert.equal(tried(change(nora, 'phone', '418 555-0101'), { by: 'Nora' }), 'accepted');
  assert.equal(tried(change(nora, 'grants', [grant('finances')]), { by: 'Nora' }), 'notYours');
  assert.equal(tried(change(nora, 'to', '2026-04-07'), { by: 'Karim' }), 'notYours');
  const left = membership('m-nora', professional('Nora'), 'nurse', { to: '2026-03-01' });
  assert.equal(tried(change(left, 'phone', '418 555-0101'), { by: 'Nora', among: [left] }), 'notYours');
});

test('FR-11: somebody who comes back gets a second membership, which may not overlap the first', () => {
  const first = membership('first', falardin, 'primaryPhysician', { to: '2026-03-01' });
  const among = [first];
  assert.equal(tried(create(physician), { among }), 'accepted');
  const overlapping = membership('new', falardin, 'primaryPhysician', { from: '2026-02-28' });
  assert.equal(tried(create(overlapping), { among }), 'memberAlready');
  assert.equal(tried(change(first, 'to', null), { among }), 'fieldImmutable to', 'the first keeps its days');
  assert.equal(tried(change(first, 'to', '2026-05-01'), { among }), 'fieldImmutable to');
  assert.equal(tried(change(nora, 'to', '2026-01-01')), 'periodReversed to');
  const before = membership('new', professional('Nora'), 'nurse', { from: '2025-11-01', to: '2026-02-02' });
  assert.equal(tried(create(before)), 'accepted', 'an earlier stay, written late');
});

test('what an accepted referral opened counts as a membership', () => {
  const bath = referral('bath', organization('refuge'), { state: 'accepted', answeredOn: '2026-03-01' });
  const again = membership('new', organization('refuge'), 'homeSupportWorker', { from: '2026-04-07' });
  assert.equal(tried(create(again), { among: [bath] }), 'memberAlready');
});

test('there is one person in a circle', () => {
  assert.equal(tried(create(membership('new', relative('Henri'), 'person'))), 'memberAlready');
});

test('one is accountable, never two, and her role may be', () => {
  const second = membership('new', falardin, 'caseManager', { from: '2026-04-07', accountable: true });
  assert.equal(tried(create(second)), 'accountableExists');
  assert.equal(tried(change(nora, 'accountable', true)), 'accountableExists');
  assert.equal(tried(change(mireille, 'accountable', false)), 'accountableRequired');

  const nobody = { among: [membership('m-mireille', professional('Mireille'), 'caseManager')] };
  assert.equal(tried(create(second), nobody), 'accepted');
  assert.equal(tried(change(nora, 'accountable', true), nobody), 'roleNotAccountable');
  assert.equal(tried(change(karim, 'accountable', true), nobody), 'roleNotAccountable');
  assert.equal(tried(change(karim, 'accountable', true), { ...nobody, model: 'mixed' }), 'accepted');
  const team = membership('new', organization('dac'), 'socialWorker', { accountable: true });
  assert.equal(tried(create(team), nobody), 'accepted');
  const family = membership('new', organization('family'), 'relative', { accountable: true });
  assert.equal(tried(create(family), nobody), 'roleNotAccountable');
});

test('the fact that takes the place of an operator’s accountable row is not a second one', () => {
  const { grants, essential, basis, from } = mireille.fact;
  const row = {
    id: 'm-mireille',
    role: 'caseManager',
    accountable: true,
    grants,
    essential,
    basis,
    from,
  } as const;
  const refusalOf = (id: string) =>
    refusesCircle(create({ ...mireille, id }), mireille.fact, {
      facts: circleFacts([]),
      author: { accountId: accountId('Mireille'), kind: 'careProfessional', name: 'Mireille' },
      model: 'hybrid',
      today: '2026-04-07',
      byService: true,
      otherMemberships: [{ ...row, accountId: accountId('Mireille') }],
    })?.rule;
  assert.equal(refusalOf('m-mireille'), undefined);
  assert.equal(refusalOf('m-other'), 'memberAlready');
});

test('QC-21: the accountable one never leaves before somebody accepted to follow', () => {
  assert.equal(tried(change(mireille, 'to', '2026-04-07')), 'accountableRequired');
  const handOver = referral('relay', professional('Jeanne'), {
    nature: 'handOver',
    role: 'caseManager',
    state: 'sent',
  });
  assert.equal(tried(change(mireille, 'to', '2026-04-07'), { among: [handOver] }), 'accountableRequired');
  const accepted = referral('relay', professional('Jeanne'), {
    ...handOver.fact,
    state: 'accepted',
    answeredOn: '2026-04-07',
  });
  assert.equal(tried(change(mireille, 'to', '2026-04-07'), { among: [accepted] }), 'accepted');
});

test('a restriction in force closes its domains to new grants, by name and by family', () => {
  const grants = [grant('identity'), grant('health')];
  const asked = membership('new', falardin, 'primaryPhysician', { from: '2026-04-07', grants });
  const byName = { among: [restriction('r', falardin)] };
  const byFamily = { among: [restriction('r', { kind: 'category', category: 'healthProfessionals' })] };
  const lifted = { among: [restriction('r', falardin, { liftedOn: '2026-04-07' })] };
  assert.equal(tried(create(asked), byName), 'restrictedRecipient health');
  assert.equal(tried(create(asked), byFamily), 'restrictedRecipient health');
  assert.equal(tried(create(asked), lifted), 'accepted');
});

test('what names a body holds for whoever works there: its consent opens, its refusal closes', () => {
  const grants = [grant('identity'), grant('health')];
  const asked = membership('new', falardin, 'primaryPhysician', {
    from: '2026-04-07',
    basis: 'consent',
    grants,
  });
  const toBody = consent('c', organization('gmf'), { domains: ['identity', 'health'] });
  assert.equal(tried(create(asked)), 'consentMissing');
  assert.equal(tried(create(asked), { among: [toBody] }), 'accepted');
  assert.equal(
    tried(create(asked), { among: [consent('c', organization('elsewhere'), { domains: ['health'] })] }),
    'consentMissing',
  );
  const ofBody = restriction('r', organization('gmf'));
  assert.equal(tried(create(asked), { among: [toBody, ofBody] }), 'restrictedRecipient health');
});

test('sensitive subjects need the person’s own agreement, and never go to relatives', () => {
  const grants = [grant('sensitive')];
  const asked = membership('new', falardin, 'primaryPhysician', { from: '2026-04-07', grants });
  assert.equal(tried(create(asked)), 'sensitiveNeedsConsent');
  assert.equal(tried(create(asked), { among: [consent('c', falardin)] }), 'sensitiveNeedsConsent');
  const agreed = (fact = {}) => ({ among: [consent('c', falardin, { domains: ['sensitive'], ...fact })] });
  assert.equal(tried(create(asked), agreed()), 'accepted');
  assert.equal(tried(create(asked), agreed({ withdrawnOn: '2026-04-07' })), 'sensitiveNeedsConsent');
  assert.equal(tried(create(asked), agreed({ givenBy: 'caregiver' })), 'sensitiveNeedsConsent');
  assert.equal(tried(change(aurore, 'grants', grants)), 'accepted', 'what is about her is hers to read');
  const toSolange = { among: [consent('c', relative('Solange'), { domains: ['sensitive'] })] };
  assert.equal(tried(change(solange, 'grants', grants), toSolange), 'sensitiveNeedsConsent');
});

test('QC-06: the caregiver’s section opens by her own agreement', () => {
  const grants = [grant('caregiverSection')];
  assert.equal(tried(change(nora, 'grants', grants)), 'caregiverSectionIsHers');
  const agreed = consent('c', professional('Nora'), { domains: ['caregiverSection'], givenBy: 'caregiver' });
  assert.equal(tried(change(nora, 'grants', grants), { among: [agreed] }), 'accepted');
  const hers = [grant('caregiverSection', 'write')];
  assert.equal(tried(change(solange, 'grants', hers)), 'accepted', 'she needs no agreement but to be there');
});

test('FR-14: nothing new is shared on a consent that is missing, or to be asked again', () => {
  const grants = [grant('plan')];
  const asked = membership('new', falardin, 'primaryPhysician', {
    from: '2026-04-07',
    basis: 'consent',
    grants,
  });
  const given = consent('c', falardin);
  assert.equal(tried(create(asked)), 'consentMissing');
  assert.equal(tried(create(asked), { among: [given] }), 'accepted');
  const measure = {
    kind: 'legalStatus',
    id: 's',
    domain: 'legalProtection',
    fact: { measure: 'tutorship', pronouncedOn: '2026-04-01' },
    versions: {},
    clashes: {},
    author: given.author,
    createdAt: given.createdAt,
    updatedAt: given.updatedAt,
  } as const;
  assert.equal(tried(create(asked), { among: [given, measure] }), 'consentMissing');
  const present = membership('new', falardin, 'primaryPhysician', {
    basis: 'consent',
    grants: [grant('plan'), grant('services')],
  });
  const among = [given, measure, present];
  assert.equal(tried(change(present, 'grants', grants), { among }), 'accepted', 'less is always allowed');
  assert.equal(tried(change(present, 'grants', [grant('plan', 'write')]), { among }), 'consentMissing');
  const forMore: Grant = { ...grant('plan'), purposes: ['careCoordination', 'supervision'] };
  assert.equal(tried(change(present, 'grants', [forMore]), { among }), 'consentMissing');
});
