import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JsonObject } from '../../json.ts';
import { documentExtensions as urls } from '../extension-urls.ts';
import { itemsIn, objectsIn } from '../fhir-json.ts';
import { oddJson } from '../testing/odd-json.ts';
import { publishedExample } from '../testing/published-example.ts';
import { assembleQuestionnaire } from './assemble-questionnaire.ts';
import type { QuestionnaireSource } from './assemble-questionnaire.ts';

const from =
  (forms: Readonly<Record<string, unknown>>): QuestionnaireSource =>
  (canonical) =>
    Promise.resolve(forms[canonical.split('|')[0]!]);
const sub = (canonical: string, linkId = `to-${canonical}`): object => ({
  linkId,
  type: 'display',
  text: `${canonical} manque`,
  extension: [{ url: urls.subQuestionnaire, valueCanonical: canonical }],
});
const form = (url: string, item: readonly object[], more: object = {}): JsonObject => ({
  resourceType: 'Questionnaire',
  url,
  status: 'draft',
  extension: [{ url: urls.assembleExpectation, valueCode: 'assemble-root-or-child' }],
  ...more,
  item,
});
const question = (linkId: string, more: object = {}): object => ({ linkId, type: 'boolean', ...more });
const variable = (name: string, expression: string): object => ({
  url: urls.variable,
  valueExpression: { name, language: 'text/fhirpath', expression },
});
const linkIds = (owner: unknown): readonly string[] =>
  itemsIn(owner).flatMap((item) => [String(item['linkId']), ...linkIds(item)]);
const codes = (result: { problems: readonly { code: string; linkId?: string }[] }): readonly unknown[] =>
  result.problems.map((problem) => [problem.code, problem.linkId]);

test('the guide’s modular example becomes the guide’s assembled one', async () => {
  const root = publishedExample('sdc/modular-root');
  // The published form says one prefix and its published result another: the result’s is taken.
  const text = JSON.stringify(root);
  const at = text.lastIndexOf("'patientname.'");
  const corrected = JSON.parse(`${text.slice(0, at)}'patientcontact.'${text.slice(at + 14)}`) as JsonObject;
  const { questionnaire, problems } = await assembleQuestionnaire(
    corrected,
    from({
      'http://hl7.org/fhir/uv/sdc/Questionnaire/sdc-modular-name': publishedExample('sdc/modular-name'),
      'http://hl7.org/fhir/uv/sdc/Questionnaire/sdc-modular-contact': publishedExample('sdc/modular-contact'),
    }),
  );
  assert.deepEqual(problems, []);
  const expected = publishedExample('sdc/modular-assembled');
  // What the guide draws from element definitions is not done here.
  const assembled = linkIds(expected).filter((linkId) => !linkId.startsWith('4Demographics'));
  assert.deepEqual(linkIds(questionnaire), assembled);
  const shape = (owner: unknown): unknown =>
    itemsIn(owner)
      .filter((item) => !String(item['linkId']).startsWith('4Demographics'))
      .map((item) => ({
        linkId: item['linkId'],
        variables: objectsIn(item['extension'])
          .filter((each) => each['url'] === urls.variable)
          .map((each) => (each['valueExpression'] as JsonObject)['name'])
          .sort(),
        constraints: objectsIn(item['extension']).filter((each) => each['url'] === urls.targetConstraint)
          .length,
        items: shape(item),
      }));
  assert.deepEqual(shape(questionnaire), shape(expected));
  const extensions = (owner: JsonObject | undefined, url: string): readonly JsonObject[] =>
    objectsIn(owner?.['extension']).filter((each) => each['url'] === url);
  assert.deepEqual(extensions(questionnaire, urls.launchContext), extensions(expected, urls.launchContext));
  assert.equal(extensions(questionnaire, urls.assembleExpectation).length, 0);
  assert.deepEqual(
    extensions(questionnaire, urls.assembledFrom).map((each) => each['valueCanonical']),
    [
      'http://hl7.org/fhir/uv/sdc/Questionnaire/sdc-modular-name|4.0.0-ballot',
      'http://hl7.org/fhir/uv/sdc/Questionnaire/sdc-modular-contact|4.0.0-ballot',
    ],
  );
});

test('a prefix goes before linkIds, the conditions that name them, and what is contained', async () => {
  const sleep = form(
    'sleep',
    [
      question('1', { type: 'choice', answerValueSet: '#yes' }),
      question('2', {
        text: '#yes',
        enableWhen: [{ question: '1', operator: 'exists', answerBoolean: true }],
      }),
    ],
    { contained: [{ resourceType: 'ValueSet', id: 'yes', status: 'draft' }] },
  );
  const root = form('root', [
    { linkId: 'a', type: 'group', extension: [variable('linkIdPrefix', "'a.'")], item: [sub('sleep')] },
    {
      linkId: 'b',
      type: 'group',
      extension: [variable('linkIdPrefix', "'b.' + 'x.'")],
      item: [sub('sleep')],
    },
  ]);
  const before = JSON.stringify([root, sleep]);
  const { questionnaire, problems } = await assembleQuestionnaire(root, from({ sleep }));
  assert.deepEqual(problems, []);
  assert.equal(JSON.stringify([root, sleep]), before, 'nothing given is changed');
  assert.deepEqual(linkIds(questionnaire), ['a', 'a.1', 'a.2', 'b', 'b.x.1', 'b.x.2']);
  assert.deepEqual(
    objectsIn(questionnaire?.['contained']).map((each) => each['id']),
    ['a.yes', 'b.x.yes'],
  );
  const [first] = itemsIn(questionnaire);
  assert.deepEqual(
    itemsIn(first).map((item) => [item['answerValueSet'], item['text'], item['enableWhen']]),
    [
      ['#a.yes', undefined, undefined],
      [undefined, '#yes', [{ question: 'a.1', operator: 'exists', answerBoolean: true }]],
    ],
  );
});

test('one missing, failing, circular or unfit sub-questionnaire is told at its item, and the rest is assembled', async () => {
  const forms: Record<string, unknown> = {
    good: form('good', [question('g')]),
    again: form('again', [question('r'), sub('root')]),
    adaptive: form('adaptive', [question('x')], { extension: [{ url: urls.adaptive, valueBoolean: true }] }),
    modified: form('modified', [question('x')], { modifierExtension: [{ url: 'https://example.org/not' }] }),
    rules: form('rules', [question('x')], { implicitRules: 'https://example.org/rules' }),
    patient: { resourceType: 'Patient' },
  };
  const source: QuestionnaireSource = (canonical) =>
    canonical === 'failing' ? Promise.reject(new Error('offline')) : from(forms)(canonical);
  const root = form('root', [
    sub('missing'),
    sub('failing'),
    sub('again'),
    sub('adaptive'),
    sub('modified'),
    sub('rules'),
    sub('patient'),
    { ...sub('good', 'group'), type: 'group' },
    {
      linkId: 'p',
      type: 'group',
      extension: [variable('linkIdPrefix', 'today().toString()')],
      item: [sub('good', 'odd')],
    },
    sub('good'),
  ]);
  const result = await assembleQuestionnaire(root, source);
  assert.deepEqual(linkIds(result.questionnaire), [
    ...['to-missing', 'to-failing', 'r', 'to-root', 'to-adaptive', 'to-modified', 'to-rules', 'to-patient'],
    ...['group', 'p', 'odd', 'g'],
  ]);
  assert.deepEqual(codes(result), [
    ['missingSubQuestionnaire', 'to-missing'],
    ['missingSubQuestionnaire', 'to-failing'],
    ['circularSubQuestionnaire', 'to-root'],
    ['adaptiveSubQuestionnaire', 'to-adaptive'],
    ['modifierOnSubQuestionnaire', 'to-modified'],
    ['disagreesWithParent', 'to-rules'],
    ['missingSubQuestionnaire', 'to-patient'],
    ['subQuestionnaireNotOnDisplay', 'group'],
    ['unsupportedPrefix', 'p'],
  ]);
});

test('what a sub-questionnaire needs, forbids or repeats is told', async () => {
  const child = form('child', [question('1')], {
    language: 'en',
    extension: [
      { url: urls.assembleContext, valueString: 'who' },
      { url: urls.observationExtract, valueBoolean: true },
      variable('who', '%patient.name'),
    ],
  });
  const root = form('root', [{ ...sub('child', 'c'), enableWhen: [{}] }, sub('child', 'd')], {
    language: 'fr',
    extension: [variable('who', '%patient')],
  });
  const result = await assembleQuestionnaire(root, from({ child }));
  assert.deepEqual(codes(result), [
    ...[
      ['notAChild', 'c'],
      ['forbiddenOnSubQuestionnaire', 'c'],
      ['disagreesWithParent', 'c'],
      ['lostInConversion', 'c'],
    ],
    ['duplicateVariable', 'c'],
    ...[
      ['notAChild', 'd'],
      ['forbiddenOnSubQuestionnaire', 'd'],
      ['disagreesWithParent', 'd'],
      ['duplicateVariable', 'd'],
    ],
    ['duplicateLinkId', '1'],
  ]);
  const alone = await assembleQuestionnaire(
    form('root', [sub('child', 'c')], { language: 'en' }),
    from({ child }),
  );
  assert.deepEqual(codes(alone), [
    ['notAChild', 'c'],
    ['forbiddenOnSubQuestionnaire', 'c'],
    ['missingAssembleContext', 'c'],
  ]);
});

test('the expectation follows, and the same resource contained twice stands once', async () => {
  const valueSet = { resourceType: 'ValueSet', id: 'v', status: 'draft' };
  const child = form('child', [question('1', { answerValueSet: '#v' })], { contained: [valueSet] });
  const other = form('other', [question('2', { answerValueSet: '#v' })], {
    contained: [{ ...valueSet, status: 'active' }],
  });
  const { questionnaire, problems } = await assembleQuestionnaire(
    form('root', [question('0', { answerValueSet: '#v' }), sub('child'), sub('other')], {
      contained: [valueSet],
    }),
    from({ child, other }),
  );
  assert.deepEqual(
    objectsIn(questionnaire?.['contained']).map((each) => each['id']),
    ['v', 'v-2'],
  );
  assert.deepEqual(
    itemsIn(questionnaire).map((item) => item['answerValueSet']),
    ['#v', '#v', '#v-2'],
  );
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ['duplicateContained'],
  );
  assert.equal(objectsIn(questionnaire?.['extension'])[0]?.['valueCode'], 'independent-root-or-child');
});

test('a form that would grow without end stops growing', async () => {
  const forms: Record<string, unknown> = {};
  for (let level = 0; level < 30; level++)
    forms[`f${level}`] = form(`f${level}`, [
      question(`q${level}`),
      sub(`f${level + 1}`, 'l'),
      sub(`f${level + 1}`, 'r'),
    ]);
  let asked = 0;
  const result = await assembleQuestionnaire(forms['f0'], (canonical) => {
    asked++;
    return from(forms)(canonical);
  });
  assert.ok(result.problems.some((problem) => problem.code === 'tooManySubQuestionnaires'));
  assert.ok(linkIds(result.questionnaire).length < 10_000);
  assert.ok(asked <= 30, 'each is asked for once');
});

test('a form without sub-questionnaires passes as it is, and anything else is told', async () => {
  const plain = form('plain', [question('1')]);
  assert.equal((await assembleQuestionnaire(plain, from({}))).questionnaire, plain);
  assert.equal((await assembleQuestionnaire('x', from({}))).problems[0]?.code, 'notAQuestionnaire');
  const odd = oddJson(
    [
      'item',
      'linkId',
      'type',
      'extension',
      'url',
      'valueCanonical',
      'valueExpression',
      'name',
      'expression',
      'contained',
      'id',
      'meta',
      'security',
      'enableWhen',
      'question',
      '__proto__',
    ],
    [
      'display',
      'root',
      'other',
      urls.subQuestionnaire,
      urls.variable,
      urls.launchContext,
      'linkIdPrefix',
      "'a'",
    ],
  );
  await fc.assert(
    fc.asyncProperty(odd, odd, async (body, second) => {
      const extra = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
      const root = form(
        'root',
        [sub('other'), { linkId: 'g', type: 'group', item: [extra(body), sub('other')] }],
        extra(body),
      );
      const before = JSON.stringify(root);
      const { questionnaire } = await assembleQuestionnaire(
        { ...root, resourceType: 'Questionnaire' },
        from({ other: { ...form('other', [question('1')], extra(second)), resourceType: 'Questionnaire' } }),
      );
      assert.ok(questionnaire);
      assert.equal(JSON.stringify(root), before);
    }),
    { numRuns: process.env['FIL_LONG'] === '1' ? 20_000 : 300 },
  );
});
