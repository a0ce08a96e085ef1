import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factSchemas } from '@fil/vocabulary/schemas';
import { ids, samplePlan } from '../testing/sample-plan.ts';
import { goalDraft, readGoal } from './goal-form.ts';
import { needDraft, readNeed } from './need-form.ts';
import { changesBetween } from './operations.ts';
import { readService, serviceDraft } from './service-form.ts';
import { readVisit, visitDraft } from './visit-form.ts';

const need = samplePlan.needs.find(({ id }) => id === ids.meals);
const meals = samplePlan.services.find(({ id }) => id === ids.mealDelivery);
assert.ok(need && meals);
const context = { goalId: ids.mealGoal, record: meals, today: '2026-04-07' };

test('a form opened and saved untouched changes nothing, for every line of the plan', () => {
  for (const record of samplePlan.needs) {
    const reading = readNeed(needDraft(record, 9), record);
    assert.ok('fact' in reading);
    assert.deepEqual(changesBetween(record, reading.fact), []);
  }
  for (const record of samplePlan.goals) {
    const reading = readGoal(goalDraft(record), record.fact.needId);
    assert.ok('fact' in reading);
    assert.deepEqual(changesBetween(record, reading.fact), []);
  }
  for (const record of samplePlan.services) {
    const reading = readService(serviceDraft(record), { ...context, goalId: record.fact.goalId, record });
    assert.ok('fact' in reading);
    assert.deepEqual(changesBetween(record, reading.fact), []);
  }
});

test('only the field that changed is written, from the version its author saw', () => {
  const reading = readNeed({ ...needDraft(need, 9), title: 'Bien manger' }, need);
  assert.ok('fact' in reading);
  assert.deepEqual(changesBetween(need, reading.fact), [
    {
      kind: 'need',
      entityId: need.id,
      path: 'title',
      value: 'Bien manger',
      baseVersion: need.versions['title'],
    },
  ]);
});

test('an unmet need gives its reason before its state, and loses it after', () => {
  const unmet = readNeed({ ...needDraft(need, 9), state: 'unmet', unmetReason: 'cost' }, need);
  assert.ok('fact' in unmet);
  assert.deepEqual(
    changesBetween(need, unmet.fact).map(({ path }) => path),
    ['unmetReason', 'state'],
  );

  const record = { ...need, fact: unmet.fact };
  const active = readNeed({ ...needDraft(record, 9), state: 'active' }, record);
  assert.ok('fact' in active);
  assert.deepEqual(
    changesBetween(record, active.fact).map(({ path, value }) => [path, value]),
    [
      ['state', 'active'],
      ['unmetReason', null],
    ],
  );
});

test('an unmet need without a reason is told at its field', () => {
  const reading = readNeed({ ...needDraft(need, 9), state: 'unmet' }, need);
  assert.deepEqual(reading, { problems: { unmetReason: { kind: 'reason' } } });
});

test('a service says which of its fields are wrong, all at once', () => {
  const reading = readService(
    { ...serviceDraft(undefined), times: '0', at: '25:00', days: ['monday', 'friday'] },
    { ...context, record: undefined },
  );
  assert.ok('problems' in reading);
  assert.deepEqual(
    Object.keys(reading.problems).toSorted(),
    ['at', 'provider', 'responsible', 'sector', 'times', 'title', 'days'].toSorted(),
  );
});

test('a service that is suspended takes the present day, and loses it when it resumes', () => {
  const suspended = readService({ ...serviceDraft(meals), state: 'suspended' }, context);
  assert.ok('fact' in suspended);
  assert.equal(suspended.fact.suspendedSince, '2026-04-07');
  const record = { ...meals, fact: suspended.fact };
  const resumed = readService({ ...serviceDraft(record), state: 'agreed' }, { ...context, record });
  assert.ok('fact' in resumed);
  assert.equal(resumed.fact.suspendedSince, undefined);
});

test('a missed visit needs a cause, a future one is refused, a delivered one keeps no cause', () => {
  const draft = visitDraft(meals.fact, '2026-04-07');
  assert.deepEqual(readVisit({ ...draft, outcome: 'missed' }, meals.id, '2026-04-07'), {
    problems: { cause: { kind: 'cause' } },
  });
  assert.deepEqual(readVisit({ ...draft, day: '2026-04-08' }, meals.id, '2026-04-07'), {
    problems: { day: { kind: 'future' } },
  });
  const delivered = readVisit({ ...draft, cause: 'weather' }, meals.id, '2026-04-07');
  assert.ok('fact' in delivered && delivered.fact.cause === undefined);
});

test('what the forms read is what the vocabulary accepts', () => {
  const readings = [
    readNeed({ ...needDraft(undefined, 5), title: 'Dormir', words: 'Je dors mal.' }),
    readGoal({ ...goalDraft(undefined), text: 'Une nuit entière', due: '2026-06-01' }, need.id),
    readService({ ...serviceDraft(meals), minutes: '30' }, context),
    readVisit(visitDraft(meals.fact, '2026-04-07'), meals.id, '2026-04-07'),
  ] as const;
  const kinds = ['need', 'goal', 'plannedService', 'deliveredService'] as const;
  readings.forEach((reading, index) => {
    assert.ok('fact' in reading);
    assert.ok(factSchemas[kinds[index] ?? 'need'].safeParse(reading.fact).success);
  });
});

test('a database that reorders keys does not make a change of it', () => {
  const reordered = Object.fromEntries(
    Object.entries(meals.fact.frequency).toReversed(),
  ) as typeof meals.fact.frequency;
  assert.deepEqual(changesBetween(meals, { ...meals.fact, frequency: reordered }), []);
});
