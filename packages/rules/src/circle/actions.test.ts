import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountKinds, caseModels, circleActions, circleRoles } from '@fil/vocabulary/codes';
import type { CaseModel, CircleRole } from '@fil/vocabulary/codes';
import { circleActionsOf } from './actions.ts';

const as = (role: CircleRole, model: CaseModel, accountable = false) =>
  circleActionsOf({ roles: [role], accountable, model, kind: 'careProfessional' });

test('S134: a key worker is no case manager; the model says how much of the coordination is theirs', () => {
  assert.deepEqual(as('keyWorker', 'broker'), ['recordConsent', 'restrict', 'noteOversight']);
  const coordinating = [
    'recordConsent',
    'restrict',
    'refer',
    'recordProtection',
    'followRights',
    'noteOversight',
  ];
  assert.deepEqual(as('keyWorker', 'hybrid'), coordinating);
  assert.deepEqual(as('keyWorker', 'mixed'), ['manageMembers', ...coordinating]);
  for (const model of caseModels)
    assert.deepEqual(as('caseManager', model), ['manageMembers', ...coordinating]);
});

test('handing over, reviewing an emergency and ending the follow-up are the accountable one’s alone', () => {
  for (const model of caseModels) {
    for (const role of circleRoles) {
      const actions = as(role, model);
      for (const action of ['handOver', 'reviewEmergency', 'close'] as const) {
        assert.equal(actions.includes(action), false, `${role} ${action}`);
        assert.equal(as(role, model, true).includes(action), true, `accountable ${role} ${action}`);
      }
    }
  }
});

test('every member may restrict and note what was forgotten; nobody else may do anything', () => {
  for (const model of caseModels) {
    for (const kind of accountKinds) {
      for (const role of circleRoles) {
        const actions = circleActionsOf({ roles: [role], accountable: false, model, kind });
        assert.ok(actions.includes('restrict') && actions.includes('noteOversight'), `${role} ${kind}`);
      }
      assert.deepEqual(circleActionsOf({ roles: [], accountable: false, model, kind }), []);
    }
  }
});

test('own words are written at their own door, and no flag makes a relative accountable', () => {
  const door = (role: CircleRole, kind: 'person' | 'relative') =>
    circleActionsOf({ roles: [role], accountable: true, model: 'mixed', kind });
  assert.deepEqual(door('person', 'person'), ['recordConsent', 'restrict', 'noteOversight', 'writeOwnWords']);
  assert.deepEqual(door('caregiver', 'relative'), door('person', 'person'));
  assert.deepEqual(door('relative', 'relative'), ['restrict', 'noteOversight', 'writeOwnWords']);
  assert.deepEqual(door('caseManager', 'relative'), ['restrict', 'noteOversight']);
  for (const role of circleRoles) assert.ok(!as(role, 'hybrid', true).includes('writeOwnWords'), role);
});

test('several roles add up, in the order of the vocabulary', () => {
  const both = circleActionsOf({
    roles: ['nurse', 'keyWorker'],
    accountable: false,
    model: 'hybrid',
    kind: 'careProfessional',
  });
  assert.deepEqual(both, as('keyWorker', 'hybrid'));
  assert.deepEqual(
    both,
    circleActions.filter((action) => both.includes(action)),
  );
});
