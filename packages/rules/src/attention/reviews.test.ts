import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactByKind } from '@fil/vocabulary/types';
import { defaultTerritoryParameters as parameters } from '../parameters/index.ts';
import { record } from '../testing/records.ts';
import { nextFullReassessment, nextPlanReview } from './reviews.ts';

const plan = (number: number, fact: Partial<FactByKind['planVersion']>) =>
  record('planVersion', `v${number}`, { number, status: 'current', ...fact });
const evaluation = (id: string, startedOn: string, fact: Partial<FactByKind['evaluation']> = {}) =>
  record('evaluation', id, {
    instrument: 'm',
    instrumentVersion: '1',
    status: 'signed',
    startedOn,
    place: 'home',
    ...fact,
  });

test('the review counts from the plan in force, neither from a draft nor from a replaced one', () => {
  const planVersions = [
    plan(3, { status: 'draft' }),
    plan(2, { acceptedOn: '2026-02-16' }),
    plan(1, { status: 'replaced', acceptedOn: '2025-02-16' }),
  ];
  assert.equal(nextPlanReview({ planVersions }, parameters)?.due, '2026-08-18');
});

test('a day agreed for the review comes before the one computed; a plan not accepted has none', () => {
  const agreed = [plan(2, { acceptedOn: '2026-02-16', reviewDue: '2026-05-01' })];
  assert.equal(nextPlanReview({ planVersions: agreed }, parameters)?.due, '2026-05-01');
  assert.equal(nextPlanReview({ planVersions: [plan(1, {})] }, parameters), undefined);
  assert.equal(nextPlanReview({ planVersions: [] }, parameters), undefined);
});

test('without any full evaluation the year counts from the first one: silence is never safe', () => {
  const evaluations = [
    evaluation('later', '2026-01-10', { scope: 'targeted' }),
    evaluation('first', '2025-06-01', { status: 'draft' }),
  ];
  const today = '2026-04-07';
  assert.equal(nextFullReassessment({ evaluations }, parameters, today)?.due, '2026-06-01');
  const full = [...evaluations, evaluation('full', '2025-12-01')];
  assert.equal(nextFullReassessment({ evaluations: full }, parameters, today)?.due, '2026-12-01');
  const stricter = nextFullReassessment({ evaluations: full }, parameters, today, () => false);
  assert.equal(stricter?.source.id, 'first', 'who knows the instruments may refuse it');
  assert.equal(nextFullReassessment({ evaluations: [] }, parameters, today), undefined);
});
