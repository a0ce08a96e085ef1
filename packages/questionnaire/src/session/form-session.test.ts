import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from './form-node.ts';
import { FormSession } from './form-session.ts';
import type { EnableWhen, QuestionnaireItem } from '../fhir-types.ts';
import { readQuestionnaire } from '../read/read-questionnaire.ts';

function sessionOf(...item: readonly QuestionnaireItem[]): FormSession {
  const { form } = readQuestionnaire({
    resourceType: 'Questionnaire',
    url: 'https://example.org/q',
    version: '2',
    status: 'active',
    item,
  });
  assert.ok(form);
  assert.deepEqual(
    form.problems.filter((problem) => problem.severity !== 'information'),
    [],
  );
  return new FormSession(form);
}

const text = (linkId: string, more: Partial<QuestionnaireItem> = {}): QuestionnaireItem => ({
  linkId,
  type: 'string',
  ...more,
});
const choice = (
  linkId: string,
  codes: readonly string[],
  more: Partial<QuestionnaireItem> = {},
): QuestionnaireItem => ({
  linkId,
  type: 'choice',
  answerOption: codes.map((code) => ({ valueCoding: { code } })),
  ...more,
});
const told = (change: Change): readonly string[] => [...change.nodes].map((node) => node.key);
const coded = (code: string) => ({ valueCoding: { code } });

/** For each operator: the condition, and for answers to its question whether the dependent is enabled. */
const operators: readonly (readonly [
  EnableWhen['operator'],
  Partial<EnableWhen>,
  readonly (readonly [number | undefined, boolean])[],
])[] = [
  [
    'exists',
    { answerBoolean: true },
    [
      [undefined, false],
      [0, true],
    ],
  ],
  [
    'exists',
    { answerBoolean: false },
    [
      [undefined, true],
      [0, false],
    ],
  ],
  [
    '=',
    { answerInteger: 2 },
    [
      [undefined, false],
      [2, true],
      [3, false],
    ],
  ],
  [
    '!=',
    { answerInteger: 2 },
    [
      [undefined, true],
      [2, false],
      [3, true],
    ],
  ],
  [
    '>',
    { answerDecimal: 1.5 },
    [
      [undefined, false],
      [1, false],
      [2, true],
    ],
  ],
  [
    '<',
    { answerInteger: 2 },
    [
      [undefined, false],
      [1, true],
      [2, false],
    ],
  ],
  [
    '>=',
    { answerInteger: 2 },
    [
      [1, false],
      [2, true],
    ],
  ],
  [
    '<=',
    { answerInteger: 2 },
    [
      [undefined, false],
      [2, true],
      [3, false],
    ],
  ],
];
for (const [operator, expected, cases] of operators) {
  test(`enableWhen ${operator} ${JSON.stringify(expected)}`, () => {
    const session = sessionOf(
      { linkId: 'n', type: 'integer' },
      text('then', { enableWhen: [{ question: 'n', operator, ...expected }] }),
    );
    for (const [value, enabled] of cases) {
      session.answer('n', value === undefined ? [] : [{ valueInteger: value }]);
      assert.equal(session.isEnabled('then'), enabled, `after ${value}`);
    }
  });
}

test('dates compare as far as both go, text by its code units', () => {
  const session = sessionOf(
    { linkId: 'day', type: 'date' },
    text('this year', { enableWhen: [{ question: 'day', operator: '=', answerDate: '2026' }] }),
    text('later', { enableWhen: [{ question: 'day', operator: '>', answerDate: '2026-04-07' }] }),
  );
  session.answer('day', [{ valueDate: '2026-04-08' }]);
  assert.deepEqual([session.isEnabled('this year'), session.isEnabled('later')], [true, true]);
  session.answer('day', [{ valueDate: '2025-12-31' }]);
  assert.deepEqual([session.isEnabled('this year'), session.isEnabled('later')], [false, false]);
});

test('codings are the same by code, and by system when both name one', () => {
  const on = (system: string | undefined): Partial<QuestionnaireItem> => ({
    enableWhen: [
      {
        question: 'c',
        operator: '=',
        answerCoding: { code: 'x', ...(system === undefined ? {} : { system }) },
      },
    ],
  });
  const session = sessionOf(
    { linkId: 'c', type: 'choice', answerOption: [{ valueCoding: { system: 'urn:a', code: 'x' } }] },
    text('same', on('urn:a')),
    text('other', on('urn:b')),
    text('unnamed', on(undefined)),
  );
  session.answer('c', [{ valueCoding: { system: 'urn:a', code: 'x' } }]);
  assert.deepEqual(
    ['same', 'other', 'unnamed'].map((linkId) => session.isEnabled(linkId)),
    [true, false, true],
  );
});

test('all and any', () => {
  const both = (enableBehavior: 'all' | 'any') => ({
    enableBehavior,
    enableWhen: ['a', 'b'].map((question) => ({
      question,
      operator: 'exists' as const,
      answerBoolean: true,
    })),
  });
  const session = sessionOf(text('a'), text('b'), text('all', both('all')), text('any', both('any')));
  session.answer('a', [{ valueString: '1' }]);
  assert.deepEqual([session.isEnabled('all'), session.isEnabled('any')], [false, true]);
  session.answer('b', [{ valueString: '1' }]);
  assert.deepEqual([session.isEnabled('all'), session.isEnabled('any')], [true, true]);
});

test('an answer tells exactly what it changed, through group, question under question, and condition on a condition', () => {
  const session = sessionOf(
    choice('fall', ['yes', 'no']),
    {
      linkId: 'details',
      type: 'group',
      enableWhen: [{ question: 'fall', operator: '=', answerCoding: { code: 'yes' } }],
      item: [choice('hurt', ['yes', 'no'], { item: [text('where')] })],
    },
    text('who told', { enableWhen: [{ question: 'hurt', operator: '=', answerCoding: { code: 'yes' } }] }),
    text('apart'),
  );
  assert.deepEqual(told(session.answer('fall', [coded('yes')])), ['fall', 'details', 'hurt', 'where']);
  assert.deepEqual(told(session.answer('hurt', [coded('yes')])), ['hurt', 'who told']);
  assert.deepEqual(told(session.answer('hurt', [coded('yes')])), []);
  assert.deepEqual(
    new Set(told(session.answer('fall', [coded('no')]))),
    new Set(['fall', 'details', 'hurt', 'where', 'who told']),
  );
  // The answer given before is kept: enabling again loses nothing.
  session.answer('fall', [coded('yes')]);
  assert.equal(session.isEnabled('who told'), true);
});

test('errors say what is wrong with what was given', () => {
  const session = sessionOf(
    text('name', { maxLength: 3 }),
    choice('one', ['a', 'b']),
    choice('many', ['a', 'b'], { repeats: true }),
    { linkId: 'day', type: 'date' },
    { linkId: 'open', type: 'open-choice', answerOption: [{ valueString: 'a' }] },
    { linkId: 'count', type: 'integer' },
  );
  const codesAfter = (
    linkId: string,
    ...values: Parameters<FormSession['answer']>[1] & readonly unknown[]
  ) => {
    session.answer(linkId, values);
    return session.errorsOf(linkId).map((error) => error.code);
  };
  assert.deepEqual(codesAfter('name', { valueString: 'été🙂' }), ['tooLong']);
  assert.deepEqual(codesAfter('name', { valueString: 'ét🙂' }), []);
  assert.deepEqual(codesAfter('name', { valueInteger: 3 }), ['wrongType']);
  assert.deepEqual(codesAfter('one', coded('c')), ['notAnOption']);
  assert.deepEqual(codesAfter('one', coded('a'), coded('b')), ['tooMany']);
  assert.deepEqual(codesAfter('many', coded('a'), coded('b')), []);
  assert.deepEqual(codesAfter('many', coded('a'), coded('a')), ['sameTwice']);
  assert.deepEqual(codesAfter('day', { valueDate: '2026-02-30' }), ['noSuchDay']);
  assert.deepEqual(codesAfter('day', { valueDate: '2028-02-29' }), []);
  assert.deepEqual(codesAfter('open', { valueString: 'something else' }), []);
  assert.deepEqual(codesAfter('count', { valueInteger: 1.5 }), ['wrongType']);
  assert.deepEqual(told(session.answer('count', [])), ['count'], 'the error went away');
});

test('an absence is not a value, counts as settled, and stays apart from empty', () => {
  const session = sessionOf(
    text('a', { required: true }),
    text('b', { required: true }),
    text('then', { enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }] }),
  );
  session.answer('a', 'refused');
  assert.equal(session.isEnabled('then'), false);
  assert.deepEqual(session.missing(), ['b']);
  assert.equal(session.nextUnanswered(), 'b');
  assert.deepEqual(session.progress(), [
    { linkId: 'a', answered: 1, absent: 1, total: 1 },
    { linkId: 'b', answered: 0, absent: 0, total: 1 },
    { linkId: 'then', answered: 0, absent: 0, total: 0 },
  ]);
  assert.deepEqual(session.response().item, [
    {
      linkId: 'a',
      answer: [
        {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
              valueCode: 'asked-declined',
            },
          ],
        },
      ],
    },
  ]);
});

test('progress counts only enabled questions that wait for a person', () => {
  const hidden = { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true };
  const session = sessionOf({
    linkId: 's',
    type: 'group',
    item: [
      { linkId: 'words', type: 'display', text: 'Read this' },
      text('asked'),
      text('computed', { readOnly: true }),
      text('hidden', { extension: [hidden] }),
      text('off', { enableWhen: [{ question: 'asked', operator: 'exists', answerBoolean: true }] }),
    ],
  });
  assert.deepEqual(session.progress(), [{ linkId: 's', answered: 0, absent: 0, total: 1 }]);
  session.answer('asked', [{ valueString: 'x' }]);
  assert.deepEqual(session.progress(), [{ linkId: 's', answered: 1, absent: 0, total: 2 }]);
});

test('the next unanswered question comes after the present one, then from the start', () => {
  const session = sessionOf(text('a'), text('b'), text('c'));
  session.answer('b', [{ valueString: 'x' }]);
  assert.equal(session.nextUnanswered('a'), 'c');
  assert.equal(session.nextUnanswered('c'), 'a');
  session.answer('a', [{ valueString: 'x' }]);
  session.answer('c', 'unknown');
  assert.equal(session.nextUnanswered('a'), undefined);
});

test('the response keeps the order of the form, leaves out what is disabled, and nests under the answer', () => {
  const session = sessionOf(
    {
      linkId: 'g',
      type: 'group',
      item: [choice('a', ['x', 'y'], { repeats: true, item: [text('under')] }), text('b')],
    },
    text('c', { enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: true }] }),
    { linkId: 'empty', type: 'group', item: [text('d')] },
  );
  session.answer('c', [{ valueString: 'kept, not sent' }]);
  assert.throws(() => session.answer('under', [{ valueString: 'u' }]), RangeError);
  session.answer('a', [coded('x'), coded('y')]);
  session.answer('a#x/under', [{ valueString: 'u' }]);
  assert.deepEqual(session.response(), {
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'https://example.org/q|2',
    status: 'in-progress',
    item: [
      {
        linkId: 'g',
        item: [
          {
            linkId: 'a',
            answer: [
              { ...coded('x'), item: [{ linkId: 'under', answer: [{ valueString: 'u' }] }] },
              coded('y'),
            ],
          },
        ],
      },
    ],
  });
  session.answer('b', [{ valueString: 'b' }]);
  assert.equal(session.response().item?.[1]?.linkId, 'c');
});

test('it is completed only when nothing required is missing and nothing is wrong', () => {
  const session = sessionOf(text('a', { required: true }), text('b', { maxLength: 1 }));
  assert.equal(session.response(true).status, 'in-progress');
  session.answer('a', [{ valueString: 'x' }]);
  assert.equal(session.response(true).status, 'completed');
  assert.equal(session.response().status, 'in-progress');
  session.answer('b', [{ valueString: 'long' }]);
  assert.equal(session.response(true).status, 'in-progress');
});

test('answers to questions of another version are kept aside, and do not break the form', () => {
  const { form } = readQuestionnaire({ resourceType: 'Questionnaire', item: [text('a')] });
  assert.ok(form);
  const session = new FormSession(form, {
    answers: [
      ['a', { values: [{ valueString: 'x' }] }],
      ['gone', { values: [], absence: 'unknown' }],
    ],
  });
  assert.equal(session.answerOf('a').values.length, 1);
  assert.deepEqual([...session.strangers.keys()], ['gone']);
  assert.throws(() => session.answer('gone', []), RangeError);
});
