import assert from 'node:assert/strict';
import { test } from 'node:test';
import { targetCriteria } from '@fil/vocabulary/codes';
import type { InstrumentSettings } from '../shared/instrument.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { scoreScreening } from './score.ts';
import type { ScreeningDetails } from './score.ts';
import { ageLinkId, criterionLinkId, profileLinkId, profileReasonLinkId } from './structure.ts';

const said = (valueBoolean: boolean) => ({ values: [{ valueBoolean }] });
const aged = (valueInteger: number) => ({ [ageLinkId]: { values: [{ valueInteger }] } });
const met = (count: number): GivenAnswers =>
  Object.fromEntries(targetCriteria.map((one, at) => [criterionLinkId(one), said(at < count)]));
const detailsOf = (answers: GivenAnswers, settings?: InstrumentSettings) =>
  scoreScreening(answers, settings).details as unknown as ScreeningDetails;

test('five criteria of six at 84 are those that case management is for (QC-02)', () => {
  const result = scoreScreening({ ...met(5), ...aged(84) });
  assert.deepEqual([result.status, result.value, result.meaning], ['complete', 5, 'screening.target']);
  assert.deepEqual(detailsOf({ ...met(5), ...aged(84) }).ageRule, 'met');
});

test('too few criteria, whatever the age', () => {
  for (const age of [40, 84]) {
    const answers = { ...met(3), ...aged(age), [profileLinkId]: said(false) };
    assert.equal(scoreScreening(answers).meaning, 'screening.below');
  }
});

test('under the age, a geriatric profile counts once its reason is given', () => {
  const young = { ...met(6), ...aged(58) };
  assert.deepEqual(scoreScreening(young).missing, [profileLinkId]);
  assert.equal(scoreScreening({ ...young, [profileLinkId]: said(false) }).meaning, 'screening.underAge');
  const profile = { ...young, [profileLinkId]: said(true) };
  assert.deepEqual(scoreScreening(profile).missing, [profileReasonLinkId]);
  const reasoned = {
    ...profile,
    [profileReasonLinkId]: { values: [{ valueString: 'Sclérose en plaques' }] },
  };
  assert.equal(scoreScreening(reasoned).meaning, 'screening.byProfile');
});

test('a territory chooses which criteria count, how many and from what age', () => {
  const settings = { screening: { criteria: ['supportExhausted', 'placementRisk'], atLeast: 2, age: 60 } };
  const answers = {
    ...aged(60),
    [criterionLinkId('supportExhausted')]: said(true),
    [criterionLinkId('placementRisk')]: said(true),
  };
  const result = scoreScreening(answers, settings);
  assert.deepEqual([result.value, result.meaning], [2, 'screening.target']);
  assert.deepEqual(detailsOf(answers, settings).counted, ['supportExhausted', 'placementRisk']);
});

test('settings that make no sense fall back: unknown criteria are left out, no more can be asked than count', () => {
  const nonsense = detailsOf({}, { screening: { criteria: ['unknown'], atLeast: 40 } });
  assert.deepEqual([nonsense.counted.length, nonsense.atLeast], [6, 6]);
  assert.equal(detailsOf({}, { screening: { criteria: ['placementRisk'], atLeast: 0 } }).atLeast, 1);
});

test('an unanswered criterion is missing and never a no', () => {
  const answers = {
    ...met(6),
    ...aged(84),
    [criterionLinkId('placementRisk')]: { values: [], absence: 'unknown' as const },
  };
  const result = scoreScreening(answers);
  assert.deepEqual([result.status, result.missing], ['incomplete', [criterionLinkId('placementRisk')]]);
  assert.deepEqual(result.possible, { lowest: 5, highest: 6 });
});
