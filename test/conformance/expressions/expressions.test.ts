import assert from 'node:assert/strict';
import { test } from 'node:test';
import { long } from '../../support/long.ts';
import { playSequence } from './compare-engines.ts';

const sequences = long ? 10_000 : 150;

test(`sessions say what a naive engine says, after every answer of ${sequences} random sequences`, async () => {
  let compared = 0;
  for (let seed = 1; seed <= sequences; seed++) {
    const { compared: times, difference } = await playSequence(seed);
    assert.equal(difference, undefined, JSON.stringify(difference, null, 1));
    compared += times;
  }
  assert.ok(compared >= sequences * 8, 'each sequence was compared to its end');
});
