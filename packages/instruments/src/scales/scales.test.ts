import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { locales } from '@fil/vocabulary/codes';
import { cpsOf } from './cps.ts';
import { scoreFunctionById, scoreFunctions, scoreOfValues } from './index.ts';
import type { ScoreFunction, SmafDetails } from './index.ts';

const scale = (id: string): ScoreFunction => scoreFunctionById(id) ?? assert.fail(id);
/** Every input at the same place of its values, from 0 (the lowest) to 1 (the highest). */
const all = ({ inputs }: ScoreFunction, share: number) =>
  Object.fromEntries(inputs.map(({ id, values }) => [id, values[Math.round(share * (values.length - 1))]]));
/** `count` inputs at their highest, the others at their lowest. */
const points = (one: ScoreFunction, count: number) =>
  Object.fromEntries(one.inputs.map(({ id, values }, at) => [id, at < count ? values.at(-1) : values[0]]));
const meaningOf = (id: string, values: Readonly<Record<string, number | undefined>>) =>
  scoreOfValues(scale(id), values).meaning;

/** Values by input, some of them unknown. */
const partly = ({ inputs }: ScoreFunction) =>
  fc.record(
    Object.fromEntries(
      inputs.map(({ id, values }) => [id, fc.option(fc.constantFrom(...values), { nil: undefined })]),
    ),
  );

for (const one of scoreFunctions) {
  test(`${one.id}: nothing is computed without every input, and the range still possible is exact`, () => {
    fc.assert(
      fc.property(partly(one), fc.infiniteStream(fc.nat()), (values, chance) => {
        const result = scoreOfValues(one, values);
        assert.equal(result.status === 'complete', result.missing.length === 0);
        if (result.status === 'complete') return;
        assert.equal(result.value, undefined);
        for (const id of result.missing) assert.equal(values[id], undefined);
        const { lowest, highest } = result.possible!;
        type Filled = Readonly<Record<string, number | undefined>>;
        const completed = (choose: (tried: readonly Filled[]) => Filled): number => {
          let filled: Filled = values;
          for (;;) {
            const [id] = scoreOfValues(one, filled).missing;
            if (id === undefined) return scoreOfValues(one, filled).value!;
            const input = one.inputs.find((known) => known.id === id)!;
            filled = choose(input.values.map((value) => ({ ...filled, [id]: value })));
          }
        };
        const any = completed((tried) => tried[chance.next().value % tried.length]!);
        assert.ok(any >= lowest && any <= highest, `${any} in ${lowest}–${highest}`);
        for (const end of ['lowest', 'highest'] as const) {
          const reaches = (filled: Filled) => {
            const { value, possible } = scoreOfValues(one, filled);
            return (possible ? possible[end] : value) === result.possible![end];
          };
          const reached = completed((tried) => tried.find(reaches) ?? assert.fail(`${end} is lost`));
          assert.equal(reached, result.possible![end]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test(`${one.id}: says its source, and what each result means in every language`, () => {
    assert.ok(one.source.length > 20);
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      const { meaning, value } = scoreOfValues(one, all(one, share));
      assert.notEqual(value, undefined);
      for (const locale of locales) {
        const words = one.meaning(meaning!, locale) ?? assert.fail(`${meaning} ${locale}`);
        if (locale !== 'en') assert.doesNotMatch(words, / [:;?!»]|« |'/);
      }
    }
    assert.equal(one.meaning('toString', 'en'), undefined);
  });

  test(`${one.id}: a value that it does not take is no value`, () => {
    const [input] = one.inputs;
    const result = scoreOfValues(one, { ...all(one, 0), [input!.id]: 1000 });
    assert.ok(result.missing.includes(input!.id));
  });
}

test('SMAF: 29 items on 87, five sub-scores, the profile as entered', () => {
  const smaf = scale('smaf');
  assert.equal(smaf.inputs.filter(({ optional }) => !optional).length, 29);
  const worst = scoreOfValues(smaf, { ...all(smaf, 0), isoSmafProfile: 14 });
  assert.deepEqual([worst.value, worst.method, worst.meaning], [87, 'confirmed', 'smaf.total']);
  const { parts, isoSmafProfile } = worst.details as unknown as SmafDetails;
  assert.deepEqual(
    Object.values(parts).map(({ value }) => value),
    [21, 18, 9, 15, 24],
  );
  assert.equal(isoSmafProfile, 14);
  const best = scoreOfValues(smaf, {
    ...all(smaf, 1),
    'adl.1': -0.5,
    'iadl.8': -2,
    isoSmafProfile: undefined,
  });
  assert.equal(best.value, 2.5);
  assert.equal((best.details as unknown as SmafDetails).isoSmafProfile, undefined);
});

test('SMAF: a part that is whole has its sub-score while another still waits', () => {
  const smaf = scale('smaf');
  const result = scoreOfValues(smaf, { ...all(smaf, 0), 'adl.3': undefined });
  assert.deepEqual([result.status, result.missing], ['incomplete', ['adl.3']]);
  assert.deepEqual(result.possible, { lowest: 84, highest: 87 });
  const { parts } = result.details as unknown as SmafDetails;
  assert.deepEqual([parts.adl.value, parts.mobility.value], [undefined, 18]);
});

test('PRISMA-7 is positive from 3', () => {
  assert.deepEqual(
    [0, 2, 3, 7].map((count) => meaningOf('prisma-7', points(scale('prisma-7'), count))),
    ['negative', 'negative', 'positive', 'positive'].map((band) => `prisma-7.${band}`),
  );
});

test('Zarit 22: bands begin at 21, 41 and 61; Zarit 12 is high from 17', () => {
  const ofSum = (id: string, sum: number) =>
    meaningOf(
      id,
      Object.fromEntries(
        scale(id).inputs.map((input, at) => [input.id, Math.min(4, Math.max(0, sum - 4 * at))]),
      ),
    );
  assert.deepEqual(
    [0, 20, 21, 40, 41, 60, 61, 88].map((sum) => ofSum('zarit-22', sum)),
    ['little', 'little', 'mild', 'mild', 'moderate', 'moderate', 'severe', 'severe'].map(
      (band) => `zarit-22.${band}`,
    ),
  );
  assert.deepEqual(
    [16, 17].map((sum) => ofSum('zarit-12', sum)),
    ['zarit-12.below', 'zarit-12.high'],
  );
});

test('Katz and Lawton add up what is done', () => {
  assert.deepEqual(
    [2, 4, 6].map((count) => meaningOf('katz', points(scale('katz'), count))),
    ['katz.severe', 'katz.moderate', 'katz.independent'],
  );
  assert.equal(scoreOfValues(scale('katz'), { ...points(scale('katz'), 6), feeding: 0.5 }).value, 5.5);
  assert.deepEqual(
    [0, 5, 8].map((count) => meaningOf('lawton', points(scale('lawton'), count))),
    ['lawton.none', 'lawton.some', 'lawton.all'],
  );
});

test('CPS: the examples that the Washington Administrative Code gives for 0 to 4 are confirmed, 5 and 6 say that they are not', () => {
  const well = { comatose: 0, decisions: 0, memory: 0, understood: 0, eating: 0 };
  const cases: readonly (readonly [Partial<typeof well>, number])[] = [
    [{}, 0],
    [{ memory: 1 }, 1],
    [{ decisions: 1 }, 1],
    [{ decisions: 2 }, 1],
    [{ understood: 3 }, 1],
    [{ decisions: 1, memory: 1 }, 2],
    [{ decisions: 1, understood: 1, memory: 1 }, 2],
    [{ decisions: 2, memory: 1 }, 3],
    [{ understood: 2, memory: 1 }, 3],
    [{ decisions: 2, understood: 1 }, 3],
    [{ decisions: 2, understood: 2 }, 4],
    [{ decisions: 2, understood: 3, memory: 1 }, 4],
    [{ decisions: 3 }, 5],
    [{ decisions: 3, eating: 1 }, 6],
    [{ comatose: 1 }, 6],
  ];
  for (const [more, expected] of cases) {
    const values = { ...well, ...more };
    assert.equal(cpsOf(values), expected, JSON.stringify(more));
    const result = scoreOfValues(scale('cps'), values);
    assert.deepEqual([result.value, result.method], [expected, expected <= 4 ? 'confirmed' : 'ownRule']);
  }
});

test('CPS: somebody comatose is 6 whatever else is unknown', () => {
  assert.deepEqual(scoreOfValues(scale('cps'), { comatose: 1 }).value, 6);
  assert.deepEqual(scoreOfValues(scale('cps'), {}).possible, { lowest: 0, highest: 6 });
});

test('MMSE and MoCA are entered, never computed', () => {
  for (const id of ['mmse', 'moca']) {
    const result = scoreOfValues(scale(id), { total: 24 });
    assert.deepEqual([scale(id).status, result.method, result.value], ['entered', 'entered', 24]);
    assert.deepEqual(scoreOfValues(scale(id), {}).possible, { lowest: 0, highest: 30 });
  }
});
