import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instrumentExtensionUrls } from '@fil/instruments/load';
import { instrumentById } from '@fil/instruments/questionnaires';
import { readPaper } from '@fil/instruments/paper';
import fc from 'fast-check';
import { answerRecord } from '../testing/sample-evaluation.ts';
import { dimensionChanges } from './dimension-change.ts';

const paper = readPaper(instrumentById('evaluation-socle')?.questionnaire, 'fr-CA');
const inMobility = { url: instrumentExtensionUrls.dimension, valueCode: 'mobility' };
const coded = (linkId: string, code: string) => answerRecord('e', linkId, [{ valueCoding: { code } }]);
const find = (dimension: string, before: readonly [string, string][], after: readonly [string, string][]) =>
  dimensionChanges(
    paper,
    before.map(([linkId, code]) => coded(linkId, code)),
    after.map(([linkId, code]) => coded(linkId, code)),
  ).find((change) => change.dimension === dimension);

test('a dimension got better, worse, both, or stayed as it was', () => {
  const falls = 'mobility/falls';
  assert.equal(find('mobility', [[falls, 'severalTimes']], [[falls, 'once']])?.move, 'better');
  assert.equal(find('mobility', [[falls, 'once']], [[falls, 'severalTimes']])?.move, 'worse');
  assert.equal(find('mobility', [[falls, 'once']], [[falls, 'once']])?.move, 'same');
  const mixed = find(
    'mobility',
    [
      [falls, 'once'],
      ['mobility/indoors', 'alone'],
    ],
    [
      [falls, 'none'],
      ['mobility/indoors', 'withHelp'],
    ],
  );
  assert.deepEqual([mixed?.move, mixed?.better, mixed?.worse], ['mixed', 1, 1]);
});

test('what was not answered twice is not compared, and nothing is counted for it', () => {
  const change = find('mobility', [], [['mobility/falls', 'severalTimes']]);
  assert.deepEqual([change?.move, change?.difficulty, change?.once], ['notCompared', undefined, 1]);
  assert.deepEqual(change?.moved, []);
});

test('an absence is no answer: it neither betters nor worsens', () => {
  const { fact, ...record } = coded('mobility/falls', 'once');
  const refused = { ...record, fact: { ...fact, values: [], absence: 'refused' as const } };
  const change = dimensionChanges(paper, [coded('mobility/falls', 'once')], [refused]).find(
    ({ dimension }) => dimension === 'mobility',
  );
  assert.equal(change?.move, 'notCompared');
  assert.equal(change?.once, 1);
});

test('a question asked several times is compared as a whole, whichever ids its repetitions have', () => {
  const listed = readPaper(
    {
      item: [
        {
          linkId: 'helpers',
          type: 'group',
          repeats: true,
          item: [{ linkId: 'name', type: 'string', text: 'Nom', extension: [inMobility] }],
        },
      ],
    },
    'fr-CA',
  );
  const named = (...names: readonly string[]) =>
    names.map((valueString, at) => {
      const { fact, ...rest } = answerRecord('e', 'name', [{ valueString }]);
      return { ...rest, fact: { ...fact, place: `helpers#000${at}-${valueString}/name` } };
    });
  const move = (before: readonly string[], after: readonly string[]) =>
    dimensionChanges(listed, named(...before), named(...after))[0]?.move;
  assert.equal(move(['Luc', 'Solange'], ['Luc', 'Solange']), 'same');
  assert.equal(move(['Luc', 'Solange'], ['Luc']), 'changed');
  assert.equal(move([], ['Luc']), 'notCompared');
});

test('turned round, better becomes worse and the difficulties change sides', () => {
  const codes = ['none', 'once', 'severalTimes'];
  const some = fc.array(
    fc.tuple(fc.constantFrom('mobility/falls', 'health/hospital'), fc.constantFrom(...codes)),
  );
  fc.assert(
    fc.property(some, some, (one, other) => {
      const records = (all: typeof one) => all.map(([linkId, code]) => coded(linkId, code));
      const there = dimensionChanges(paper, records(one), records(other));
      const back = dimensionChanges(paper, records(other), records(one));
      for (const [at, change] of there.entries()) {
        const turned = back[at];
        assert.deepEqual([change.better, change.worse], [turned?.worse, turned?.better]);
        assert.equal(change.difficulty?.before, turned?.difficulty?.after);
      }
    }),
  );
});
