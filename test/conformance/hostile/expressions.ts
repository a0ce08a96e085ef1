import { ask, questionnaire } from './hostile-form.ts';
import type { HostileForm } from './hostile-form.ts';

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const fhirPath = (url: string, expression: string, name?: string): object => ({
  url,
  valueExpression: { ...(name === undefined ? {} : { name }), language: 'text/fhirpath', expression },
});
const calculated = (linkId: string, expression: string): object =>
  ask(linkId, { type: 'integer', extension: [fhirPath(`${sdc}calculatedExpression`, expression)] });
const enabledWhen = (linkId: string, expression: string): object =>
  ask(linkId, { extension: [fhirPath(`${sdc}enableWhenExpression`, expression)] });
const variable = (name: string, expression: string): object =>
  fhirPath('http://hl7.org/fhir/StructureDefinition/variable', expression, name);
const answerOf = (linkId: string): string => `%resource.descendants().where(linkId='${linkId}').answer.value`;

/** Expressions that turn in circles, never end, or are none. Where they stand, something must be told; `b` works. */
const expressions: Readonly<Record<string, string>> = {
  'repeat that never ends': 'repeat($this)',
  'repeat over everything, many times': `${'repeat(%resource.descendants()).'.repeat(12)}count()`,
  'descendants of descendants': `%resource${'.descendants()'.repeat(10)}.count()`,
  'iif in iif, 2 000 deep': `${'iif(true,'.repeat(2_000)}1${',2)'.repeat(2_000)}`,
  'parentheses, 10 000 deep': `${'('.repeat(10_000)}1${')'.repeat(10_000)}`,
  'parentheses never closed': '('.repeat(10_000),
  'one million characters': `1${' + 1'.repeat(250_000)}`,
  'a number too large': '9'.repeat(5_000),
  'matches that backtracks': `'${'a'.repeat(40)}!'.matches('(a+)+$')`,
  'replaceMatches that backtracks': `'${'a'.repeat(40)}!'.replaceMatches('(a|a)*$', '')`,
  'text that doubles': `${"('x' & ".repeat(5)}'x'${')'.repeat(5)}${".replace('x', 'xxxxxxxxxx')".repeat(12)}.length()`,
  'a combination of everything with everything': `%resource.descendants()${'.combine(%resource.descendants())'.repeat(25)}.count()`,
  'a function that is none': 'explode()',
  'a variable that is none': '%nobody + 1',
  'no expression': '',
  JavaScript: 'globalThis.process.exit(1)',
  'the prototype': "%resource.constructor.constructor('return 1')()",
};

/** Those of which it can be told at once that they are no expression, or name what does not exist. */
const broken: readonly string[] = [
  'parentheses never closed',
  'a function that is none',
  'a variable that is none',
  'no expression',
  'JavaScript',
];

export const hostileExpressions: readonly HostileForm[] = [
  ...Object.entries(expressions).map(([name, expression]) => ({
    name: `expression: ${name}`,
    make: () =>
      questionnaire([calculated('a', expression), enabledWhen('c', `(${expression}) = 1`), ask('b')]),
    ...(broken.includes(name) ? { told: ['a', 'c'] } : {}),
    works: ['b'],
  })),
  {
    name: 'expression: not even text',
    make: () =>
      questionnaire([
        ask('a', { extension: [{ url: `${sdc}calculatedExpression`, valueExpression: 3 }] }),
        ask('c', { extension: [{ url: `${sdc}calculatedExpression` }] }),
        ask('d', {
          extension: [
            { url: `${sdc}enableWhenExpression`, valueExpression: { language: 'text/cql', expression: 'x' } },
          ],
        }),
        ask('b'),
      ]),
    told: ['a', 'c', 'd'],
    works: ['b'],
  },
  {
    name: 'cycle: an item calculated from itself',
    make: () => questionnaire([calculated('a', `${answerOf('a')} + 1`), ask('b')]),
    told: ['a'],
    works: ['b'],
  },
  {
    name: 'cycle: 100 items calculated from each other',
    make: () =>
      questionnaire([
        ...Array.from({ length: 100 }, (_, at) =>
          calculated(`a${at}`, `${answerOf(`a${(at + 1) % 100}`)} + 1`),
        ),
        ask('b'),
      ]),
    told: ['a0', 'a99'],
    works: ['b'],
  },
  {
    name: 'cycle: variables of each other',
    make: () =>
      questionnaire([calculated('a', '%x'), ask('b')], {
        extension: [variable('x', '%y + 1'), variable('y', '%x + 1')],
      }),
    works: ['b'],
  },
  {
    name: 'cycle: enabled when it has an answer',
    make: () => questionnaire([enabledWhen('a', `${answerOf('a')}.exists().not()`), ask('b')]),
    works: ['b'],
  },
  {
    name: 'cycle: enableWhen one way, an expression the other',
    make: () =>
      questionnaire([
        ask('a', { enableWhen: [{ question: 'c', operator: 'exists', answerBoolean: true }] }),
        enabledWhen('c', `${answerOf('a')}.exists()`),
        ask('b'),
      ]),
    works: ['b'],
  },
  {
    name: 'expression: 2 000 calculated from one answer',
    make: () =>
      questionnaire([
        ask('n', { type: 'integer' }),
        ...Array.from({ length: 2_000 }, (_, at) => calculated(`a${at}`, `${answerOf('n')} + ${at}`)),
        ask('b'),
      ]),
    works: ['b'],
  },
];
