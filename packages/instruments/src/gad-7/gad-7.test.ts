import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frequencyCodes } from '../frequency/frequency.ts';
import { score } from '../index.ts';
import { gad7LinkIds } from './structure.ts';

test('bands begin at 5, 10 and 15', () => {
  const meaningOf = (sum: number) =>
    score(
      'gad-7',
      Object.fromEntries(
        gad7LinkIds.map((linkId, at) => [
          linkId,
          {
            values: [{ valueCoding: { code: frequencyCodes[Math.min(3, Math.max(0, sum - 3 * at))]! } }],
          },
        ]),
      ),
    ).meaning;
  assert.deepEqual(
    [0, 4, 5, 9, 10, 14, 15, 21].map(meaningOf),
    ['minimal', 'minimal', 'mild', 'mild', 'moderate', 'moderate', 'severe', 'severe'].map(
      (band) => `gad7.${band}`,
    ),
  );
});
