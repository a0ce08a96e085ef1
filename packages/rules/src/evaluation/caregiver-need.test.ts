import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactByKind } from '@fil/vocabulary/types';
import { circleFacts, sceneOf } from '../circle/index.ts';
import { accountId, circleOfAurore, consent, professional, solange } from '../testing/circle-records.ts';
import { refusesCaregiverNeed } from './caregiver-need.ts';

const today = '2026-02-09';
const need: FactByKind['need'] = {
  title: 'Du répit',
  priority: 1,
  beneficiary: 'caregiver',
  state: 'active',
  beneficiaryId: solange.id,
  consentId: 'agreed',
};
const agreed: Partial<FactByKind['consent']> = {
  givenBy: 'caregiver',
  caregiverId: solange.id,
  domains: ['caregiverSection'],
  message: 'Du répit',
  from: today,
  until: '2026-02-10',
};

function refused(
  more: Partial<FactByKind['need']> = {},
  given: Partial<FactByKind['consent']> | undefined = agreed,
  path = '',
) {
  const records = [...circleOfAurore, consent('agreed', professional('Mireille'), given)];
  const author = { accountId: accountId('Mireille'), kind: 'careProfessional', name: 'Mireille' } as const;
  const facts = circleFacts(records);
  const scene = sceneOf({ facts, author, model: 'hybrid', today, byService: false });
  return refusesCaregiverNeed(path, { ...need, ...more }, scene)?.detail;
}

test('QC-06: nothing is added for Solange without her own consent, in force, to this very need', () => {
  assert.equal(refused(), undefined);
  assert.equal(refused({ consentId: 'none' }), 'consentId');
  assert.equal(refused({}, { ...agreed, givenBy: 'person' }), 'consentId', 'Aurore does not agree for her');
  assert.equal(refused({}, { ...agreed, caregiverId: 'another' }), 'consentId');
  assert.equal(refused({}, { ...agreed, message: 'Autre chose' }), 'consentId', 'it was to something else');
  assert.equal(refused({}, { ...agreed, withdrawnOn: today }), 'consentId');
  assert.equal(refused({}, { ...agreed, until: today }), 'consentId');
});

test('QC-06: the need says whose it is, and she is of the circle', () => {
  assert.equal(refused({ beneficiaryId: 'somebody' }), 'beneficiaryId');
  assert.equal(refused({ beneficiaryId: 'm-karim' }), 'beneficiaryId', 'a professional is no caregiver');
});

test('a need of the person asks for nothing of the kind, nor does a later change of its title', () => {
  assert.equal(refused({ beneficiary: 'person', consentId: 'none' }), undefined);
  assert.equal(refused({ consentId: 'none' }, agreed, 'title'), undefined);
  assert.equal(refused({ consentId: 'none' }, agreed, 'beneficiary'), 'consentId');
});
