import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaperSpeaker } from '@fil/instruments/paper';
import type { EntityKind } from '@fil/vocabulary/codes';
import type { EvaluationReadAnswer, Operation } from '@fil/vocabulary/types';
import { evaluationOf, writtenWords } from './unsent-words.ts';

const questionnaire = {
  item: [
    {
      linkId: 'helpers',
      type: 'group',
      repeats: true,
      text: 'Proche',
      item: [{ linkId: 'name', type: 'string', text: 'Nom' }],
    },
    { linkId: 'alone', type: 'boolean', text: 'Vit seule' },
    {
      linkId: 'falls',
      type: 'choice',
      text: 'Chutes',
      answerOption: [{ valueCoding: { code: 'once', display: 'Une fois' } }],
    },
  ],
};
const words: Readonly<Record<string, string>> = {
  'paper.yes': 'Oui',
  'paper.no': 'Non',
  'paper.refused': 'refuse de répondre',
  'paper.separator': ', ',
  'paper.signed': 'Signée',
  'part.analysis': 'Analyse',
  'kind.need': 'Besoin',
  'kind.evaluation': 'Évaluation',
  'kind.other': 'Autre',
};
const speaker: PaperSpeaker = {
  term: (key) => words[key] ?? key,
  day: (day) => day,
  instant: (instant) => instant,
  number: String,
  domain: (domain) => domain,
};
const operation = (kind: EntityKind, id: string, path: string, value: unknown): Operation => ({
  id: '00000000-0000-4000-8000-000000000001',
  entity: { kind, id },
  path,
  value,
  baseVersion: 0,
  schemaVersion: 1,
  claimedAt: '2026-04-07T13:00:00.000Z',
});
const told = (given: Operation, read?: Partial<EvaluationReadAnswer>): readonly string[] => {
  const { question, answer } = writtenWords({
    operation: given,
    read: read as EvaluationReadAnswer | undefined,
    questionnaire,
    locale: 'fr-CA',
    speaker,
  });
  return [question, answer];
};
const answer = (key: string, fact: object) =>
  told(operation('answer', `e/${key}`, '', { evaluationId: 'e', linkId: key, values: [], ...fact }));

test('an answer is told by the words of its form: a choice, a yes, why there is none', () => {
  assert.deepEqual(answer('falls', { values: [{ valueCoding: { code: 'once' } }] }), ['Chutes', 'Une fois']);
  assert.deepEqual(answer('alone', { values: [{ valueBoolean: true }] }), ['Vit seule', 'Oui']);
  assert.deepEqual(answer('alone', { absence: 'refused', comment: 'Elle hésite.' }), [
    'Vit seule',
    'refuse de répondre · Elle hésite.',
  ]);
});

test('an answer taken back says nothing, whatever stood there', () => {
  assert.deepEqual(answer('alone', {}), ['Vit seule', '']);
  assert.deepEqual(told(operation('answer', 'e/alone', 'values', [])), ['Vit seule', '']);
});

test('one of several askings is told by its question; one that the form lost by its identifier', () => {
  const place = 'helpers#0001-a/name';
  const values = [{ valueString: 'Luc' }];
  const fact = { evaluationId: 'e', linkId: 'name', place, values };
  assert.deepEqual(told(operation('answer', `e/${place}`, '', fact)), ['Nom', 'Luc']);
  assert.deepEqual(answer('gone', { values }), ['gone', 'Luc']);
});

test('a field alone is told with what stood beside it', () => {
  const record = {
    id: 'e/falls',
    fact: { evaluationId: 'e', linkId: 'falls', values: [{ valueCoding: { code: 'once' } }] },
  };
  const read = { answers: [record] } as unknown as Partial<EvaluationReadAnswer>;
  assert.deepEqual(told(operation('answer', 'e/falls', 'comment', 'Dans la cuisine.'), read), [
    'Chutes',
    'Une fois · Dans la cuisine.',
  ]);
});

test('what is no answer is told in words too, and names its evaluation', () => {
  const opinion = operation('professionalOpinion', 'o', '', {
    evaluationId: 'e',
    part: 'analysis',
    text: 'Fragile.',
  });
  assert.deepEqual(told(opinion), ['Analyse', 'Fragile.']);
  assert.equal(evaluationOf(opinion), 'e');
  assert.deepEqual(told(operation('need', 'n', '', { title: 'Marcher sans tomber' })), [
    'Besoin',
    'Marcher sans tomber',
  ]);
  assert.deepEqual(told(operation('evaluation', 'e', 'status', 'signed')), ['Évaluation', 'Signée']);
  assert.equal(evaluationOf(operation('answer', 'e/helpers#1/name', '', null)), 'e');
});
