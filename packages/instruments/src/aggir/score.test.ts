import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { GivenAnswer, GivenAnswers } from '../shared/answers.ts';
import { classify } from './classification.ts';
import { aggirCodes, compose } from './coding.ts';
import type { AggirCode } from './coding.ts';
import { scoreAggir } from './score.ts';
import type { AggirDetails } from './score.ts';
import { aggirQuestions } from './questions.ts';
import {
  adverbLinkId,
  adverbs,
  aggirVariables,
  countedVariables,
  doingLinkId,
  partsOf,
} from './variables.ts';

/** `'CCABAAAC'` → one code per counted variable, in the order of the tables. */
const codesOf = (word: string): readonly AggirCode[] =>
  [...word].map((letter) => aggirCodes.find((code) => code === letter)!);

const every = (length: number): string[] =>
  length === 0 ? [''] : every(length - 1).flatMap((word) => aggirCodes.map((code) => word + code));

const done = (code: string): GivenAnswer => ({ values: [{ valueCoding: { code } }] });
const said = (valueBoolean: boolean): GivenAnswer => ({ values: [{ valueBoolean }] });

/** Answers that give a part its code. */
function answersFor(part: string, code: AggirCode): Record<string, GivenAnswer> {
  if (code === 'C') return { [doingLinkId(part)]: done('neFaitPas') };
  const four = adverbs.map((adverb) => [adverbLinkId(part, adverb), said(code === 'A' || adverb !== 's')]);
  return { [doingLinkId(part)]: done('faitSeul'), ...Object.fromEntries(four) };
}

/** Answers that give every part of each counted variable the code of that variable. */
const answersOf = (word: string): Record<string, GivenAnswer> =>
  Object.assign(
    {},
    ...aggirVariables.flatMap((variable) => {
      const code = codesOf(word)[countedVariables.findIndex((id) => id === variable.id)];
      return code === undefined ? [] : partsOf(variable).map((part) => answersFor(part, code));
    }),
  );

test('all 6561 codings are classified: GIR 1 to 6 hold 8, 3208, 2400, 760, 157 and 28 of them', () => {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  const words = every(8);
  assert.equal(words.length, 6561);
  for (const word of words) counts[classify(codesOf(word)).gir]!++;
  assert.deepEqual(counts.slice(1), [8, 3208, 2400, 760, 157, 28]);
});

test('all A reaches no threshold: rank 13, GIR 6', () => {
  const result = classify(codesOf('AAAAAAAA'));
  assert.deepEqual(
    [result.gir, result.rank, result.group, result.decidingThreshold],
    [6, 13, undefined, undefined],
  );
  assert.deepEqual(result.sums, { A: 0, B: 0, C: 0, D: 0, E: 0, F: 0, G: 0, H: 0 });
});

test('all C is GIR 1 by group A, and no other group is tried', () => {
  const result = classify(codesOf('CCCCCCCC'));
  assert.deepEqual(result, { gir: 1, rank: 1, group: 'A', decidingThreshold: 4380, sums: { A: 4440 } });
});

test('rank 3 is GIR 2, which some published programs return as 1', () => {
  // cohérence and orientation C (3200), déplacements intérieurs C (200): 3400.
  const result = classify(codesOf('CCAAAAAC'));
  assert.deepEqual([result.rank, result.gir, result.group, result.sums.A], [3, 2, 'A', 3400]);
});

test('group F adds 200 for cohérence and orientation, which copies of the 1997 decree misprint', () => {
  // Toilette C (500) and cohérence C (200) and habillage B (100): 800, just reached; E stays at 900.
  const result = classify(codesOf('CACBAAAA'));
  assert.deepEqual([result.group, result.rank, result.gir], ['F', 9, 3]);
  assert.deepEqual([result.sums.E, result.sums.F], [900, 800]);
});

test('a worsening can raise the number of the GIR, and is not corrected', () => {
  const words = every(8);
  const gir = new Map(words.map((word) => [word, classify(codesOf(word)).gir]));
  const rising = words.flatMap((word) =>
    [...word].flatMap((code, at) => {
      const worse = code === 'A' ? 'B' : code === 'B' ? 'C' : undefined;
      const next = worse === undefined ? undefined : word.slice(0, at) + worse + word.slice(at + 1);
      return next !== undefined && gir.get(next)! > gir.get(word)! ? [`${word}→${next}`] : [];
    }),
  );
  assert.equal(rising.length, 30);
  // Transferts from B to C, all else A: group H falls from 2000 to 1000 and the GIR rises from 5 to 6.
  assert.ok(rising.includes('AAAAAABA→AAAAAACA'));
});

test('sub-variables compose as annex 2-2 says', () => {
  const composed = (variable: Parameters<typeof compose>[0], ...words: string[]) =>
    words.map((word) => compose(variable, codesOf(word))).join('');
  assert.equal(composed('alimentation', 'AA', 'AB', 'BA', 'BB', 'AC', 'CA', 'BC', 'CB', 'CC'), 'ABBBBBCCC');
  for (const variable of ['elimination', 'orientation', 'coherence'] as const) {
    assert.equal(composed(variable, 'AA', 'AB', 'BA', 'BB', 'AC', 'CA', 'BC', 'CB', 'CC'), 'ABBBCCCCC');
  }
  assert.equal(composed('toilette', 'AA', 'AB', 'BB', 'AC', 'CB', 'CC'), 'ABBBBC');
  assert.equal(composed('habillage', 'AAA', 'AAB', 'CCA', 'CCB', 'BBB', 'CCC'), 'ABBBBC');
  assert.equal(composed('transferts', 'A', 'B', 'C'), 'ABC');
});

test('the four adverbs give A when all are yes, C when none is, B between', () => {
  const coded = (...given: boolean[]) => {
    const four = adverbs.map((adverb, at) => [adverbLinkId('transferts', adverb), said(given[at]!)]);
    const answers = { [doingLinkId('transferts')]: done('faitSeul'), ...Object.fromEntries(four) };
    return (scoreAggir(answers).details as unknown as AggirDetails).codes.transferts;
  };
  assert.equal(coded(true, true, true, true), 'A');
  assert.equal(coded(false, true, true, true), 'B');
  assert.equal(coded(false, false, false, true), 'B');
  assert.equal(coded(false, false, false, false), 'C');
});

test('answers give the GIR of their codes, with rank, group, sums and every code', () => {
  const result = scoreAggir(answersOf('CCAAAAAC'));
  assert.deepEqual(
    [result.status, result.method, result.value, result.meaning, result.missing],
    ['complete', 'confirmed', 2, 'gir2', []],
  );
  assert.equal(result.possible, undefined);
  const details = result.details as unknown as AggirDetails;
  assert.deepEqual(
    [details.rank, details.group, details.decidingThreshold, details.sums],
    [3, 'A', 3390, { A: 3400 }],
  );
  assert.equal(details.codes.coherence, 'C');
  assert.equal(details.codes.cuisine, null);
});

test('without an answer there is no GIR, and every GIR is possible', () => {
  const result = scoreAggir({});
  assert.deepEqual([result.status, result.value, result.meaning], ['incomplete', undefined, undefined]);
  assert.deepEqual(result.possible, { lowest: 1, highest: 6 });
  assert.deepEqual(result.missing.slice(0, 3), [
    'transferts/fait',
    'deplacements-interieurs/fait',
    'toilette/haut/fait',
  ]);
  assert.deepEqual(result.missing.slice(-1), ['coherence/comportement/fait']);
  assert.equal(result.missing.length, 15);
});

test('a refused or unknown answer is missing, never a no', () => {
  const answers: GivenAnswers = {
    ...answersOf('AAAAAAAA'),
    'transferts/h': { values: [], absence: 'unknown' },
    'toilette/bas/fait': { values: [], absence: 'refused' },
  };
  const result = scoreAggir(answers);
  assert.equal(result.status, 'incomplete');
  assert.deepEqual(result.missing, ['transferts/h', 'toilette/bas/fait']);
  // Transferts A or B; toilette, whose upper part is A, A or B.
  const [worst, best] = [classify(codesOf('AABAAABA')), classify(codesOf('AAAAAAAA'))];
  assert.deepEqual(result.possible, { lowest: worst.gir, highest: best.gir });
});

test('the range still possible is exactly what the missing answers could give', () => {
  const oneWord = fc
    .tuple(...countedVariables.map(() => fc.constantFrom(...aggirCodes)))
    .map((codes) => codes.join(''));
  fc.assert(
    fc.property(
      oneWord,
      fc.uniqueArray(fc.constantFrom(...countedVariables), { minLength: 1, maxLength: 3 }),
      (word, hidden) => {
        const answers = answersOf(word);
        for (const linkId of Object.keys(answers)) {
          if (hidden.some((id) => linkId.startsWith(`${id}/`))) delete answers[linkId];
        }
        const girs = every(8)
          .filter((other) =>
            countedVariables.every((id, at) => hidden.includes(id) || other[at] === word[at]),
          )
          .map((other) => classify(codesOf(other)).gir);
        const result = scoreAggir(answers);
        assert.deepEqual(result.possible, { lowest: Math.min(...girs), highest: Math.max(...girs) });
      },
    ),
    { numRuns: 40 },
  );
});

test('an adverb left open stays open even where the code could only be B', () => {
  const answers = { ...answersOf('AAAAAABA') };
  delete answers['transferts/h'];
  const result = scoreAggir(answers);
  assert.equal(result.status, 'incomplete');
  assert.deepEqual(result.missing, ['transferts/h']);
  assert.equal(result.possible?.lowest, result.possible?.highest);
});

test('the grid has 24 parts, five questions each, in the order of asking', () => {
  const parts = aggirVariables.flatMap(partsOf);
  assert.equal(parts.length, 24);
  assert.equal(aggirQuestions.size, 120);
  assert.equal(aggirVariables.filter((variable) => variable.kind === 'discriminating').length, 10);
  assert.equal(aggirVariables[0]?.id, 'transferts');
  assert.deepEqual(
    aggirVariables.slice(-3).map(({ id }) => id),
    ['gestion', 'orientation', 'coherence'],
  );
});
