import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JsonObject } from '../../json.ts';
import { documentExtensions as urls } from '../extension-urls.ts';
import { evaluateWithLibrary } from '../testing/evaluate-with-library.ts';
import { oddJson } from '../testing/odd-json.ts';
import { publishedExample } from '../testing/published-example.ts';
import { before } from './observation-answer.ts';
import { populateQuestionnaire } from './populate-questionnaire.ts';
import type { PopulateOptions } from './populate-options.ts';
import type { PopulateResult } from './populate-questionnaire.ts';

const now = '2026-04-07T13:00:00.000Z';
const aurore = {
  resourceType: 'Patient',
  id: 'aurore',
  meta: { lastUpdated: '2026-01-02T10:00:00Z' },
  birthDate: '1941-05-03',
  name: [
    { family: 'Lavoie', given: ['Aurore', 'Anne'], use: 'official' },
    { family: 'Roy', given: ['Aurore'], use: 'maiden' },
  ],
};

/** A server that holds these resources, by exact query; it keeps what it was asked. */
function server(answers: Readonly<Record<string, unknown>>): {
  asked: string[];
  fetchResource: (query: string) => Promise<unknown>;
} {
  const asked: string[] = [];
  return {
    asked,
    fetchResource: (query) => {
      asked.push(query);
      const found = Object.entries(answers).find(([start]) => query.startsWith(start))?.[1];
      return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
    },
  };
}
const bundle = (...resources: readonly object[]): object => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
});
const populate = (form: unknown, more: Partial<PopulateOptions> = {}): Promise<PopulateResult> =>
  populateQuestionnaire(form, { context: { patient: aurore }, evaluate: evaluateWithLibrary, now, ...more });
const launch = (name: string, type: string): object => ({
  url: urls.launchContext,
  extension: [
    { url: 'name', valueCoding: { code: name } },
    { url: 'type', valueCode: type },
  ],
});
const expression = (url: string, text: string, more: object = {}): object => ({
  url,
  valueExpression: { language: 'text/fhirpath', expression: text, ...more },
});
const initial = (text: string): object => expression(urls.initialExpression, text);
const form = (item: readonly object[], extension: readonly object[] = [], more: object = {}): object => ({
  resourceType: 'Questionnaire',
  status: 'draft',
  extension: [launch('patient', 'Patient'), ...extension],
  ...more,
  item,
});
const told = (result: PopulateResult): readonly unknown[] =>
  result.problems.map((each) => [each.code, each.linkId]);
const given = (result: PopulateResult): readonly unknown[] =>
  result.answers.map((each) => [each.key, ...each.values.flatMap((value) => Object.values(value))]);

test('the guide’s demographics form is filled from the patient and her relatives', async () => {
  const { fetchResource, asked } = server({
    'RelatedPerson?patient=aurore': bundle(
      {
        resourceType: 'RelatedPerson',
        id: 'r1',
        meta: { lastUpdated: '2026-02-01T10:00:00Z' },
        relationship: [
          { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'DAU' }] },
        ],
        name: [{ family: 'Lavoie', given: ['Luce'] }],
      },
      { resourceType: 'RelatedPerson', id: 'r2', name: [{ family: 'Roy', given: ['Paul', 'Marc'] }] },
    ),
  });
  const result = await populate(publishedExample('sdc/demographics'), { fetchResource });
  assert.deepEqual(told(result), []);
  assert.deepEqual(asked, ['RelatedPerson?patient=aurore']);
  assert.deepEqual(given(result), [
    ['patient.id', 'aurore'],
    ['patient.birthDate', '1941-05-03'],
    ['patient.name#1/patient.name.family', 'Lavoie'],
    ['patient.name#1/patient.name.given', 'Aurore', 'Anne'],
    ['patient.name#1.0002/patient.name.family', 'Roy'],
    ['patient.name#1.0002/patient.name.given', 'Aurore'],
    ['relative#1/relative.id', 'r1'],
    [
      'relative#1/relative.relationship',
      { system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'DAU' },
    ],
    ['relative#1/relative.name#1/relative.name.family', 'Lavoie'],
    ['relative#1/relative.name#1/relative.name.given', 'Luce'],
    ['relative#1.0002/relative.id', 'r2'],
    ['relative#1.0002/relative.name#1/relative.name.family', 'Roy'],
    ['relative#1.0002/relative.name#1/relative.name.given', 'Paul', 'Marc'],
  ]);
  assert.deepEqual(result.repetitions.get('relative'), ['1', '1.0002']);
  const sources = new Map(result.answers.map((each) => [each.key, each.sources]));
  assert.deepEqual(sources.get('patient.birthDate'), [
    { reference: 'Patient/aurore', date: '2026-01-02T10:00:00Z' },
  ]);
  assert.deepEqual(sources.get('relative#1/relative.name#1/relative.name.family'), [
    { reference: 'RelatedPerson/r1', date: '2026-02-01T10:00:00Z' },
  ]);
  assert.equal((result.response?.['item'] as unknown[]).length, 6);
});

test('the guide’s batch of queries is a variable', async () => {
  const example = JSON.parse(
    JSON.stringify(publishedExample('sdc/prepop-source-query')).replaceAll('%37patient', '%patient'),
  ) as JsonObject;
  const { fetchResource, asked } = server({
    'Patient?_id=aurore': bundle(aurore),
    'Condition?patient=aurore': { ...bundle(), total: 3 },
    'MedicationStatement?patient=aurore': bundle(),
  });
  const result = await populate(example, { fetchResource });
  assert.equal(asked.length, 3);
  assert.ok(told(result).some((each) => JSON.stringify(each) === '["structureMapNotSupported",null]'));
  const byLinkId = new Map(result.answers.map((each) => [each.linkId, each.values]));
  assert.deepEqual(byLinkId.get('family-name'), [{ valueString: 'Lavoie' }]);
});

test('a launch context that is missing, of another type or not declared is not given', async () => {
  const questions = [
    { linkId: 'a', type: 'string', extension: [initial('%user.id')] },
    { linkId: 'b', type: 'string', extension: [initial('%secret.id')] },
    { linkId: 'c', type: 'string', extension: [initial('%patient.id')] },
  ];
  const result = await populate(
    form(questions, [launch('user', 'Practitioner'), launch('encounter', 'Encounter')]),
    {
      context: {
        patient: aurore,
        user: { resourceType: 'Patient', id: 'x' },
        secret: { resourceType: 'Patient', id: 'y' },
      },
    },
  );
  assert.deepEqual(given(result), [['c', 'aurore']]);
  assert.deepEqual(told(result).slice(0, 2), [
    ['wrongLaunchContextType', undefined],
    ['missingLaunchContext', undefined],
  ]);
  assert.deepEqual(told(result).slice(2), [
    ['expressionFailed', 'a'],
    ['expressionFailed', 'b'],
  ]);
});

test('one wrong expression, query or type is told at its item, and the rest is populated', async () => {
  const { fetchResource, asked } = server({ 'Condition?': new Error('offline') });
  const query = (text: string): object =>
    expression(urls.initialExpression, text, { language: 'application/x-fhir-query' });
  const result = await populate(
    form([
      { linkId: 'bad', type: 'string', extension: [initial('%patient.(')] },
      {
        linkId: 'cql',
        type: 'string',
        extension: [expression(urls.initialExpression, 'x', { language: 'text/cql' })],
      },
      { linkId: 'type', type: 'integer', extension: [initial('%patient.id')] },
      { linkId: 'two', type: 'string', extension: [initial('%patient.name.given')] },
      { linkId: 'offline', type: 'reference', extension: [query('Condition?patient={{%patient.id}}')] },
      { linkId: 'all', type: 'reference', extension: [query('Condition?patient={{%patient.nothing}}')] },
      { linkId: 'other', type: 'reference', extension: [query('https://x.example/{{%patient.id}}')] },
      { linkId: 'up', type: 'reference', extension: [query('../Patient')] },
      { linkId: 'act', type: 'reference', extension: [query('Patient/$everything')] },
      { linkId: 'long', type: 'reference', extension: [query('Patient?_id={{'.repeat(100_000))] },
      { linkId: 'good', type: 'boolean', extension: [initial("%patient.name.family = 'Lavoie' or true")] },
    ]),
    { fetchResource },
  );
  assert.deepEqual(given(result), [['good', true]]);
  assert.deepEqual(asked, ['Condition?patient=aurore'], 'an empty part is never asked as "everybody"');
  assert.deepEqual(told(result), [
    ['expressionFailed', 'bad'],
    ['unsupportedLanguage', 'cql'],
    ['typeMismatch', 'type'],
    ['tooManyValues', 'two'],
    ['queryFailed', 'offline'],
    ['queryFailed', 'all'],
    ['unsafeQuery', 'other'],
    ['unsafeQuery', 'up'],
    ['unsafeQuery', 'act'],
    ['unsafeQuery', 'long'],
  ]);
});

test('what comes first can be read by what comes after, and variables nest', async () => {
  const result = await populate(
    form(
      [
        { linkId: 'year', type: 'integer', extension: [initial('%birth.substring(0,4).toInteger()')] },
        {
          linkId: 'g',
          type: 'group',
          extension: [
            expression(urls.variable, "%resource.item.where(linkId='year').answer.value", {
              name: 'birthYear',
            }),
          ],
          item: [{ linkId: 'next', type: 'integer', extension: [initial('%birthYear + 1')] }],
        },
        { linkId: 'day', type: 'date', extension: [initial('%patient.birthDate')] },
      ],
      [expression(urls.variable, '%patient.birthDate.toString()', { name: 'birth' })],
    ),
  );
  assert.deepEqual(given(result), [
    ['year', 1941],
    ['next', 1942],
    ['day', '1941-05-03'],
  ]);
  assert.deepEqual(
    result.answers[0]?.sources.map((each) => each.reference),
    ['Patient/aurore'],
  );
});

const weight = { system: 'http://loinc.org', code: '29463-7' };
const kilograms = { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kg' };
const observation = (id: string, more: object): object => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject: { reference: 'Patient/aurore' },
  code: { coding: [weight] },
  effectiveDateTime: '2026-04-01T08:00:00Z',
  valueQuantity: { value: 70, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
  ...more,
});
const linkPeriod = (value: number, code: string): object => ({
  url: urls.observationLinkPeriod,
  valueDuration: { value, code },
});
const unit = { url: urls.unit, valueCoding: kilograms };

test('the newest Observation in the period that answers in the unit asked for is proposed, with its day', async () => {
  const question = { linkId: 'w', type: 'decimal', code: [weight], extension: [linkPeriod(30, 'd'), unit] };
  const ask = async (...resources: readonly object[]): Promise<PopulateResult> =>
    populate(form([question]), server({ 'Observation?': bundle(...resources) }));
  const result = await ask(
    observation('old', { effectiveDateTime: '2025-01-01', valueQuantity: { value: 1, code: 'kg' } }),
    observation('draft', { status: 'preliminary', effectiveDateTime: '2026-04-06' }),
    observation('child', { focus: [{ reference: 'Patient/child' }], effectiveDateTime: '2026-04-06' }),
    observation('other', { subject: { reference: 'Patient/paul' }, effectiveDateTime: '2026-04-06' }),
    observation('pounds', {
      effectiveDateTime: '2026-04-05',
      valueQuantity: { value: 154, code: '[lb_av]' },
    }),
    observation('about', {
      effectiveDateTime: '2026-04-04',
      valueQuantity: { value: 60, code: 'kg', comparator: '<' },
    }),
    observation('earlier', { effectiveDateTime: '2026-03-20' }),
    observation('newest', { valueQuantity: { value: 71.5, code: 'kg' } }),
  );
  assert.deepEqual(given(result), [['w', 71.5]]);
  assert.deepEqual(result.answers[0]?.sources, [
    { reference: 'Observation/newest', date: '2026-04-01T08:00:00Z' },
  ]);
  assert.equal(result.answers[0]?.by, 'observation');
  assert.deepEqual(
    told(await ask(observation('pounds', { valueQuantity: { value: 154, code: '[lb_av]' } }))),
    [['unitMismatch', 'w']],
  );
  assert.deepEqual(given(await ask()), []);
});

test('the query names subject, codes, statuses and day; the period is inherited and overridden', async () => {
  const { fetchResource, asked } = server({});
  await populate(
    form(
      [
        { linkId: 'a', type: 'decimal', code: [weight, { code: 'x' }] },
        {
          linkId: 'g',
          type: 'group',
          extension: [linkPeriod(2, 'wk')],
          item: [{ linkId: 'b', type: 'decimal', code: [weight] }],
        },
        { linkId: 'none', type: 'decimal' },
        { linkId: 'several', type: 'decimal', repeats: true, code: [weight] },
      ],
      [linkPeriod(1, 'a')],
    ),
    { fetchResource },
  );
  const query = (codes: string, day: string): string =>
    `Observation?subject=Patient%2Faurore&code=${codes}&status=final,amended,corrected&date=ge${day}&_sort=-date&_count=50`;
  assert.deepEqual(asked, [
    query('http%3A%2F%2Floinc.org%7C29463-7,x', '2025-04-07'),
    query('http%3A%2F%2Floinc.org%7C29463-7', '2026-03-24'),
  ]);
  assert.equal(before(now, { value: 200, unit: 'years' }), '1826-04-07T13:00:00.000Z');
  assert.equal(before(now, { value: 3, unit: 'moons' }), undefined);
});

test('questions of a group that is one Observation take its components and members, no others', async () => {
  const pressure = { system: 'http://loinc.org', code: '85354-9' };
  const systolic = { system: 'http://loinc.org', code: '8480-6' };
  const pulse = { system: 'http://loinc.org', code: '8867-4' };
  const millimetres = { url: urls.unit, valueCoding: { code: 'mm[Hg]' } };
  const item = (linkId: string, code: object): object => ({
    linkId,
    type: 'integer',
    code: [code],
    extension: [millimetres],
  });
  const { fetchResource, asked } = server({
    'Observation?': bundle({
      ...observation('panel', { code: { coding: [pressure] }, valueQuantity: undefined }),
      component: [{ code: { coding: [systolic] }, valueQuantity: { value: 140, code: 'mm[Hg]' } }],
      hasMember: [{ reference: 'Observation/pulse' }],
    }),
    'Observation/pulse': observation('pulse', {
      code: { coding: [pulse] },
      valueQuantity: { value: 80, code: 'mm[Hg]' },
    }),
  });
  const result = await populate(
    form([
      {
        linkId: 'g',
        type: 'group',
        code: [pressure],
        extension: [linkPeriod(1, 'a')],
        item: [item('s', systolic), item('p', pulse), item('w', weight)],
      },
    ]),
    { fetchResource },
  );
  assert.deepEqual(given(result), [
    ['s', 140],
    ['p', 80],
  ]);
  assert.equal(asked.length, 2);
  assert.deepEqual(
    result.answers.map((each) => each.sources[0]?.reference),
    ['Observation/panel', 'Observation/pulse'],
  );
});

test('an item’s definition says where its answer stands in the row above it', async () => {
  const definition = (path: string): string =>
    `http://hl7.org/fhir/StructureDefinition/RelatedPerson#RelatedPerson.${path}`;
  const result = await populate(
    form([
      {
        linkId: 'r',
        type: 'group',
        repeats: true,
        extension: [
          expression(urls.itemPopulationContext, 'RelatedPerson?patient={{%patient.id}}', {
            name: 'relative',
            language: 'application/x-fhir-query',
          }),
        ],
        item: [
          { linkId: 'day', type: 'date', definition: definition('birthDate') },
          { linkId: 'name', type: 'string', definition: definition('name.family') },
          { linkId: 'slice', type: 'string', definition: definition('name:maiden.family') },
        ],
      },
    ]),
    server({
      'RelatedPerson?': bundle(
        { resourceType: 'RelatedPerson', id: '1', birthDate: '1970-01-01', name: [{ family: 'Roy' }] },
        { resourceType: 'RelatedPerson', id: '2', name: [{ family: 'Bel' }] },
      ),
    }),
  );
  assert.deepEqual(given(result), [
    ['r#1/day', '1970-01-01'],
    ['r#1/name', 'Roy'],
    ['r#1.0002/name', 'Bel'],
  ]);
  assert.deepEqual(
    result.answers.map((each) => each.by),
    ['definition', 'definition', 'definition'],
  );
});

test('a choice takes the form’s own option, and never a code the form does not offer', async () => {
  const options = {
    answerOption: [{ valueCoding: { system: 's', code: 'a', display: 'Un' } }, { valueString: 'deux' }],
  };
  const choice = (linkId: string, text: string, type = 'choice'): object => ({
    linkId,
    type,
    ...options,
    extension: [initial(text)],
  });
  const result = await populate(
    form([
      choice('code', "'a'"),
      choice('word', "'deux'"),
      choice('stranger', "'z'"),
      choice('open', "'z'", 'open-choice'),
    ]),
  );
  assert.deepEqual(given(result), [
    ['code', { system: 's', code: 'a', display: 'Un' }],
    ['word', 'deux'],
    ['open', 'z'],
  ]);
  assert.deepEqual(told(result), [['notAnOption', 'stranger']]);
});

test('whatever the form and the server say, population neither throws nor changes them', async () => {
  const odd = oddJson(
    [
      'item',
      'linkId',
      'type',
      'repeats',
      'extension',
      'url',
      'valueExpression',
      'name',
      'language',
      'expression',
      'code',
      'valueDuration',
      'value',
      'unit',
      'initial',
      'definition',
      'resourceType',
      'entry',
      'resource',
      'answerOption',
      'valueCoding',
      '__proto__',
      'toString',
      'contained',
    ],
    [
      'group',
      'string',
      'choice',
      'quantity',
      '%patient',
      'a',
      ...Object.values(urls).slice(14, 26),
      'Observation',
      'Bundle',
      'application/x-fhir-query',
      'text/fhirpath',
    ],
  );
  const extra = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
  await fc.assert(
    fc.asyncProperty(odd, odd, async (body, found) => {
      const json = {
        ...form([{ linkId: 'g', type: 'group', ...extra(body) }], [linkPeriod(1, 'a')], extra(body)),
        resourceType: 'Questionnaire',
      };
      const text = JSON.stringify(json);
      const result = await populate(json, { fetchResource: () => Promise.resolve(found) });
      assert.ok(result.response);
      assert.equal(JSON.stringify(json), text);
    }),
    { numRuns: process.env['FIL_LONG'] === '1' ? 20_000 : 300 },
  );
  assert.equal((await populate(null)).problems[0]?.code, 'notAQuestionnaire');
});
