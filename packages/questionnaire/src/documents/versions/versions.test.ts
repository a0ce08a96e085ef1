import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { JsonObject } from '../../json.ts';
import { documentExtensions } from '../extension-urls.ts';
import { oddJson } from '../testing/odd-json.ts';
import { publishedExample } from '../testing/published-example.ts';
import { responseToR4, responseToR5 } from './responses.ts';
import { fromR5, toR4 } from './to-r4.ts';

/** What the editors of the specification changed between versions, beside the version's own differences. */
const editorial = (text: string): string =>
  text
    .replaceAll('http://hl7.org/fhir/v2/0136', 'http://terminology.hl7.org/CodeSystem/v2-0136')
    .replaceAll('vitaminiKDose', 'vitaminKDose')
    .replaceAll('to a an area', 'to an area');
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
};
const itemsOf = (form: JsonObject | undefined): unknown =>
  JSON.parse(editorial(JSON.stringify(sorted(form?.['item']))));

for (const name of ['3141', 'bb', 'gcs', 'zika-virus-exposure-assessment']) {
  test(`the published example ${name} in STU3 and in R5 becomes the one published in R4`, () => {
    const expected = itemsOf(publishedExample(`r4/${name}`));
    const fromOld = toR4(publishedExample(`stu3/${name}`));
    const fromNew = toR4(publishedExample(`r5/${name}`), { fhirVersion: '5.0.0' });
    assert.equal(fromOld.version, name.startsWith('zika') ? 'R4' : 'STU3');
    if (name.startsWith('zika'))
      assert.deepEqual(
        itemsOf(toR4(publishedExample(`stu3/${name}`), { fhirVersion: '3.0.2' }).questionnaire),
        expected,
      );
    else assert.deepEqual(itemsOf(fromOld.questionnaire), expected);
    // One of its questions offers no options at all: in R4 that could not be answered as a plain choice.
    const open = fromNew.problems.map((problem) => [problem.code, problem.linkId]);
    assert.deepEqual(open, name === '3141' ? [['codingWithoutOptions', '2.1.2']] : []);
    const adjusted = JSON.parse(
      JSON.stringify(itemsOf(fromNew.questionnaire)).replaceAll('"open-choice"', '"choice"'),
    ) as unknown;
    assert.deepEqual(adjusted, expected);
  });
}

const r5 = (
  item: object,
  root: object = {},
): { item: JsonObject; root: JsonObject; codes: readonly string[] } => {
  const { questionnaire, problems } = fromR5({
    resourceType: 'Questionnaire',
    status: 'draft',
    ...root,
    item: [item],
  });
  assert.ok(questionnaire);
  return {
    item: (questionnaire['item'] as JsonObject[])[0]!,
    root: questionnaire,
    codes: problems.map((problem) => problem.code),
  };
};

test('in R4 the type of a question says whether an answer beside its options is allowed', () => {
  const answerOption = [{ valueCoding: { code: 'a' } }];
  const coding = { linkId: '1', type: 'coding', answerOption };
  assert.equal(r5(coding).item['type'], 'choice');
  assert.equal(r5({ ...coding, answerConstraint: 'optionsOnly' }).item['type'], 'choice');
  assert.equal(r5({ ...coding, answerConstraint: 'optionsOrString' }).item['type'], 'open-choice');
  const orType = r5({ ...coding, answerConstraint: 'optionsOrType' }).item;
  assert.equal(orType['type'], 'open-choice');
  assert.deepEqual(orType['extension'], [
    { url: documentExtensions.answerConstraint, valueCode: 'optionsOrType' },
  ]);
  assert.equal('answerConstraint' in orType, false);
  const words = { linkId: '1', type: 'string', answerOption: [{ valueString: 'a' }] };
  assert.equal(r5(words).item['type'], 'choice');
  assert.equal(r5({ ...words, answerConstraint: 'optionsOrType' }).item['type'], 'open-choice');
  const number = r5({
    linkId: '1',
    type: 'integer',
    answerOption: [{ valueInteger: 1 }],
    answerConstraint: 'optionsOrType',
  });
  assert.equal(number.item['type'], 'integer');
  assert.deepEqual(number.codes, ['answersBesideOptions']);
  assert.deepEqual(r5({ linkId: '1', type: 'coding' }).codes, ['codingWithoutOptions']);
  assert.equal(r5({ linkId: '1', type: 'date' }).item['type'], 'date');
});

test('what R4 has no element for is kept, and renamed extensions get their R4 names', () => {
  const core = 'http://hl7.org/fhir/StructureDefinition';
  const { item, root } = r5(
    {
      linkId: '1',
      type: 'quantity',
      disabledDisplay: 'protected',
      extension: [
        { url: `${core}/minValue`, valueQuantity: { value: 1 } },
        { url: `${core}/maxValue`, valueInteger: 3 },
      ],
      initial: [{ valueAttachment: { size: '12', width: 3, title: 'x' } }],
      item: [
        {
          linkId: '2',
          type: 'coding',
          answerOption: [
            { extension: [{ url: `${core}/itemWeight`, valueDecimal: 2 }], valueCoding: { code: 'a' } },
          ],
        },
      ],
    },
    {
      versionAlgorithmString: 'semver',
      copyrightLabel: '© 2026',
      extension: [{ url: `${core}/preferredTerminologyServer`, valueUrl: 'https://tx.example/r4' }],
      text: { status: 'generated', div: '<div/>' },
    },
  );
  assert.deepEqual(item['extension'], [
    {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-minQuantity',
      valueQuantity: { value: 1 },
    },
    { url: `${core}/maxValue`, valueInteger: 3 },
    { url: documentExtensions.disabledDisplay, valueCode: 'protected' },
  ]);
  assert.deepEqual(item['initial'], [{ valueAttachment: { size: 12, title: 'x' } }]);
  assert.match(JSON.stringify(item['item']), /ordinalValue/);
  assert.deepEqual(root['extension'], [
    { url: documentExtensions.preferredTerminologyServer, valueUrl: 'https://tx.example/r4' },
    { url: documentExtensions.versionAlgorithm, valueString: 'semver' },
    { url: documentExtensions.copyrightLabel, valueString: '© 2026' },
  ]);
  assert.deepEqual(root['text'], { status: 'generated', div: '<div/>' });
  assert.equal(
    'copyrightLabel' in root || 'versionAlgorithmString' in root || 'disabledDisplay' in item,
    false,
  );
});

test('the version is what is told, else what the profile says, else what only one version has', () => {
  const version = (form: object, fhirVersion?: string): unknown =>
    toR4({ resourceType: 'Questionnaire', ...form }, fhirVersion === undefined ? {} : { fhirVersion })
      .version;
  assert.equal(version({ item: [{ linkId: '1', type: 'choice' }] }), 'R4');
  assert.equal(
    version({ item: [{ linkId: '1', type: 'group', item: [{ linkId: '2', type: 'coding' }] }] }),
    'R5',
  );
  assert.equal(
    version({ meta: { profile: ['http://hl7.org/fhir/5.0/StructureDefinition/Questionnaire'] } }),
    'R5',
  );
  assert.equal(version({ copyrightLabel: 'x' }), 'R5');
  assert.equal(
    version({ item: [{ linkId: '1', enableWhen: [{ question: '2', hasAnswer: true }] }] }),
    'STU3',
  );
  assert.equal(version({ item: [{ linkId: '1', type: 'string', initialString: 'x' }] }), 'STU3');
  assert.equal(version({ group: {} }), 'DSTU2');
  assert.equal(version({ item: [{ linkId: '1', type: 'coding' }] }, '4.0.1'), 'R4');
});

test('STU3 initial values, options and several conditions read as R4', () => {
  const { questionnaire } = toR4({
    resourceType: 'Questionnaire',
    item: [
      {
        linkId: '1',
        type: 'choice',
        initialCoding: { code: 'a' },
        option: [
          {
            valueCoding: {
              code: 'a',
              extension: [
                {
                  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue',
                  valueDecimal: 1,
                },
              ],
            },
          },
        ],
        enableWhen: [
          { question: '2', hasAnswer: false },
          { question: '3', answerInteger: 4 },
        ],
      },
    ],
  });
  assert.deepEqual((questionnaire?.['item'] as JsonObject[])[0], {
    linkId: '1',
    type: 'choice',
    initial: [{ valueCoding: { code: 'a' } }],
    answerOption: [
      {
        valueCoding: {
          code: 'a',
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 1 }],
        },
      },
    ],
    enableWhen: [
      { question: '2', operator: 'exists', answerBoolean: false },
      { question: '3', answerInteger: 4, operator: '=' },
    ],
    enableBehavior: 'any',
  });
});

test('DSTU2 groups and questions become items, each with a linkId', () => {
  const { questionnaire, problems } = toR4({
    resourceType: 'Questionnaire',
    status: 'published',
    group: {
      title: 'Chutes',
      concept: [{ code: 'c' }],
      group: [
        {
          linkId: 'g',
          title: 'Domicile',
          text: 'Depuis un an',
          required: true,
          question: [
            {
              text: 'Escaliers ?',
              type: 'boolean',
              group: [{ question: [{ linkId: 'n', text: 'Combien ?', type: 'integer' }] }],
            },
            {
              linkId: 'o',
              text: 'Sol',
              type: 'choice',
              option: [{ code: 'a' }],
              options: { reference: '#v' },
            },
            { linkId: 'i', type: 'instant' },
            { linkId: 'u', type: 'puzzle' },
          ],
        },
      ],
    },
  });
  assert.deepEqual(questionnaire, {
    resourceType: 'Questionnaire',
    status: 'active',
    title: 'Chutes',
    code: [{ code: 'c' }],
    item: [
      {
        linkId: 'g',
        type: 'group',
        text: 'Domicile',
        required: true,
        item: [
          { linkId: 'g-text', type: 'display', text: 'Depuis un an' },
          {
            text: 'Escaliers ?',
            linkId: 'g.1',
            type: 'boolean',
            item: [
              { linkId: 'g.1.1', type: 'group', item: [{ text: 'Combien ?', linkId: 'n', type: 'integer' }] },
            ],
          },
          {
            text: 'Sol',
            linkId: 'o',
            type: 'choice',
            answerValueSet: '#v',
            answerOption: [{ valueCoding: { code: 'a' } }],
          },
          { linkId: 'i', type: 'dateTime' },
          { linkId: 'u', type: 'string' },
        ],
      },
    ],
  });
  assert.deepEqual(
    problems.map((problem) => [problem.code, problem.linkId, problem.path]),
    [['unknownItemType', 'u', 'group.group[0].question[3]']],
  );
});

test('a response goes to R5 and comes back as it was', () => {
  const reason = { url: documentExtensions.dataAbsentReason, valueCode: 'unknown' };
  const form = {
    item: [
      {
        linkId: '1',
        type: 'group',
        item: [
          { linkId: '2', type: 'decimal' },
          { linkId: '3', type: 'choice' },
        ],
      },
    ],
  };
  const response = {
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'https://example.org/q|1',
    status: 'completed',
    item: [
      {
        linkId: '1',
        item: [
          { linkId: '2', answer: [{ extension: [reason] }] },
          {
            linkId: '3',
            answer: [
              { extension: [reason], item: [{ linkId: '4', answer: [{ valueAttachment: { size: 3 } }] }] },
            ],
          },
        ],
      },
    ],
  };
  const there = responseToR5(response, form);
  assert.deepEqual(there.problems, []);
  assert.deepEqual(there.response?.['item'], [
    {
      linkId: '1',
      item: [
        { linkId: '2', answer: [{ _valueDecimal: { extension: [reason] } }] },
        {
          linkId: '3',
          answer: [
            {
              valueCoding: { extension: [reason] },
              item: [{ linkId: '4', answer: [{ valueAttachment: { size: '3' } }] }],
            },
          ],
        },
      ],
    },
  ]);
  assert.deepEqual(sorted(responseToR4(there.response).response), sorted(response));
  assert.deepEqual(
    responseToR4({ resourceType: 'QuestionnaireResponse', questionnaire: { reference: 'Questionnaire/1' } })
      .response?.['questionnaire'],
    'Questionnaire/1',
  );
  assert.equal(responseToR5({ resourceType: 'Patient' }).problems[0]?.code, 'notAQuestionnaireResponse');
});

test('a form in R4 passes as it is, the very same object', () => {
  const root = fileURLToPath(new URL('../../../../../../shared/data/questionnaires/', import.meta.url));
  let forms = 0;
  for (const folder of existsSync(root) ? ['lforms', 'refero'] : []) {
    for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith('.json'))) {
      const json = JSON.parse(readFileSync(join(root, folder, name), 'utf8')) as JsonObject;
      if (json['resourceType'] !== 'Questionnaire') continue;
      const before = JSON.stringify(json);
      assert.equal(toR4(json, { fhirVersion: '4.0.1' }).questionnaire, json, name);
      const detected = toR4(json);
      if (detected.version === 'R4') assert.equal(detected.questionnaire, json, name);
      else assert.match(name, /^4712701/, `${name} is taken for ${detected.version}`);
      assert.equal(JSON.stringify(json), before);
      forms++;
    }
  }
  for (const name of ['3141', 'bb', 'gcs', 'zika-virus-exposure-assessment']) {
    const json = publishedExample(`r4/${name}`);
    assert.equal(toR4(json).questionnaire, json);
    forms++;
  }
  assert.ok(forms >= 4);
});

test('whatever it is given, conversion neither throws nor changes it', () => {
  const odd = oddJson(
    [
      'resourceType',
      'item',
      'group',
      'question',
      'linkId',
      'type',
      'option',
      'options',
      'enableWhen',
      'extension',
      'url',
      'answerOption',
      'initial',
      'valueAttachment',
      'answer',
      'valueCoding',
      '__proto__',
    ],
    ['coding', 'choice', 'string', 'x', documentExtensions.dataAbsentReason],
  );
  fc.assert(
    fc.property(odd, fc.constantFrom('R5', 'STU3', 'DSTU2', 'R4'), (body, fhirVersion) => {
      const json = { ...(typeof body === 'object' ? body : {}), resourceType: 'Questionnaire' };
      const before = JSON.stringify(json);
      assert.ok(toR4(json, { fhirVersion }).questionnaire);
      const response = { ...(typeof body === 'object' ? body : {}), resourceType: 'QuestionnaireResponse' };
      assert.ok(responseToR5(response, json).response);
      assert.ok(responseToR4(response).response);
      assert.equal(JSON.stringify(json), before);
    }),
    { numRuns: 500 },
  );
  let deep: unknown = { linkId: 'x', type: 'coding' };
  for (let depth = 0; depth < 20_000; depth++) deep = { linkId: 'x', type: 'group', item: [deep] };
  for (const fhirVersion of ['R5', 'STU3'])
    assert.ok(
      toR4({ resourceType: 'Questionnaire', item: [deep] }, { fhirVersion }).problems.some(
        ({ code }) => code === 'nestedTooDeep',
      ),
    );
});
