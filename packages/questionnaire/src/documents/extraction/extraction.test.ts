import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { JsonObject } from '../../json.ts';
import { documentExtensions as urls } from '../extension-urls.ts';
import { itemsIn, objectsIn } from '../fhir-json.ts';
import { assertValid } from '../testing/assert-valid.ts';
import { evaluateWithLibrary } from '../testing/evaluate-with-library.ts';
import { oddJson } from '../testing/odd-json.ts';
import { publishedExample } from '../testing/published-example.ts';
import { extractResources } from './extract-resources.ts';
import type { ExtractResult } from './extract-resources.ts';

const a = (linkId: string, ...answer: readonly object[]): object => ({ linkId, answer });
const under = (linkId: string, ...item: readonly object[]): object => ({ linkId, item });
const responseOf = (item: readonly object[], more: object = {}): object => ({
  resourceType: 'QuestionnaireResponse',
  id: 'r1',
  status: 'completed',
  subject: { reference: 'Patient/aurore' },
  authored: '2026-04-07T13:00:00Z',
  author: { reference: 'Practitioner/1' },
  ...more,
  item,
});
function extract(form: unknown, response: unknown): Promise<ExtractResult> {
  let count = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
  return extractResources(form, response, { evaluate: evaluateWithLibrary, newId });
}
const entriesOf = (result: ExtractResult): readonly JsonObject[] => objectsIn(result.bundle?.['entry']);
const resourcesOf = (result: ExtractResult): readonly JsonObject[] =>
  entriesOf(result).map((entry) => entry['resource'] as JsonObject);
const told = (result: ExtractResult): readonly unknown[] =>
  result.problems.map((each) => [each.code, each.linkId]);
const form = (item: readonly object[], extension: readonly object[] = [], more: object = {}): object => ({
  resourceType: 'Questionnaire',
  status: 'draft',
  extension,
  ...more,
  item,
});
const extracts = (value: boolean | string = true): object =>
  typeof value === 'string'
    ? { url: urls.observationExtract, valueCode: value }
    : { url: urls.observationExtract, valueBoolean: value };
const code = (name: string): object => ({ system: 'http://loinc.org', code: name });
const first = 'urn:uuid:00000000-0000-4000-8000-000000000001';

const demographics = responseOf([
  under(
    'patient',
    under(
      'name',
      a('given', { valueString: 'Aurore' }, { valueString: 'Anne' }),
      a('family', { valueString: 'Lavoie' }),
    ),
    under('name', a('family', { valueString: 'Roy' })),
    a('gender', { valueCoding: { system: 'http://hl7.org/fhir/administrative-gender', code: 'female' } }),
    a('dob', { valueDate: '1941-05-03' }),
    a('ihi', { valueString: '8003' }),
    a('mobile-phone', { valueString: '450 555-0100' }),
  ),
  under(
    'contacts',
    a('contact-name', { valueString: 'Luce' }),
    a('relationship', { valueCoding: { code: 'C', display: 'x' } }),
  ),
  under('contacts', a('contact-name', { valueString: 'Paul' })),
  under('obs', a('height', { valueDecimal: 1.6 }), a('complication', { valueBoolean: false })),
]);
const names = [
  { text: 'Aurore Anne Lavoie', given: ['Aurore', 'Anne'], family: 'Lavoie' },
  { text: 'Roy', family: 'Roy' },
];

test('the guide’s definition-based example gives the patient, the contacts and the measures', async () => {
  const result = await extract(publishedExample('sdc/extract-complex-defn3'), demographics);
  assertValid(result.bundle, 'definition');
  const [patient, luce, paul, height, ...others] = resourcesOf(result);
  assert.deepEqual(others, []);
  assert.deepEqual(patient?.['name'], names);
  assert.equal(patient?.['gender'], 'female');
  assert.deepEqual(patient?.['identifier'], [
    { value: '8003', type: { text: 'National Identifier (IHI)' }, system: 'http://example.org/nhio' },
  ]);
  assert.equal(entriesOf(result)[0]?.['fullUrl'], first);
  assert.deepEqual(luce?.['patient'], { reference: first });
  assert.deepEqual(luce?.['relationship'], [{ coding: [{ code: 'C', display: 'x' }] }]);
  assert.deepEqual(paul?.['name'], [{ text: 'Paul' }]);
  assert.deepEqual(
    [
      height?.['valueQuantity'],
      height?.['effectiveDateTime'],
      height?.['performer'],
      height?.['derivedFrom'],
    ],
    [
      { value: 1.6, unit: 'm' },
      '2026-04-07T13:00:00Z',
      [{ reference: 'Practitioner/1' }],
      [{ reference: 'QuestionnaireResponse/r1' }],
    ],
  );
  // Its last question writes into a resource that nothing begins: a fault of the published form.
  assert.deepEqual(told(result), [['definitionNotUnderstood', 'complication']]);
});

test('the guide’s template-based examples give the same', async () => {
  for (const name of ['extract-complex-template', 'extract-complex-template2']) {
    const result = await extract(publishedExample(`sdc/${name}`), demographics);
    assert.deepEqual(result.problems, [], name);
    assertValid(result.bundle, name);
    const [patient, luce, ...rest] = resourcesOf(result);
    assert.deepEqual(
      (patient?.['name'] as JsonObject[]).map(({ text, family }) => ({ text, family })),
      names.map(({ text, family }) => ({ text, family })),
    );
    assert.deepEqual(patient?.['identifier'], [
      { type: { text: 'National Identifier (IHI)' }, system: 'http://example.org/nhio', value: '8003' },
    ]);
    assert.deepEqual(luce?.['patient'], { reference: entriesOf(result)[0]?.['fullUrl'] });
    assert.equal('id' in (patient ?? {}), false);
    assert.ok(
      rest.some((each) => each['valueBoolean'] === false),
      name,
    );
    assert.doesNotMatch(JSON.stringify(result.bundle), /templateExtract/);
  }
});

test('the guide’s demographics form goes out as updates of what it came from', async () => {
  const result = await extract(
    publishedExample('sdc/demographics'),
    responseOf([
      a('patient.id', { valueString: 'aurore' }),
      a('patient.birthDate', { valueDate: '1941-05-03' }),
      under(
        'patient.name',
        a('patient.name.family', { valueString: 'Lavoie' }),
        a('patient.name.given', { valueString: 'Aurore' }, { valueString: 'Anne' }),
      ),
      under(
        'relative',
        a('relative.id', { valueString: 'r1' }),
        a('relative.relationship', { valueCoding: { code: 'DAU' } }, { valueCoding: { code: 'C' } }),
      ),
    ]),
  );
  assert.deepEqual(told(result), []);
  // The published form leaves out whose relative it is, which R4 demands.
  const patient = entriesOf(result).find(
    (each) => (each['request'] as JsonObject)['url'] === 'Patient/aurore',
  );
  assert.equal((patient?.['request'] as JsonObject)['method'], 'PUT');
  assertValid(patient?.['resource'] as JsonObject, 'patient');
  const relative = entriesOf(result).find(
    (each) => (each['request'] as JsonObject)['url'] === 'RelatedPerson/r1',
  );
  assert.deepEqual((relative?.['resource'] as JsonObject)['relationship'], [
    { coding: [{ code: 'DAU' }] },
    { coding: [{ code: 'C' }] },
  ]);
});

test('an Observation says who, when, by whom, of what kind, and from which response', async () => {
  const unit = {
    url: urls.unit,
    valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kilogramme' },
  };
  const category = (name: string): object => ({
    url: urls.observationExtractCategory,
    valueCodeableConcept: { coding: [{ code: name }] },
  });
  const result = await extract(
    form(
      [
        { linkId: 'w', type: 'decimal', code: [code('w1'), code('w2')], extension: [unit] },
        {
          linkId: 'one',
          type: 'integer',
          code: [{ ...code('in'), extension: [extracts()] }, code('out')],
          extension: [category('exam')],
        },
        { linkId: 'no', type: 'integer', code: [code('no')], extension: [extracts(false)] },
        { linkId: 'plain', type: 'integer' },
        { linkId: 'several', type: 'choice', repeats: true, code: [code('s')] },
        { linkId: 'empty', type: 'string', code: [code('e')] },
        { linkId: 'file', type: 'attachment', code: [code('f')] },
        { linkId: 'absent', type: 'string', code: [code('x')] },
        { linkId: 'day', type: 'date', code: [code('d')] },
      ],
      [extracts(), category('survey')],
    ),
    responseOf(
      [
        a('w', { valueDecimal: 60.5 }),
        a('one', { valueInteger: 1 }),
        a('no', { valueInteger: 2 }),
        a('plain', { valueInteger: 3 }),
        a(
          'several',
          { valueCoding: { system: 's', code: 'a', extension: [{ url: 'x', valueInteger: 1 }] } },
          { valueCoding: { code: 'b' } },
        ),
        a('file', { valueAttachment: { title: 'x' } }),
        a('absent', { extension: [{ url: urls.dataAbsentReason, valueCode: 'unknown' }] }),
        a('day', { valueDate: '2026-04-01' }),
      ],
      {
        encounter: { reference: 'Encounter/1' },
        basedOn: [{ reference: 'ServiceRequest/1' }],
        partOf: [{ reference: 'Observation/1' }, { reference: 'Procedure/1' }],
      },
    ),
  );
  assertValid(result.bundle, 'observation');
  const [weight, one, several, other, day, ...rest] = resourcesOf(result);
  assert.deepEqual(rest, []);
  assert.deepEqual(weight, {
    resourceType: 'Observation',
    basedOn: [{ reference: 'ServiceRequest/1' }],
    partOf: [{ reference: 'Procedure/1' }],
    status: 'final',
    category: [{ coding: [{ code: 'survey' }] }],
    subject: { reference: 'Patient/aurore' },
    encounter: { reference: 'Encounter/1' },
    effectiveDateTime: '2026-04-07T13:00:00Z',
    issued: '2026-04-07T13:00:00Z',
    performer: [{ reference: 'Practitioner/1' }],
    derivedFrom: [{ reference: 'QuestionnaireResponse/r1' }],
    code: { coding: [code('w1'), code('w2')] },
    valueQuantity: { value: 60.5, unit: 'kilogramme', system: 'http://unitsofmeasure.org', code: 'kg' },
  });
  assert.deepEqual(
    [one?.['code'], one?.['category'], one?.['valueInteger']],
    [{ coding: [code('in')] }, [{ coding: [{ code: 'exam' }] }], 1],
  );
  assert.deepEqual(
    [several?.['valueCodeableConcept'], other?.['valueCodeableConcept']],
    [{ coding: [{ system: 's', code: 'a' }] }, { coding: [{ code: 'b' }] }],
  );
  assert.equal(day?.['valueDateTime'], '2026-04-01');
  assert.deepEqual(told(result), [['typeMismatch', 'file']]);
  assert.deepEqual(entriesOf(result)[0]?.['request'], { method: 'POST', url: 'Observation' });
});

test('a panel has components and members; a value worked out says from what', async () => {
  const item = (linkId: string, relation: string): object => ({
    linkId,
    type: 'integer',
    code: [code(linkId)],
    extension: [extracts(relation)],
  });
  const panel = { linkId: 'g', type: 'group', repeats: true, code: [code('panel')], extension: [extracts()] };
  const result = await extract(
    form([
      {
        ...panel,
        item: [item('s', 'component'), item('p', 'member'), item('bmi', 'derived'), item('i', 'independent')],
      },
      item('alone', 'component'),
    ]),
    responseOf([
      under(
        'g',
        a('s', { valueInteger: 140 }),
        a('p', { valueInteger: 80 }),
        a('bmi', { valueInteger: 24 }),
        a('i', { valueInteger: 1 }),
      ),
      under('g', a('s', { valueInteger: 150 })),
      a('alone', { valueInteger: 5 }),
    ]),
  );
  assertValid(result.bundle, 'panel');
  const all = resourcesOf(result);
  const byCode = (name: string): readonly JsonObject[] =>
    all.filter((each) => JSON.stringify(each['code']).includes(`"${name}"`));
  const [whole, second] = byCode('panel');
  assert.deepEqual(whole?.['component'], [{ code: { coding: [code('s')] }, valueInteger: 140 }]);
  assert.deepEqual(second?.['component'], [{ code: { coding: [code('s')] }, valueInteger: 150 }]);
  const urlOf = (resource: JsonObject | undefined): unknown =>
    entriesOf(result).find((each) => each['resource'] === resource)?.['fullUrl'];
  assert.deepEqual(whole?.['hasMember'], [{ reference: urlOf(byCode('p')[0]) }]);
  assert.deepEqual(objectsIn(byCode('bmi')[0]?.['derivedFrom']).at(-1), { reference: urlOf(whole) });
  assert.equal(byCode('alone').length, 1, 'a component without a parent stands alone');
  assert.equal(all.length, 6);
});

test('a resource is updated where its id is known, and says on which condition', async () => {
  const patient = 'http://hl7.org/fhir/StructureDefinition/Patient';
  const part = (url: string, valueString: string): object => ({ url, valueString });
  const rule = {
    url: urls.definitionExtract,
    extension: [
      { url: 'definition', valueCanonical: patient },
      part('ifMatch', '\'W/"3"\''),
      part('ifNoneExist', "'identifier=x'"),
      part('ifModifiedSince', '%resource.authored'),
      part('ifNoneMatch', '%wrong.('),
    ],
  };
  const result = await extract(
    form(
      [
        { linkId: 'id', type: 'string', definition: `${patient}#Patient.id` },
        { linkId: 'alive', type: 'boolean', definition: `${patient}#Patient.deceased[x]` },
      ],
      [rule],
    ),
    responseOf([a('id', { valueString: 'aurore' }), a('alive', { valueBoolean: false })]),
  );
  assertValid(result.bundle, 'update');
  assert.deepEqual(entriesOf(result)[0], {
    fullUrl: first,
    resource: { resourceType: 'Patient', id: 'aurore', deceasedBoolean: false },
    request: {
      method: 'PUT',
      url: 'Patient/aurore',
      ifMatch: 'W/"3"',
      ifNoneExist: 'identifier=x',
      ifModifiedSince: '2026-04-07T13:00:00Z',
    },
  });
  assert.deepEqual(told(result), [['expressionFailed', undefined]]);
});

test('one fault in a definition is told at its item, and the rest is written', async () => {
  const base = 'http://hl7.org/fhir/StructureDefinition/';
  const rule = (canonical: string): object => ({
    url: urls.definitionExtract,
    extension: [{ url: 'definition', valueCanonical: canonical }],
  });
  const item = (linkId: string, type: string, path: string, more: object = {}): object => ({
    linkId,
    type,
    definition: `${base}Condition#${path}`,
    ...more,
  });
  const result = await extract(
    form([
      {
        linkId: 'c',
        type: 'group',
        extension: [
          rule(`${base}Condition`),
          {
            url: urls.definitionExtractValue,
            extension: [
              { url: 'definition', valueUri: `${base}Condition#Condition.subject` },
              {
                url: 'expression',
                valueExpression: { language: 'text/fhirpath', expression: '%resource.subject' },
              },
            ],
          },
        ],
        item: [
          item('code', 'choice', 'Condition.code'),
          item('note', 'text', 'Condition.note'),
          item('onset', 'date', 'Condition.onset[x]'),
          item('nothing', 'string', 'Condition.nowhere'),
          item('type', 'boolean', 'Condition.recordedDate'),
          item('twice', 'string', 'Condition.abatementString', { repeats: true }),
        ],
      },
      {
        linkId: 'unknown',
        type: 'group',
        extension: [rule(`${base}MedicinalProduct`)],
        item: [{ linkId: 'm', type: 'string' }],
      },
      {
        linkId: 'old',
        type: 'group',
        extension: [{ url: urls.itemExtractionContext, valueCode: 'Patient' }],
        item: [{ linkId: 'day', type: 'date', definition: `${base}Patient#Patient.birthDate` }],
      },
      {
        linkId: 'profile',
        type: 'group',
        extension: [rule('https://example.org/Person|1.0')],
        item: [{ linkId: 'born', type: 'date', definition: 'https://example.org/Person#Patient.birthDate' }],
      },
    ]),
    responseOf([
      under(
        'c',
        a('code', { valueCoding: { code: 'fall' } }),
        a('note', { valueString: 'tapis' }),
        a('onset', { valueDate: '2026-03' }),
        a('nothing', { valueString: 'x' }),
        a('type', { valueBoolean: true }),
        a('twice', { valueString: 'a' }, { valueString: 'b' }),
      ),
      under('unknown', a('m', { valueString: 'x' })),
      under('old', a('day', { valueDate: '1941-05-03' })),
      under('profile', a('born', { valueDate: '1970-01-01' })),
    ]),
  );
  assertValid(result.bundle, 'faults');
  assert.deepEqual(resourcesOf(result), [
    {
      resourceType: 'Condition',
      subject: { reference: 'Patient/aurore' },
      code: { coding: [{ code: 'fall' }] },
      note: [{ text: 'tapis' }],
      onsetDateTime: '2026-03',
    },
    { resourceType: 'Patient', birthDate: '1941-05-03' },
    {
      resourceType: 'Patient',
      meta: { profile: ['https://example.org/Person|1.0'] },
      birthDate: '1970-01-01',
    },
  ]);
  assert.deepEqual(told(result), [
    ['definitionNotUnderstood', 'nothing'],
    ['typeMismatch', 'type'],
    ['tooManyValues', 'twice'],
    ['definitionNotUnderstood', 'unknown'],
  ]);
});

test('a template repeats, leaves out what has no answer, and survives an expression that fails', async () => {
  const value = (text: string): object => ({
    extension: [{ url: urls.templateExtractValue, valueString: text }],
  });
  const context = (valueExpression: object): object => ({
    url: urls.templateExtractContext,
    valueExpression,
  });
  const template = {
    resourceType: 'Patient',
    id: 't',
    name: [
      {
        extension: [
          context({
            name: 'each',
            language: 'text/fhirpath',
            expression: "item.where(linkId='n').answer.value",
          }),
        ],
        _family: value('%each'),
        use: 'usual',
      },
    ],
    contact: [
      {
        extension: [{ url: urls.templateExtractContext, valueString: "item.where(linkId='nobody')" }],
        gender: 'unknown',
      },
    ],
    gender: 'unknown',
    _gender: value('%broken.('),
    active: true,
    _birthDate: {
      extension: [
        { url: urls.templateExtractValue, valueString: "item.where(linkId='d').answer.value" },
        { url: 'https://example.org/kept', valueBoolean: true },
      ],
    },
    _multipleBirthInteger: value("item.where(linkId='n').answer.value"),
  };
  const rule = (reference: string): object => ({
    url: urls.templateExtract,
    extension: [{ url: 'template', valueReference: { reference } }],
  });
  const result = await extract(
    form(
      [
        { linkId: 'n', type: 'string', repeats: true },
        { linkId: 'd', type: 'date' },
      ],
      [rule('#t'), rule('#missing')],
      { contained: [template] },
    ),
    responseOf([
      a('n', { valueString: 'Lavoie' }, { valueString: 'Roy' }),
      a('d', { valueDate: '1941-05-03' }),
    ]),
  );
  assertValid(result.bundle, 'template');
  assert.deepEqual(resourcesOf(result), [
    {
      resourceType: 'Patient',
      name: [
        { family: 'Lavoie', use: 'usual' },
        { family: 'Roy', use: 'usual' },
      ],
      active: true,
      birthDate: '1941-05-03',
      _birthDate: { extension: [{ url: 'https://example.org/kept', valueBoolean: true }] },
    },
  ]);
  assert.deepEqual(result.problems.map((each) => each.code).sort(), [
    'expressionFailed',
    'missingTemplate',
    'typeMismatch',
    'typeMismatch',
  ]);
});

test('public forms that extract give valid resources', async (context) => {
  const root = fileURLToPath(new URL('../../../../../../shared/data/questionnaires/lforms', import.meta.url));
  if (!existsSync(root)) return context.skip('no public forms beside the project');
  const example = (item: JsonObject): object | undefined => {
    const option = objectsIn(item['answerOption'])[0];
    const values: Record<string, object> = {
      boolean: { valueBoolean: true },
      decimal: { valueDecimal: 1.5 },
      integer: { valueInteger: 2 },
      string: { valueString: 'x' },
      text: { valueString: 'x' },
      date: { valueDate: '2026-04-07' },
      quantity: { valueQuantity: { value: 3, unit: 'kg' } },
      choice: option ?? { valueCoding: { code: 'x' } },
    };
    return values[item['type'] as string];
  };
  const fill = (owner: JsonObject): readonly object[] =>
    itemsIn(owner).flatMap((item): readonly object[] => {
      const below = fill(item);
      const linkId = item['linkId'];
      if (item['type'] === 'group') return below.length === 0 ? [] : [{ linkId, item: below }];
      const value = example(item);
      return value === undefined
        ? []
        : [{ linkId, answer: [{ ...value, ...(below.length === 0 ? {} : { item: below }) }] }];
    });
  const names = [
    'blood-count-panel-q',
    'blood-pressure-q',
    'multipleCodes',
    'extractObsCode-test.R4',
    'Observation-Extract-Category-Test.R4',
    'q-with-obs-extract-repeats-true',
    'q-with-obs-extract-valueCode-with-no-extractable-parent',
    'q-with-obs-extract-valueCode-with-repeatable-parents',
    'ussg-fhp',
    'questionnaire-extract-complex-template',
    'questionnaire-extract-complex-template-bundle',
    'extractObs-test-with-observationExtractEntry.R4',
  ];
  let written = 0;
  for (const name of names) {
    // One of them carries an extension whose address is none.
    const text = readFileSync(join(root, `${name}.json`), 'utf8').replace('test extension url', 'urn:test');
    const json = JSON.parse(text) as JsonObject;
    const result = await extract(json, responseOf(fill(json)));
    if (result.bundle !== undefined) assertValid(result.bundle, name);
    written += entriesOf(result).length;
  }
  assert.ok(written > 20, `${written}`);
});

test('whatever form and response say, extraction neither throws nor changes them', async () => {
  const odd = oddJson(
    [
      'item',
      'linkId',
      'type',
      'extension',
      'url',
      'valueString',
      'valueBoolean',
      'valueCode',
      'valueReference',
      'reference',
      'code',
      'definition',
      'answer',
      'valueCoding',
      'valueQuantity',
      'value',
      'contained',
      'id',
      'resourceType',
      'valueExpression',
      'name',
      'expression',
      '__proto__',
      'toString',
    ],
    [
      'group',
      'string',
      '#t',
      't',
      'Patient',
      'http://hl7.org/fhir/StructureDefinition/Patient',
      'http://hl7.org/fhir/StructureDefinition/Patient#Patient.name',
      'definition',
      'template',
      'item',
      ...Object.values(urls).slice(26),
    ],
  );
  const extra = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
  await fc.assert(
    fc.asyncProperty(odd, odd, async (left, right) => {
      const json = {
        ...form(
          [{ linkId: 'g', type: 'group', code: [code('x')], item: [extra(left)], ...extra(left) }],
          [extracts()],
          extra(left),
        ),
        resourceType: 'Questionnaire',
      };
      const response = {
        ...responseOf([{ linkId: 'g', ...extra(right) }], extra(right)),
        resourceType: 'QuestionnaireResponse',
      };
      const before = JSON.stringify([json, response]);
      const { problems } = await extract(json, response);
      assert.ok(Array.isArray(problems));
      assert.equal(JSON.stringify([json, response]), before);
    }),
    { numRuns: process.env['FIL_LONG'] === '1' ? 20_000 : 300 },
  );
  assert.equal((await extract({}, {})).problems[0]?.code, 'notAQuestionnaire');
  assert.equal((await extract(form([]), {})).problems[0]?.code, 'notAQuestionnaireResponse');
  assert.deepEqual(told(await extract(form([]), responseOf([], { status: 'in-progress' }))), [
    ['responseNotComplete', undefined],
  ]);
});
