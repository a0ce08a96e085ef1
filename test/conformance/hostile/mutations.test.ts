import assert from 'node:assert/strict';
import { test } from 'node:test';
import { long } from '../../support/long.ts';
import { Chance } from '../corpus/chance.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { readFeatures } from '../script.ts';
import { mutate } from './mutate.ts';
import { tryForm } from './try-form.ts';

const forms = [
  ...readFeatures().map(({ name, questionnaire }) => ({ name, json: questionnaire })),
  ...readCorpus()
    .filter(({ json }) => JSON.stringify(json).length < 40_000)
    .map(({ name, json }) => ({ name, json })),
];

test('a form in which anything has become anything else is read, answered and told, never thrown', async () => {
  const rounds = long ? 200 : 4;
  for (const { name, json } of forms)
    for (let round = 1; round <= rounds; round++) {
      const chance = new Chance(round * 7_919 + name.length);
      const mutant = mutate(json, chance, chance.between(1, 12));
      try {
        const { failures } = await tryForm(mutant);
        assert.deepEqual(failures, []);
      } catch (error) {
        throw new Error(`${name}, round ${round}: ${JSON.stringify(mutant).slice(0, 3_000)}`, {
          cause: error,
        });
      }
    }
});
