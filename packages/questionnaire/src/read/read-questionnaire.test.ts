import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuestionnaire } from './read-questionnaire.ts';
import { FormSession } from '../session/form-session.ts';
import { textFor } from '../form/localized-text.ts';

const read = (items: readonly unknown[], more: object = {}) =>
  readQuestionnaire({ resourceType: 'Questionnaire', status: 'draft', item: items, ...more });

const formOf = (items: readonly unknown[]) => {
  const { form } = read(items);
  assert.ok(form);
  return form;
};

const good = { linkId: 'good', type: 'string', text: 'Still here' };

test('only what is no Questionnaire at all gives no form', () => {
  for (const input of [undefined, null, 7, 'Questionnaire', [], {}, { resourceType: 'Patient' }]) {
    const { form, problems } = readQuestionnaire(input);
    assert.equal(form, undefined);
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['notAQuestionnaire'],
    );
  }
  assert.ok(readQuestionnaire({ resourceType: 'Questionnaire' }).form);
});

/** Each fault, and how it must be told. */
const faults: readonly (readonly [
  string,
  unknown,
  { code: string; severity: string; linkId?: string; path?: string; detail?: string },
])[] = [
  [
    'an item that is text',
    'oops',
    { code: 'itemNotAnObject', severity: 'error', path: 'item[0]', detail: 'oops' },
  ],
  ['no linkId', { type: 'string' }, { code: 'missingLinkId', severity: 'error', linkId: 'item[0]' }],
  ['no type', { linkId: 'x' }, { code: 'missingType', severity: 'error', linkId: 'x' }],
  [
    'an unknown type',
    { linkId: 'x', type: 'slider' },
    { code: 'unknownType', severity: 'error', linkId: 'x', detail: 'slider' },
  ],
  [
    'a choice without options',
    { linkId: 'x', type: 'choice' },
    { code: 'missingOptions', severity: 'error', linkId: 'x' },
  ],
  [
    'an option of no known type',
    { linkId: 'x', type: 'choice', answerOption: [{ valueQuantity: {} }, { valueString: 'a' }] },
    { code: 'malformedOption', severity: 'warning', path: 'item[0].answerOption[0]' },
  ],
  [
    'an option twice',
    { linkId: 'x', type: 'choice', answerOption: [{ valueString: 'a' }, { valueString: 'a' }] },
    { code: 'duplicateOption', severity: 'warning', detail: 'a' },
  ],
  [
    'options that are no list',
    { linkId: 'x', type: 'open-choice', answerOption: 'a' },
    { code: 'malformedElement', severity: 'warning', detail: 'answerOption' },
  ],
  [
    'a condition on an unknown linkId',
    { linkId: 'x', type: 'string', enableWhen: [{ question: 'nowhere', operator: '=', answerString: 'a' }] },
    {
      code: 'conditionOnUnknownLinkId',
      severity: 'warning',
      linkId: 'x',
      path: 'item[0].enableWhen[0]',
      detail: 'nowhere',
    },
  ],
  [
    'a condition on itself',
    { linkId: 'x', type: 'string', enableWhen: [{ question: 'x', operator: '=', answerString: 'a' }] },
    { code: 'conditionCycle', severity: 'warning', linkId: 'x' },
  ],
  [
    'an unknown operator',
    { linkId: 'x', type: 'string', enableWhen: [{ question: 'good', operator: '~', answerString: 'a' }] },
    { code: 'malformedCondition', severity: 'warning', detail: '~' },
  ],
  [
    'exists without a boolean',
    {
      linkId: 'x',
      type: 'string',
      enableWhen: [{ question: 'good', operator: 'exists', answerString: 'a' }],
    },
    { code: 'malformedCondition', severity: 'warning', detail: 'exists' },
  ],
  [
    'two answers in one condition',
    {
      linkId: 'x',
      type: 'string',
      enableWhen: [{ question: 'good', operator: '=', answerString: 'a', answerInteger: 1 }],
    },
    { code: 'malformedCondition', severity: 'warning' },
  ],
  [
    'several conditions and no behaviour',
    {
      linkId: 'x',
      type: 'string',
      enableWhen: [
        { question: 'good', operator: '=', answerString: 'a' },
        { question: 'good', operator: '=', answerString: 'b' },
      ],
    },
    { code: 'missingEnableBehavior', severity: 'warning' },
  ],
  [
    'an extension that we lack',
    { linkId: 'x', type: 'string', extension: [{ url: 'http://example.org/unit', valueString: 'kg' }] },
    { code: 'unsupportedExtension', severity: 'information', linkId: 'x', detail: 'http://example.org/unit' },
  ],
  [
    'a modifier',
    { linkId: 'x', type: 'string', modifierExtension: [{ url: 'http://example.org/not' }] },
    { code: 'unsupportedModifier', severity: 'warning' },
  ],
  [
    'an initial value of no known type',
    { linkId: 'x', type: 'string', initial: [{ valueString: '' }] },
    { code: 'malformedInitial', severity: 'warning', path: 'item[0].initial[0]' },
  ],
  [
    'a code to start a text with',
    { linkId: 'x', type: 'text', initial: [{ valueCoding: { code: 'a', display: 'A' } }] },
    { code: 'malformedInitial', severity: 'warning', linkId: 'x', path: 'item[0].initial[0]' },
  ],
  [
    'an extension whose value is none of its kind',
    {
      linkId: 'x',
      type: 'string',
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces', valueString: 'two' }],
    },
    { code: 'malformedExtension', severity: 'warning' },
  ],
  [
    'items that are no list',
    { linkId: 'x', type: 'group', item: {} },
    { code: 'malformedElement', severity: 'warning', detail: 'item' },
  ],
];

for (const [name, fault, expected] of faults) {
  test(`${name} is told at its item, and the rest works`, () => {
    const { form, problems } = read([fault, good]);
    assert.ok(form);
    const { linkId, path, detail, ...rest } = expected;
    const told = problems.find((problem) => problem.code === expected.code);
    assert.ok(told, `told: ${JSON.stringify(problems)}`);
    assert.equal(told.severity, rest.severity);
    if (linkId !== undefined) assert.equal(told.linkId, linkId);
    if (path !== undefined) assert.equal(told.path, path);
    if (detail !== undefined) assert.equal(told.detail, detail);
    const session = new FormSession(form);
    session.answer('good', [{ valueString: 'yes' }]);
    assert.deepEqual(session.response().item, [
      { linkId: 'good', text: 'Still here', answer: [{ valueString: 'yes' }] },
    ]);
  });
}

test('of two items with one linkId the first works and the second is told', () => {
  const form = formOf([good, { linkId: 'good', type: 'boolean', text: 'Again' }]);
  assert.equal(form.question('good')?.type, 'string');
  const second = form.items[1];
  assert.equal(second?.role, 'unusable');
  assert.equal(form.problemsOf(second.linkId)[0]?.code, 'duplicateLinkId');
});

test('what stands under an unusable item still works', () => {
  const form = formOf([
    { type: 'group', item: [good] },
    { linkId: 'scan', type: 'hologram', item: [{ ...good, linkId: 'why' }] },
  ]);
  const session = new FormSession(form);
  session.answer('good', [{ valueString: 'a' }]);
  session.answer('why', [{ valueString: 'b' }]);
  assert.deepEqual(session.response().item, [
    { linkId: 'good', text: 'Still here', answer: [{ valueString: 'a' }] },
    { linkId: 'scan', item: [{ linkId: 'why', text: 'Still here', answer: [{ valueString: 'b' }] }] },
  ]);
});

test('a circle of conditions is opened where it turns, and only there', () => {
  const on = (question: string) => [{ question, operator: 'exists', answerBoolean: true }];
  const { form, problems } = read([
    { linkId: 'a', type: 'string', enableWhen: on('b') },
    { linkId: 'b', type: 'string', enableWhen: on('a') },
    { linkId: 'after', type: 'string', enableWhen: on('a') },
    {
      linkId: 'group',
      type: 'group',
      enableWhen: on('inside'),
      item: [{ linkId: 'inside', type: 'string' }],
    },
  ]);
  assert.ok(form);
  const cycles = problems
    .filter((problem) => problem.code === 'conditionCycle')
    .map((problem) => problem.linkId);
  assert.deepEqual(cycles, ['a', 'b', 'group']);
  const session = new FormSession(form);
  assert.deepEqual(
    ['a', 'b', 'after', 'inside'].map((linkId) => session.isEnabled(linkId)),
    [true, true, false, true],
  );
});

test('a chain of conditions as long as the form is read without recursion', () => {
  const items = Array.from({ length: 20_000 }, (_, at) => ({
    linkId: `q${at}`,
    type: 'boolean',
    ...(at === 0 ? {} : { enableWhen: [{ question: `q${at - 1}`, operator: '=', answerBoolean: true }] }),
  }));
  const session = new FormSession(formOf(items.toReversed()));
  const { nodes } = session.answer('q0', [{ valueBoolean: true }]);
  assert.deepEqual(
    [...nodes].map((node) => node.key),
    ['q0', 'q1'],
  );
});

test('items nested without end are told, not followed', () => {
  let item: object = { linkId: 'deepest', type: 'string' };
  for (let depth = 0; depth < 5_000; depth++) item = { linkId: `g${depth}`, type: 'group', item: [item] };
  const { form, problems } = read([item, good]);
  assert.ok(form?.question('good'));
  assert.equal(problems[0]?.code, 'nestedTooDeep');
});

test("texts fall back from the region to the language, then to the form's own words", () => {
  const translation = (lang: string, content: string) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/translation',
    extension: [
      { url: 'lang', valueCode: lang },
      { url: 'content', valueString: content },
    ],
  });
  const form = formOf([
    {
      linkId: 'meal',
      type: 'choice',
      text: 'Dinner',
      _text: { extension: [translation('fr', 'Repas du midi'), translation('fr-CA', 'Dîner')] },
      answerOption: [
        { valueCoding: { code: 'y', display: 'Yes', _display: { extension: [translation('fr', 'Oui')] } } },
      ],
    },
  ]);
  const meal = form.question('meal');
  assert.ok(meal?.options[0]);
  const {
    options: [yes],
  } = meal;
  assert.deepEqual(
    ['fr-CA', 'fr-FR', 'fr', 'en'].map((locale) => textFor(meal, locale)),
    ['Dîner', 'Repas du midi', 'Repas du midi', 'Dinner'],
  );
  assert.deepEqual(
    ['fr-CA', 'en'].map((locale) => textFor(yes!, locale)),
    ['Oui', 'Yes'],
  );
});

test('control, weight, hidden, help and place are read', () => {
  const control = (code: string) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
    valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
  });
  const form = formOf([
    {
      linkId: 'g',
      type: 'group',
      item: [
        {
          linkId: 'q',
          type: 'choice',
          extension: [
            control('radio-button'),
            { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true },
          ],
          answerOption: [
            {
              valueCoding: {
                code: 'b',
                extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 2 }],
              },
            },
          ],
          item: [{ linkId: 'h', type: 'display', text: 'How to', extension: [control('help')] }],
        },
      ],
    },
  ]);
  const question = form.question('q');
  assert.ok(question);
  assert.equal(question.control, 'radio-button');
  assert.equal(question.hidden, true);
  assert.equal(question.options[0]?.weight, 2);
  assert.deepEqual(
    question.help.map((help) => help.value),
    ['How to'],
  );
  assert.deepEqual([question.parent, question.depth, question.section, question.index], ['g', 1, 'g', 1]);
  const help = form.item('h');
  assert.ok(help?.role === 'display' && help.isHelp);
  assert.deepEqual(form.problems, []);
});
