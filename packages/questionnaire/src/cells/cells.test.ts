import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openForm } from '../load/load-form.ts';
import { loadForm } from '../load/load-form.ts';
import { readQuestionnaire } from '../read/read-questionnaire.ts';
import { FormSession } from '../session/form-session.ts';
import type { SessionStart } from '../session/form-session.ts';

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const core = 'http://hl7.org/fhir/StructureDefinition/';
const fhirpath = (expression: string, name?: string) => ({
  language: 'text/fhirpath',
  expression,
  ...(name === undefined ? {} : { name }),
});
const by = (what: string, expression: string) => ({
  url: `${sdc}${what}`,
  valueExpression: fhirpath(expression),
});
const variable = (name: string, expression: string) => ({
  url: `${core}variable`,
  valueExpression: fhirpath(expression, name),
});
const cqf = (expression: string) => ({
  extension: [{ url: `${core}cqf-expression`, valueExpression: fhirpath(expression) }],
});
const of = (linkId: string) => `%resource.descendants().where(linkId='${linkId}').answer.value`;
const atRoot = (linkId: string) => `%resource.item.where(linkId='${linkId}').answer.value`;

async function sessionOf(
  item: readonly object[],
  more: { readonly extension?: readonly object[]; readonly start?: SessionStart } = {},
): Promise<FormSession> {
  const { form } = await openForm({
    resourceType: 'Questionnaire',
    item,
    ...(more.extension === undefined ? {} : { extension: more.extension }),
  });
  assert.ok(form);
  assert.deepEqual(form.problems, []);
  return new FormSession(form, more.start);
}

const number = (linkId: string, ...extension: readonly object[]) => ({ linkId, type: 'decimal', extension });
const value = (session: FormSession, key: string): unknown => {
  const [first] = session.answerOf(key).values;
  return first === undefined ? undefined : Object.values(first)[0];
};

test('a calculated answer follows, can be overruled, and comes back when that is taken back', async () => {
  const session = await sessionOf([
    number('a'),
    number('b', by('calculatedExpression', `${atRoot('a')} * 2`)),
  ]);
  const change = session.answer('a', [{ valueDecimal: 2 }]);
  assert.deepEqual(
    [...change.nodes].map(({ key }) => key),
    ['a', 'b'],
  );
  assert.deepEqual([value(session, 'b'), session.node('b')?.origin], [4, 'calculated']);
  session.answer('b', [{ valueDecimal: 7 }]);
  session.answer('a', [{ valueDecimal: 3 }]);
  assert.deepEqual([value(session, 'b'), session.node('b')?.origin], [7, 'given']);
  session.clear('b');
  assert.deepEqual([value(session, 'b'), session.node('b')?.origin], [6, 'calculated']);
});

test('a saved result of a calculation goes on being calculated, what was said against it stays', async () => {
  const items = [number('a'), number('b', by('calculatedExpression', `${atRoot('a')} * 2`))];
  const saved = (b: number): SessionStart => ({
    answers: [
      ['a', { values: [{ valueDecimal: 2 }] }],
      ['b', { values: [{ valueDecimal: b }] }],
    ],
  });
  const followed = await sessionOf(items, { start: saved(4) });
  followed.answer('a', [{ valueDecimal: 5 }]);
  assert.equal(value(followed, 'b'), 10);
  const overruled = await sessionOf(items, { start: saved(9) });
  overruled.answer('a', [{ valueDecimal: 5 }]);
  assert.equal(value(overruled, 'b'), 9);
});

test('an expression enables; what cannot be decided shows', async () => {
  const session = await sessionOf([
    { linkId: 'age', type: 'integer' },
    {
      linkId: 'old',
      type: 'group',
      extension: [by('enableWhenExpression', `${atRoot('age')} > 80`)],
      item: [{ linkId: 'fall', type: 'boolean' }],
    },
    { linkId: 'odd', type: 'string', extension: [by('enableWhenExpression', '%nobody.exists()')] },
  ]);
  assert.deepEqual(
    ['old', 'fall', 'odd'].map((key) => session.isEnabled(key)),
    [false, false, true],
  );
  const { nodes } = session.answer('age', [{ valueInteger: 84 }]);
  assert.deepEqual(new Set([...nodes].map(({ key }) => key)), new Set(['age', 'old', 'fall']));
  assert.equal(session.isEnabled('fall'), true);
  assert.deepEqual(
    session.problems.map(({ code, linkId, reason, detail }) => [code, linkId, reason, detail]),
    [['expressionFailed', 'odd', 'unknownVariable', 'nobody']],
  );
});

test('variables are seen from below, the nearest first, each repetition with its own', async () => {
  const session = await sessionOf(
    [
      number('x'),
      {
        linkId: 'g',
        type: 'group',
        repeats: true,
        extension: [variable('n', "%context.item.where(linkId='y').answer.value")],
        item: [number('y'), number('z', by('calculatedExpression', '%n + %m'))],
      },
      number('w', by('calculatedExpression', '%m + 1')),
    ],
    { extension: [variable('m', atRoot('x'))] },
  );
  session.answer('x', [{ valueDecimal: 100 }]);
  session.answer('g#1/y', [{ valueDecimal: 1 }]);
  const { node } = session.addRepetition('g', '2');
  assert.equal(node.key, 'g#2');
  session.answer('g#2/y', [{ valueDecimal: 2 }]);
  assert.deepEqual(
    ['g#1/z', 'g#2/z', 'w'].map((key) => value(session, key)),
    [101, 102, 101],
  );
});

test('properties and options are decided by expressions', async () => {
  const session = await sessionOf([
    { linkId: 'who', type: 'string' },
    { linkId: 'strict', type: 'boolean' },
    {
      linkId: 'q',
      type: 'string',
      text: 'Who?',
      _text: cqf(`'For ' + ${atRoot('who')}`),
      _required: cqf(atRoot('strict')),
      _readOnly: cqf(`${atRoot('strict')}.not()`),
    },
    { linkId: 'names', type: 'string', repeats: true },
    { linkId: 'one', type: 'choice', extension: [by('answerExpression', atRoot('names'))] },
    {
      linkId: 'limited',
      type: 'integer',
      extension: [
        {
          url: `${core}maxValue`,
          _valueInteger: {
            extension: [{ url: `${core}cqf-calculatedValue`, valueExpression: fhirpath('2 + 3') }],
          },
        },
      ],
    },
    {
      linkId: 'toggled',
      type: 'choice',
      answerOption: [{ valueString: 'a' }, { valueString: 'b' }],
      extension: [
        {
          url: `${sdc}answerOptionsToggleExpression`,
          extension: [
            { url: 'option', valueString: 'b' },
            { url: 'expression', valueExpression: fhirpath(atRoot('strict')) },
          ],
        },
      ],
    },
  ]);
  session.answer('who', [{ valueString: 'Aurore' }]);
  const q = session.node('q')!;
  assert.deepEqual([q.text.value, q.isRequired, q.isReadOnly], ['For Aurore', false, false]);
  const { nodes } = session.answer('strict', [{ valueBoolean: true }]);
  assert.deepEqual([q.isRequired, q.isReadOnly, nodes.has(q)], [true, false, true]);
  assert.deepEqual(session.missing(), ['q']);
  session.answer('names', [{ valueString: 'Luc' }, { valueString: 'Ana' }]);
  assert.deepEqual(
    session.node('one')?.options.map((option) => option.text.value),
    ['Luc', 'Ana'],
  );
  session.answer('one', [{ valueString: 'Eva' }]);
  assert.deepEqual(
    session.errorsOf('one').map(({ code }) => code),
    ['notAnOption'],
  );
  session.answer('limited', [{ valueInteger: 6 }]);
  assert.deepEqual(session.errorsOf('limited'), [{ code: 'tooLarge', limit: { valueInteger: 5 } }]);
  assert.equal(session.node('toggled')?.options.length, 2);
  session.answer('strict', [{ valueBoolean: false }]);
  assert.equal(session.node('toggled')?.options.length, 1);
});

test("a constraint is told with its author's words, and a warning does not stop the form", async () => {
  const constraint = (severity: string, expression: string) => ({
    url: `${core}questionnaire-constraint`,
    extension: [
      { url: 'key', valueId: 'order' },
      { url: 'severity', valueCode: severity },
      { url: 'human', valueString: 'The end comes after the beginning.' },
      { url: 'expression', valueString: expression },
    ],
  });
  const rule = `${of('end')} >= ${of('start')}`;
  for (const [severity, complete] of [
    ['error', false],
    ['warning', true],
  ] as const) {
    const session = await sessionOf([
      {
        linkId: 'g',
        type: 'group',
        extension: [constraint(severity, rule)],
        item: [number('start'), number('end')],
      },
    ]);
    session.answer('start', [{ valueDecimal: 2 }]);
    assert.deepEqual(session.errorsOf('g'), []);
    session.answer('end', [{ valueDecimal: 1 }]);
    assert.deepEqual(
      session
        .errorsOf('g')
        .map((error) => error.code === 'constraint' && [error.key, error.severity, error.text.value]),
      [['order', severity, 'The end comes after the beginning.']],
    );
    assert.equal(session.isComplete(), complete);
    session.answer('end', [{ valueDecimal: 3 }]);
    assert.deepEqual(session.errorsOf('g'), []);
  }
});

test('initial values by expression come once, and know the launch context and the day', async () => {
  const items = [
    { linkId: 'born', type: 'date', extension: [by('initialExpression', '%patient.birthDate')] },
    { linkId: 'on', type: 'date', extension: [by('initialExpression', 'today()')] },
  ];
  const start: SessionStart = {
    context: { patient: { resourceType: 'Patient', birthDate: '1944-03-02' } },
    today: () => '2026-04-07',
  };
  const session = await sessionOf(items, { start });
  assert.deepEqual(
    ['born', 'on'].map((key) => value(session, key)),
    ['1944-03-02', '2026-04-07'],
  );
  assert.equal(session.node('on')?.origin, 'initial');
  session.answer('on', []);
  assert.equal(value(session, 'on'), undefined);
});

test('a circle of expressions is told at its items, and they keep what the form says', async () => {
  const { form } = await openForm({
    resourceType: 'Questionnaire',
    item: [
      number('a', by('calculatedExpression', `${atRoot('b')} + 1`)),
      number('b', by('calculatedExpression', `${atRoot('a')} + 1`)),
      number('c', by('calculatedExpression', `${atRoot('a')} + 1`)),
    ],
  });
  assert.ok(form);
  assert.deepEqual(
    form.problems.map(({ code, linkId }) => [code, linkId]),
    [
      ['expressionCycle', 'a'],
      ['expressionCycle', 'b'],
    ],
  );
  const session = new FormSession(form);
  session.answer('a', [{ valueDecimal: 1 }]);
  assert.equal(value(session, 'c'), 2);
});

test('expressions that arrive late are told to a session that is open already', async () => {
  const { form } = readQuestionnaire({
    resourceType: 'Questionnaire',
    item: [number('a'), number('b', by('calculatedExpression', `${atRoot('a')} * 2`))],
  });
  assert.ok(form?.needs.expressions);
  const session = new FormSession(form);
  session.answer('a', [{ valueDecimal: 2 }]);
  assert.equal(value(session, 'b'), undefined);
  const told: string[] = [];
  session.listen(({ nodes }) => told.push(...[...nodes].map(({ key }) => key)));
  await loadForm(form);
  assert.equal(value(session, 'b'), 4);
  assert.deepEqual(told, ['b']);
});
