import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ids, samplePlan } from '../testing/sample-plan.ts';
import { planView } from './plan-view.ts';

const view = planView(samplePlan);
const serviceOf = (id: string) =>
  view.needs
    .flatMap((need) => need.goals.flatMap((goal) => goal.services))
    .find((service) => service.record.id === id);

test('needs stand in the order of their priority, each with its goals and services', () => {
  assert.deepEqual(
    view.needs.map((need) => need.record.fact.priority),
    [1, 2, 3, 4],
  );
  assert.deepEqual(
    view.needs[1]?.goals.map((goal) => goal.services.length),
    [1, 2],
  );
});

test('the thread holds when all is agreed and delivered, waits for an answer, and breaks at a gap', () => {
  assert.equal(serviceOf(ids.bath)?.thread, 'continuous');
  assert.equal(serviceOf(ids.transport)?.thread, 'waiting');
  assert.equal(serviceOf(ids.mealDelivery)?.thread, 'broken');
  assert.equal(view.needs[3]?.thread, 'waiting');
});

test('a remark stands beside the line it is about', () => {
  assert.deepEqual(
    serviceOf(ids.bath)?.remarks.map((remark) => remark.rule),
    ['overlap'],
  );
  assert.deepEqual(
    view.needs[3]?.goals[0]?.remarks.map((remark) => remark.rule),
    ['wordsMissing'],
  );
});

test('services are kept when the reader is not granted the goals they serve', () => {
  const filtered = planView({ ...samplePlan, needs: [], goals: [] });
  assert.equal(filtered.needs.length, 0);
  assert.equal(filtered.unattached.length, samplePlan.services.length);
});
