import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, score } from '../index.ts';
import { gds15Items } from './structure.ts';

const answered = (points: number) =>
  Object.fromEntries(
    gds15Items.map(({ linkId, counts }, at) => [
      linkId,
      { values: [{ valueBoolean: at < points ? counts : !counts }] },
    ]),
  );

test('five answers count when they are no, ten when they are yes', () => {
  assert.equal(gds15Items.length, 15);
  assert.deepEqual(
    gds15Items.flatMap(({ counts }, at) => (counts ? [] : [at + 1])),
    [1, 5, 7, 11, 13],
  );
  const allYes = Object.fromEntries(
    gds15Items.map(({ linkId }) => [linkId, { values: [{ valueBoolean: true }] }]),
  );
  assert.equal(score('gds-15', allYes).value, 10);
});

test('from 5 it is suggestive, from 10 almost always', () => {
  const meanings = [0, 4, 5, 9, 10, 15].map((points) => score('gds-15', answered(points)).meaning);
  assert.deepEqual(meanings, [
    'gds15.usual',
    'gds15.usual',
    'gds15.suggestive',
    'gds15.suggestive',
    'gds15.almostAlways',
    'gds15.almostAlways',
  ]);
});

test('a suggestive score proposes to feel better in spirits, with the answers that counted', () => {
  assert.deepEqual(findings('gds-15', answered(4), 'fr-CA'), []);
  const [need] = findings('gds-15', answered(6), 'fr-CA');
  assert.deepEqual([need?.proposedNeed, need?.summary], ['Retrouver le moral', 'GDS-15\u00a0: 6 sur 15']);
  assert.equal(need?.linkIds.length, 6);
  const { satisfied: _, ...incomplete } = answered(15);
  assert.deepEqual(
    findings('gds-15', incomplete, 'fr-CA'),
    [],
    'nothing is proposed from part of the answers',
  );
});
