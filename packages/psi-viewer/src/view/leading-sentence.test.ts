import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyPlan, samplePlan } from '../testing/sample-plan.ts';
import { leadingClauses } from './leading-sentence.ts';

test('the gap comes first, then the need without an answer, then what waits', () => {
  assert.deepEqual(
    leadingClauses(samplePlan).map((clause) => clause.kind),
    ['missed', 'unmetNeed', 'toDiscuss', 'awaited'],
  );
});

test('a plan where nothing is wrong says so', () => {
  const calm = {
    ...samplePlan,
    remarks: [],
    attention: [],
    goals: samplePlan.goals.filter((goal) => goal.fact.agreement === 'agreed'),
    services: samplePlan.services.filter((service) => service.fact.state === 'agreed'),
  };
  assert.deepEqual(leadingClauses(calm), [{ kind: 'steady' }]);
  const unsayable = {
    ...samplePlan.attention[0],
    kind: 'moonPhase' as 'noContact',
  } as (typeof samplePlan.attention)[number];
  assert.deepEqual(
    leadingClauses({ ...calm, attention: [unsayable] }),
    [],
    'what cannot be said is not denied',
  );
  const consent = { ...unsayable, kind: 'consentToReask' as const };
  assert.deepEqual(
    leadingClauses({ ...calm, attention: [consent] }),
    [{ kind: 'steady' }],
    'an agreement to ask again says nothing of how the plan goes',
  );
});

test('an empty plan says that it is empty', () => {
  assert.deepEqual(leadingClauses(emptyPlan), [{ kind: 'empty' }]);
});
