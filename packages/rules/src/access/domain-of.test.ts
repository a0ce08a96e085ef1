import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circleRoles, continuityBreakTypes, domains, stayPlaces } from '@fil/vocabulary/codes';
import { defaultGrants } from './default-grants.ts';
import { domainOf } from './domain-of.ts';

test('each break belongs to the domain of what it tells about the person', () => {
  const seen = Object.fromEntries(
    continuityBreakTypes.map((type) => [type, domainOf('continuityBreak', { type, day: '2026-03-19' })]),
  );
  assert.deepEqual(seen, {
    unplannedHospitalization: 'health',
    residentialAdmissionRequest: 'housing',
    lossOfCaregiver: 'socialNetwork',
    changeOfHome: 'housing',
    changeOfPhysician: 'health',
  });
});

test('a stay in a hospital or in rehabilitation is health, any other is housing', () => {
  for (const place of stayPlaces) {
    const expected = place === 'hospital' || place === 'rehabilitation' ? 'health' : 'housing';
    assert.equal(domainOf('stay', { place, label: 'x', from: '2026-03-19' }), expected);
  }
});

test('an answer follows its question, and an unknown question is closed to everybody', () => {
  const answer = { evaluationId: '00000000-0000-4000-8000-000000000000', linkId: 'burden', values: [] };
  assert.equal(
    domainOf('answer', answer, (linkId) => (linkId === 'burden' ? 'caregiverSection' : undefined)),
    'caregiverSection',
  );
  assert.equal(
    domainOf('answer', answer, () => undefined),
    'sensitive',
  );
  assert.equal(domainOf('answer', answer), 'sensitive');
});

test('by default nobody has the sensitive domain, and only the caregiver has the caregiver section', () => {
  for (const role of circleRoles) {
    const granted = defaultGrants(role).map((grant) => grant.domain);
    assert.equal(granted.includes('sensitive'), false, role);
    assert.equal(granted.includes('caregiverSection'), role === 'caregiver', role);
    assert.deepEqual(
      granted,
      domains.filter((domain) => granted.includes(domain)),
      'each domain once, in order',
    );
    assert.ok(granted.includes('identity'), `${role} knows of whom the file speaks`);
  }
});

test('QC-09: rehabilitation receives mobility and the timetable, neither finances nor cognition', () => {
  const granted = defaultGrants('rehabilitationProfessional').map((grant) => grant.domain);
  assert.ok(granted.includes('functionalAutonomy') && granted.includes('services'));
  assert.ok(!granted.includes('finances') && !granted.includes('cognitionMood'));
});
