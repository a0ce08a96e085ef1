import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyPlan, samplePlan } from '../testing/sample-plan.ts';
import { leadingClauses } from './leading-sentence.ts';

test('the gap comes first, then the need without an answer, then what waits', () => {
  assert.deepEqual(leadingClauses(samplePlan).map((clause) => clause.kind), ['missed', 'unmetNeed', 'toDiscuss', 'awaited']);
});

test('a plan where nothing is wrong says so', () => {
  const calm = {
    ...samplePlan,
    remarks: [],
    goals: samplePlan.goals.filter((goal) => goal.fact.agreement === 'agreed'),
    services: samplePlan.services.filter((service) => service.fact.state === 'agreed'),
  };
  assert.deepEqual(leadingClauses(calm), [{ kind: 'steady' }]);
});

test('a review that is late is said, one that is due today is not late', () => {
  const on = (today: string) => leadingClauses({ ...samplePlan, today }).some((clause) => clause.kind === 'reviewLate');
  assert.equal(on('2026-08-08'), false);
  assert.equal(on('2026-08-09'), true);
});

test('an empty plan says that it is empty', () => {
  assert.deepEqual(leadingClauses(emptyPlan), [{ kind: 'empty' }]);
});
