import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileExpression } from './compile-expression.ts';
import type { CompiledExpression, Expression, PathValue } from './contract.ts';
import { loadLibrary } from './library.ts';
import { form } from './testing/random-expressions.ts';
import { libraryValues, ourValues } from './testing/library-values.ts';
import { scopeOf, siteOf } from './testing/scope-of.ts';
import type { FormItem, ResponseItem } from './testing/scope-of.ts';

const compile = (expression: string, at?: string, items: readonly FormItem[] = form): Expression =>
  compileExpression({ language: 'text/fhirpath', expression }, siteOf(items, at));

function compiled(expression: string, at?: string): CompiledExpression {
  const found = compile(expression, at);
  assert.equal(found.kind, 'compiled', JSON.stringify(found));
  return found as CompiledExpression;
}

const readsOf = (expression: string, at?: string): string => {
  const found = compile(expression, at);
  assert.notEqual(found.kind, 'refused');
  return found.kind === 'refused'
    ? ''
    : found.reads === 'everything'
      ? '*'
      : [...found.reads].sort().join(' ');
};

const quantity = (value: number, code: string) => ({
  valueQuantity: { value, unit: code, system: 'http://unitsofmeasure.org', code },
});
const row = (m: number, code?: string): ResponseItem => ({
  linkId: 'r',
  item: [
    { linkId: 'm', answer: [{ valueInteger: m }] },
    ...(code === undefined
      ? []
      : [{ linkId: 'c', answer: [{ valueCoding: { system: 'urn:example:options', code } }] }]),
  ],
});
const rows = [row(1, 'x'), row(1, 'y'), row(5)];
const response = {
  resourceType: 'QuestionnaireResponse',
  item: [...rows, { linkId: 'b', answer: [{ valueBoolean: false }] }],
};

const valuesOf = (
  expression: string,
  at?: string,
  context?: ResponseItem,
  variables?: Readonly<Record<string, readonly PathValue[]>>,
): string => ourValues(compiled(expression, at).evaluate(scopeOf(response, form, context, variables)));

test('an expression says which questions it reads, and no others', () => {
  for (const [expression, reads] of [
    ["%resource.item.where(linkId='g').item.where(linkId='n1').answer.value", 'n1'],
    ["%resource.descendants().where(linkId='under').answer.value.first()", 'under'],
    ["%resource.repeat(item).where(linkId='n1').answer.value", 'n1'],
    ["%resource.item.where(linkId='r').item.answer.value.ofType(Coding).code", 'c m'],
    ["%resource.item.where(linkId='g').exists()", 'g n1 n2 n3 under'],
    ["iif(%resource.item.where(linkId='b').answer.value, 1, item.where(linkId='s').answer.value)", 'b s'],
    [
      "item.where(linkId='r' and item.where(linkId='m').answer.value > 1).item.where(linkId='c').answer.value",
      'c m r rr s2',
    ],
    ['%resource.item.count()', 'b c cs d d2 g m n1 n2 n3 r rr s s2 under why'],
    ['%resource.exists()', '*'],
    ['1 + 1', ''],
    // Left to the library, and told all the same.
    ["%resource.item.where(linkId='s').answer.value.encode('hex')", 's'],
    ["%resource.item.where(linkId='g').children().count()", 'g n1 n2 n3 under'],
  ] as const)
    assert.equal(readsOf(expression), reads, expression);
  assert.equal(readsOf("item.where(linkId='m').answer.value", 'r'), 'm');
  assert.equal(readsOf('%context.answer.value', 's'), 's');
});

test('what is there only because of answers below it is told apart, so that no circle is seen where none is', () => {
  const { presence } = compiled("%resource.item.where(linkId='cs').answer.exists()");
  assert.deepEqual([...presence], ['why']);
  assert.deepEqual([...compiled("%resource.item.where(linkId='cs').answer.value.exists()").presence], []);
});

test('an expression in a repetition sees its own repetition', () => {
  assert.equal(valuesOf("item.where(linkId='m').answer.value * 2", 'r', rows[2]), '[10]');
  assert.equal(valuesOf("%context.item.where(linkId='c').answer.weight()", 'r', rows[1]), '[2.5]');
  assert.equal(
    valuesOf("%resource.item.where(linkId='r').item.where(linkId='m').answer.value.sum()", 'r', rows[2]),
    '[7]',
  );
});

test('variables are asked for by name, and one that is not there ends the evaluation', () => {
  const expression = compiled('%a + %b');
  assert.deepEqual([...expression.variables], ['a', 'b']);
  assert.equal(ourValues(expression.evaluate(scopeOf(response, form, undefined, { a: [1], b: [2] }))), '[3]');
  assert.deepEqual(expression.evaluate(scopeOf(response, form, undefined, { a: [1] })).problem, {
    code: 'unknownVariable',
    detail: 'b',
  });
});

test('the clock is the session’s', () => {
  const expression = compiled('today() + 1 month');
  assert.equal(expression.readsClock, true);
  assert.equal(ourValues(expression.evaluate(scopeOf(response, form))), '["2026-05-07"]');
  assert.equal(compiled('1').readsClock, false);
});

test('a resource of the launch context is walked, and left to the library where only the model of FHIR knows dates', () => {
  const patient: PathValue = {
    is: 'element',
    json: {
      resourceType: 'Patient',
      gender: 'female',
      birthDate: '1950-04-08',
      name: [{ given: ['Ana', 'B'], family: 'C' }],
    },
  };
  const evaluate = (text: string) =>
    ourValues(compiled(text).evaluate(scopeOf(response, form, undefined, { patient: [patient] })));
  assert.equal(evaluate("%patient.name[0].select(given.first() + ' ' + family)"), '["Ana C"]');
  assert.equal(evaluate('%patient.birthDate <= today() - 76 years'), '[false]');
  assert.equal(evaluate('%patient.constructor.name'), '[]');
  assert.equal(compile('%encounter.period.start > today()').kind, 'needsLibrary');
});

for (const [why, expression, code, position] of [
  ['a sign that begins nothing', 'a § b', 'unexpectedSign', 2],
  ['an open bracket', '(1 + 2', 'unfinished', 6],
  ['nothing', '', 'unfinished', 0],
  ['a text without end', "a = 'b", 'unexpectedSign', 4],
  ['a function that nobody knows', 'item.frobnicate()', 'unknownFunction', 5],
  ['too many arguments', 'item.count(1)', 'wrongNumberOfArguments', 5],
  ['a day that does not exist', '@2026-02-30', 'unexpectedSign', 0],
  ['a pattern without end', "'a'.matches('(a+)+$')", 'dangerousPattern', undefined],
] as const)
  test(`${why} is refused with its code and place`, () => {
    const found = compile(expression);
    assert.equal(found.kind, 'refused');
    assert.equal(found.kind === 'refused' && found.code, code);
    assert.equal(found.kind === 'refused' ? found.position : -1, position);
  });

test('hostile texts end with a code, and neither with the stack nor with the patience', () => {
  const many = 100_000;
  for (const text of [
    '('.repeat(many),
    '-'.repeat(5000),
    '1+'.repeat(9000),
    'a.'.repeat(9000),
    '['.repeat(15_000),
    "'".repeat(15_001),
    'a('.repeat(5000),
    `${'{'.repeat(500)}`,
    '/*'.repeat(5000),
    'not('.repeat(200),
  ]) {
    const started = performance.now();
    assert.equal(compile(text).kind, 'refused', text.slice(0, 10));
    assert.ok(performance.now() - started < 5000);
  }
  assert.equal(compile(Array.from({ length: 500 }, () => '1').join(' + ')).kind, 'compiled');
});

test('an evaluation that grows without end stops with a code', () => {
  for (const [text, code] of [
    ['1.repeat($this + 1)', 'tooMuchWork'],
    [
      "(1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30).aggregate($total + $total, 'x')",
      'tooMuchWork',
    ],
    [
      '(1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20).aggregate($total.combine($total), 1 | 2)',
      'tooMuchWork',
    ],
  ] as const)
    assert.equal(compiled(text).evaluate(scopeOf(response, form)).problem?.code, code, text);
});

const items: readonly FormItem[] = [
  { linkId: 'w', type: 'quantity' },
  { linkId: 'v', type: 'quantity' },
  ...form,
];
const weighed = {
  resourceType: 'QuestionnaireResponse',
  item: [{ linkId: 'w', answer: [quantity(70, 'kg')] }, ...rows],
};

test('the library answers what is not compiled, with the same values, variables and context', async () => {
  const library = await loadLibrary();
  const through = (
    text: string,
    at?: string,
    context?: ResponseItem,
    variables?: Readonly<Record<string, readonly PathValue[]>>,
  ) => {
    const found = compile(text, at, items);
    assert.equal(found.kind, 'needsLibrary', text);
    if (found.kind !== 'needsLibrary') return '';
    const ready = library.compile(found);
    assert.equal(ready.kind, 'compiled', JSON.stringify(ready));
    return ready.kind === 'compiled'
      ? ourValues(ready.evaluate(scopeOf(weighed, items, context, variables)))
      : '';
  };
  for (const text of [
    "item.where(linkId='w').answer.value > 60000 'g'",
    'descendants().count()',
    '1.50.toString()',
    "%resource.item.where(linkId='r').children().count()",
  ])
    assert.equal(through(text), libraryValues(weighed, text), text);
  assert.equal(through('children().count()', 'r', rows[0]), '[3]');
  assert.equal(
    through('%n.toQuantity() > %q', undefined, undefined, {
      n: [5],
      q: [{ is: 'quantity', value: 4, unit: '1' }],
    }),
    '[true]',
  );
  assert.equal(
    through('%born.yearOf()', undefined, undefined, { born: [{ is: 'date', text: '2026-04-07' }] }),
    '[2026]',
  );
  assert.equal(
    through('%items.children().count()', undefined, undefined, {
      items: [...scopeOf(weighed, items).asked('m')],
    }),
    '[6]',
  );
  assert.equal(through('%none.yearOf()'), 'throws');
});

test('what could keep the library busy for long is refused before it runs', async () => {
  const library = await loadLibrary();
  for (const [text, code] of [
    ['descendants().descendants().descendants().descendants().descendants()', 'tooCostly'],
    [
      'descendants().where(%resource.descendants().where(%resource.descendants().where(descendants().exists()).exists()).exists())',
      'tooCostly',
    ],
    ["'aaa'.replaceMatches('(a+)+$', 'b')", 'dangerousPattern'],
    ["'a'.yearOf().repeat($this + 1)", 'tooCostly'],
  ] as const) {
    const found = compile(text, undefined, items);
    assert.equal(found.kind, 'needsLibrary', text);
    const ready = found.kind === 'needsLibrary' ? library.compile(found) : found;
    assert.equal(ready.kind === 'refused' && ready.code, code, text);
  }
});
