import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readQuestionnaire } from '@fil/questionnaire';
import type { Form } from '@fil/questionnaire';
import { scoreFunctions, scoreOfValues } from '../scales/index.ts';
import type { ScoreFunction } from '../scales/index.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { applyMapping } from './apply-mapping.ts';
import { mappingFormat } from './document.ts';
import { ownRules } from './own-rules.ts';
import { readMapping } from './read-mapping.ts';

const formOf = (item: readonly unknown[]): Form =>
  readQuestionnaire({ resourceType: 'Questionnaire', status: 'active', title: 'Essai', item }).form ??
  assert.fail();
const choice = (linkId: string, codes: readonly string[], more: object = {}) => ({
  linkId,
  type: 'choice',
  text: linkId,
  answerOption: codes.map((code) => ({ valueCoding: { code } })),
  ...more,
});
const chose = (code: string) => ({ values: [{ valueCoding: { code } }] });
const problemsOf = (document: unknown, form: Form) =>
  readMapping(document, form).problems.map(({ code, field }) => `${code} ${field}`);
const asDocument = (more: object) => ({ format: mappingFormat, domain: 'functionalAutonomy', ...more });

/** A form whose linkIds and option codes have nothing of the scale's, with the mapping that joins them. */
function disguised({ id, inputs }: ScoreFunction, order: readonly number[]) {
  const linkIdOf = (input: string) => `z${order[inputs.findIndex((one) => one.id === input)]}`;
  const codeOf = (value: number) => `c${value}`;
  const items = inputs
    .map(({ id: input, values }) => choice(linkIdOf(input), values.map(codeOf)))
    .sort((left, right) => (left.linkId < right.linkId ? -1 : 1));
  const document = asDocument({
    score: {
      method: 'function',
      function: id,
      inputs: Object.fromEntries(
        inputs.map((input) => [
          input.id,
          {
            linkId: linkIdOf(input.id),
            values: Object.fromEntries(input.values.map((value) => [codeOf(value), value])),
          },
        ]),
      ),
    },
  });
  const answersOf = (values: Readonly<Record<string, number | undefined>>): GivenAnswers =>
    Object.fromEntries(
      Object.entries(values).flatMap(([input, value]) =>
        value === undefined ? [] : [[linkIdOf(input), chose(codeOf(value))]],
      ),
    );
  return { form: formOf(items), document, answersOf, linkIdOf };
}

for (const scale of scoreFunctions) {
  test(`${scale.id}: a form with other linkIds in another order gives the same score as the function itself`, () => {
    const { inputs } = scale;
    const places = Array.from({ length: inputs.length }, (_, at) => at + 10);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(places, { minLength: places.length }),
        fc.record(
          Object.fromEntries(
            inputs.map(({ id, values }) => [id, fc.option(fc.constantFrom(...values), { nil: undefined })]),
          ),
        ),
        fc.boolean(),
        (order, values, whole) => {
          const given = whole
            ? Object.fromEntries(inputs.map(({ id, values: all }) => [id, values[id] ?? all[0]]))
            : values;
          const { form, document, answersOf, linkIdOf } = disguised(scale, order);
          const { mapping, problems } = readMapping(JSON.parse(JSON.stringify(document)), form);
          assert.deepEqual(problems, []);
          const direct = scoreOfValues(scale, given);
          const mapped = applyMapping(mapping!, answersOf(given));
          assert.deepEqual(
            { ...mapped, details: undefined },
            { ...direct, details: undefined, missing: direct.missing.map(linkIdOf) },
          );
          assert.deepEqual(mapping?.scoreDomains, ['functionalAutonomy']);
        },
      ),
      { numRuns: 30 },
    );
  });
}

test('a question is found by its code too, and an option that says nothing counts for nothing', () => {
  const form = formOf([
    choice('a', ['oui', 'non', 'nsp'], { code: [{ system: 'urn:x', code: 'q1' }] }),
    choice('b', ['oui', 'non']),
  ]);
  const values = { oui: 1, non: 0 };
  const document = asDocument({
    score: {
      method: 'sum',
      items: [
        { code: { system: 'urn:x', code: 'q1' }, values: { ...values, nsp: null } },
        { linkId: 'b', values },
      ],
      bands: [
        { from: 0, meaning: { 'fr-CA': 'Peu' } },
        { from: 2, meaning: { 'fr-CA': 'Beaucoup', en: 'Much' } },
      ],
    },
  });
  const { mapping, problems } = readMapping(document, form);
  assert.deepEqual(problems, []);
  assert.ok(mapping);
  const open = applyMapping(mapping, { a: chose('nsp'), b: chose('oui') });
  assert.deepEqual(
    [open.status, open.missing, open.possible],
    ['incomplete', ['a'], { lowest: 1, highest: 2 }],
  );
  const both = applyMapping(mapping, { a: chose('oui'), b: chose('oui') });
  assert.deepEqual([both.value, both.meaning, both.method], [2, 'band.1', 'ownRule']);
  assert.deepEqual(both.details['inputs'], { a: { linkId: 'a', value: 1 }, b: { linkId: 'b', value: 1 } });
  const rules = ownRules('clsc:essai', mapping);
  assert.equal(rules.meaning('band.1', 'en'), 'Much');
  assert.equal(rules.meaning('band.0', 'en'), 'Peu', 'words in another language are better than none');
  assert.equal(rules.meaning('band.7', 'en'), undefined);
});

test('ordinal values of the form are what its options count for', () => {
  const weighted = {
    linkId: 'a',
    type: 'choice',
    answerOption: ['x', 'y'].map((code, weight) => ({
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: weight * 1.5 },
      ],
      valueCoding: { code },
    })),
  };
  const document = asDocument({ score: { method: 'sum', items: [{ linkId: 'a', ordinal: true }] } });
  const { mapping } = readMapping(document, formOf([weighted]));
  assert.equal(applyMapping(mapping!, { a: chose('y') }).value, 1.5);
  assert.deepEqual(applyMapping(mapping!, {}).possible, { lowest: 0, highest: 1.5 });
  assert.deepEqual(problemsOf(document, formOf([choice('a', ['x', 'y'])])), [
    'optionWithoutWeight score.items[0].ordinal',
    'optionWithoutWeight score.items[0].ordinal',
    'nothingToCount score.items[0]',
  ]);
});

test('a total is entered with its author and its day', () => {
  const form = formOf([
    { linkId: 'total', type: 'integer' },
    { linkId: 'par', type: 'string' },
    { linkId: 'le', type: 'date' },
  ]);
  const score = { method: 'entered', total: { linkId: 'total', lowest: 0, highest: 30 } };
  const asked = readMapping(asDocument({ score: { ...score, by: 'par', on: 'le' } }), form).mapping!;
  const total = {
    total: { values: [{ valueInteger: 24 }], author: 'Karim B.', at: '2026-04-07T13:00:00.000Z' },
  };
  const open = applyMapping(asked, total);
  assert.deepEqual(
    [open.status, open.missing, open.possible],
    ['incomplete', ['par', 'le'], { lowest: 24, highest: 24 }],
  );
  const whole = applyMapping(asked, {
    ...total,
    par: { values: [{ valueString: 'Dre Roy' }] },
    le: { values: [{ valueDate: '2026-03-01' }] },
  });
  assert.deepEqual(
    [whole.value, whole.method, whole.details['enteredBy'], whole.details['enteredOn']],
    [24, 'entered', 'Dre Roy', '2026-03-01'],
  );
  const unasked = readMapping(asDocument({ score }), form).mapping!;
  const { details } = applyMapping(unasked, total);
  assert.deepEqual([details['enteredBy'], details['enteredOn']], ['Karim B.', '2026-04-07T13:00:00.000Z']);
  assert.deepEqual(applyMapping(unasked, { total: { values: [{ valueInteger: 31 }] } }).missing, ['total']);
});

test('every fault is told at its field', () => {
  const form = formOf([
    choice('a', ['oui', 'non']),
    choice('plusieurs', ['oui', 'non'], { repeats: true }),
    { linkId: 'mots', type: 'text' },
    { linkId: 'groupe', type: 'group', item: [{ linkId: 'nombre', type: 'integer' }] },
  ]);
  const items = (...all: readonly object[]) => asDocument({ score: { method: 'sum', items: all } });
  const cases: readonly (readonly [unknown, readonly string[]])[] = [
    ['texte', ['notAMapping ']],
    [[], ['notAMapping ']],
    [{}, ['unknownFormat format']],
    [{ format: 'fil-instrument-mapping/2' }, ['unknownFormat format']],
    [asDocument({ domain: 'ailleurs' }), ['malformedField domain']],
    [
      asDocument({ score: { method: 'sum', items: [{ linkId: 4 }] } }),
      ['malformedField score.items[0].linkId'],
    ],
    [asDocument({ surprise: 1 }), ['malformedField ']],
    [asDocument({ domains: { nulle: 'health' } }), ['unknownLinkId domains.nulle']],
    [{ format: mappingFormat }, ['questionWithoutDomain domain']],
    [items({ linkId: 'nulle' }), ['unknownLinkId score.items[0].linkId']],
    [items({ linkId: 'groupe' }), ['notAQuestion score.items[0].linkId']],
    [items({ code: { code: 'x' } }), ['unknownCode score.items[0].code']],
    [items({}), ['sourceWithoutQuestion score.items[0]']],
    [items({ linkId: 'plusieurs', values: { oui: 1, non: 0 } }), ['severalAnswers score.items[0]']],
    [items({ linkId: 'mots' }), ['notANumberOrChoice score.items[0]']],
    [items({ linkId: 'nombre' }), ['limitsMissing score.items[0]']],
    [items({ linkId: 'nombre', lowest: 2, highest: 1 }), ['limitsReversed score.items[0]']],
    [items({ linkId: 'a' }), ['valuesMissing score.items[0]', 'nothingToCount score.items[0]']],
    [
      items({ linkId: 'a', values: { oui: 1, peut: 2 } }),
      ['unknownOption score.items[0].values.peut', 'optionWithoutValue score.items[0].values'],
    ],
    [
      items({ linkId: 'a', values: { oui: 1, non: 0 } }, { linkId: 'a', values: { oui: 1, non: 0 } }),
      ['usedTwice score.items'],
    ],
    [
      asDocument({ score: { method: 'function', function: 'nulle', inputs: {} } }),
      ['unknownFunction score.function'],
    ],
    [
      asDocument({
        score: { method: 'function', function: 'mmse', inputs: { autre: { linkId: 'nombre' } } },
      }),
      ['unknownInput score.inputs.autre', 'inputMissing score.inputs'],
    ],
    [
      asDocument({
        score: {
          method: 'function',
          function: 'mmse',
          inputs: { total: { linkId: 'a', values: { oui: 99, non: 0 } } },
        },
      }),
      ['valueNotTaken score.inputs.total.values.oui'],
    ],
    [
      asDocument({
        score: {
          method: 'sum',
          items: [{ linkId: 'a', values: { oui: 1, non: 0 } }],
          bands: [
            { from: 1, meaning: { en: 'x' } },
            { from: 1, meaning: {} },
          ],
        },
      }),
      [
        'bandsOutOfOrder score.bands[1].from',
        'bandWithoutMeaning score.bands[1].meaning',
        'belowFirstBand score.bands[0].from',
      ],
    ],
  ];
  for (const [document, expected] of cases)
    assert.deepEqual(problemsOf(document, form), expected, JSON.stringify(document));
});

test('the domain of a question is the nearest that anything says', () => {
  const domain = (valueCode: string) => ({
    extension: [{ url: 'https://fil-conducteur.example/fhir/StructureDefinition/file-domain', valueCode }],
  });
  const form = formOf([
    {
      linkId: 'g',
      type: 'group',
      item: [
        { linkId: 'a', type: 'string' },
        { linkId: 'b', type: 'string', ...domain('finances') },
        { linkId: 'c', type: 'string', ...domain('finances') },
      ],
    },
    { linkId: 'd', type: 'string' },
  ]);
  const { mapping } = readMapping(
    { format: mappingFormat, domain: 'notes', domains: { g: 'housing', c: 'health' } },
    form,
  );
  assert.deepEqual(
    [...mapping!.questions.values()].map((question) => question.domain),
    ['housing', 'finances', 'health', 'notes'],
  );
  const closed = readMapping({ format: mappingFormat }, form).mapping!;
  assert.equal(closed.questions.get('d')?.domain, 'sensitive', 'in doubt, closed');
});

test('whatever is given as a mapping is read without throwing', () => {
  const form = formOf([choice('a', ['oui', 'non'])]);
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      for (const document of [json, asDocument({ score: json }), asDocument({ domains: json })])
        assert.ok(Array.isArray(readMapping(document, form).problems));
    }),
    { numRuns: 200 },
  );
});
