import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dimensions } from '@fil/vocabulary/codes';
import { coverage } from '../rules.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { socleFindings } from './findings.ts';
import { needRules } from './need-rules.ts';
import { strainBandOf } from '../caregiver-check/strain.ts';
import { scoreSocle } from './score.ts';
import { socleQuestions, socleSections, strainLinkIds } from './structure.ts';

const chose = (...codes: readonly string[]) => ({ values: codes.map((code) => ({ valueCoding: { code } })) });
const said = (valueBoolean: boolean) => ({ values: [{ valueBoolean }] });

const withStrain = (...codes: readonly string[]): GivenAnswers => ({
  'support/caregiver': said(true),
  ...Object.fromEntries(codes.map((code, at) => [strainLinkIds[at]!, chose(code)])),
});

test('without a caregiver there is no score; without the answer it is missing', () => {
  assert.equal(scoreSocle({ 'support/caregiver': said(false) }).status, 'none');
  const unasked = scoreSocle({});
  assert.deepEqual([unasked.status, unasked.missing], ['incomplete', ['support/caregiver']]);
});

test('six answers give the sum and its band', () => {
  const result = scoreSocle(withStrain('never', 'sometimes', 'often', 'always', 'always', 'always'));
  assert.deepEqual(
    [result.status, result.value, result.meaning, result.method],
    ['complete', 12, 'strain.high', 'ownRule'],
  );
  assert.deepEqual([0, 5, 6, 11, 12, 18].map(strainBandOf), [
    'low',
    'low',
    'moderate',
    'moderate',
    'high',
    'high',
  ]);
});

test('a missing or refused answer leaves the range open, and counts for nothing', () => {
  const answers = {
    ...withStrain('often', 'often', 'often', 'often'),
    'caregiver/money': { values: [], absence: 'refused' as const },
  };
  const result = scoreSocle(answers);
  assert.equal(result.status, 'incomplete');
  assert.equal(result.value, undefined);
  assert.deepEqual(result.missing, ['caregiver/money', 'caregiver/continuing']);
  assert.deepEqual(result.possible, { lowest: 8, highest: 14 });
});

test('a recent fall proposes to move without falling', () => {
  const [finding] = socleFindings(
    { 'mobility/falls': chose('severalTimes'), 'mobility/fear-of-falling': said(true) },
    'fr-CA',
  );
  assert.deepEqual(
    [finding?.proposedNeed, finding?.summary, finding?.dimension, finding?.linkIds],
    [
      'Se déplacer sans tomber',
      'Plusieurs chutes depuis six mois · Peur de tomber',
      'mobility',
      ['mobility/falls', 'mobility/fear-of-falling'],
    ],
  );
});

test('skipped meals propose to have enough to eat', () => {
  const [finding] = socleFindings({ 'domestic/skipped-meals': chose('often') }, 'fr-CA');
  assert.deepEqual([finding?.proposedNeed, finding?.summary], ['Manger à sa faim', 'Repas sautés']);
});

test('a strained caregiver has a need of their own; answers of a caregiver who is there no more propose nothing', () => {
  const answers = withStrain('often', 'often', 'often', 'often', 'often', 'often');
  const [finding] = socleFindings(answers, 'fr-FR');
  assert.deepEqual(
    [finding?.beneficiary, finding?.summary],
    ['caregiver', 'Fardeau du proche aidant\u00a0: 12 sur 18'],
  );
  assert.deepEqual(
    socleFindings({ ...answers, 'support/relief': chose('no'), 'support/caregiver': said(false) }, 'fr-FR'),
    [],
  );
});

test('what is well, unknown or refused proposes nothing', () => {
  const answers: GivenAnswers = {
    'mobility/falls': chose('none'),
    'mobility/indoors': chose('alone'),
    'housing/at-risk': said(false),
    'cognition/mood': { values: [], absence: 'unknown' },
  };
  assert.deepEqual(socleFindings(answers, 'en'), []);
});

test('all nine dimensions are asked about', () => {
  const counted = coverage('evaluation-socle', {});
  assert.deepEqual(
    counted.map(({ dimension }) => dimension),
    dimensions,
  );
  for (const { dimension, total } of counted) assert.ok(total >= 3, `${dimension}: ${total}`);
});

test('every sign looks at a question, and at answers that it has', () => {
  for (const { linkId, is } of needRules.flatMap((rule) => rule.signs)) {
    const question = socleSections
      .flatMap((section) => section.questions)
      .find((one) => one.linkId === linkId);
    assert.ok(question && socleQuestions.has(linkId), linkId);
    if (typeof is === 'boolean') assert.equal(question.type, 'boolean', linkId);
    else for (const code of is) assert.ok(question.codes?.includes(code), `${linkId} ${code}`);
  }
});
