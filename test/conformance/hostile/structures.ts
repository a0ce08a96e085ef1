import { ask, questionnaire } from './hostile-form.ts';
import type { HostileForm } from './hostile-form.ts';

const nested = (depth: number, inner: object): object => {
  let item = inner;
  for (let level = depth; level > 0; level--) item = { linkId: `g${level}`, type: 'group', item: [item] };
  return item;
};
const whenTrue = (question: string): object => ({
  enableWhen: [{ question, operator: '=', answerBoolean: true }],
});
const value = (url: string, extension: object): object => ({
  url: `http://hl7.org/fhir/StructureDefinition/${url}`,
  ...extension,
});

const prototypeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'then',
  'b',
];

/** Forms whose shape is the weapon. */
export const hostileStructures: readonly HostileForm[] = [
  {
    name: 'nested 1 000 deep',
    make: () => questionnaire([nested(1_000, ask('deep')), ask('b')]),
    codes: ['nestedTooDeep'],
    works: ['b'],
  },
  {
    name: 'nested 100 000 deep',
    make: () => questionnaire([nested(100_000, ask('deep')), ask('b')]),
    codes: ['nestedTooDeep'],
    works: ['b'],
  },
  {
    name: '100 000 items',
    make: () => questionnaire(Array.from({ length: 100_000 }, (_, at) => ask(`q${at}`))),
    works: ['q0', 'q24999'],
    codes: ['tooManyItems'],
  },
  {
    name: '10 MB of questions',
    make: () =>
      questionnaire(
        Array.from({ length: 10_000 }, (_, at) => ask(`q${at}`, { text: `${at} ${'é'.repeat(500)}` })),
      ),
    works: ['q9999'],
  },
  {
    name: 'one text of 10 MB',
    make: () => questionnaire([ask('b', { text: 'x'.repeat(10_000_000) })]),
    works: ['b'],
  },
  {
    name: 'one linkId of 1 MB',
    make: () => questionnaire([ask('x'.repeat(1_000_000)), ask('b')]),
    works: ['b'],
  },
  {
    name: '50 000 options',
    make: () =>
      questionnaire([
        {
          linkId: 'many',
          type: 'choice',
          answerOption: Array.from({ length: 50_000 }, (_, at) => ({ valueCoding: { code: `c${at}` } })),
        },
        ask('b'),
      ]),
    works: ['b'],
  },
  {
    name: '20 000 conditions on one item',
    make: () =>
      questionnaire([
        ask('a', { type: 'boolean' }),
        ask('c', {
          enableBehavior: 'all',
          enableWhen: Array.from({ length: 20_000 }, () => ({
            question: 'a',
            operator: 'exists',
            answerBoolean: false,
          })),
        }),
        ask('b'),
      ]),
    works: ['b', 'c'],
  },
  {
    name: '20 000 items on one condition',
    make: () =>
      questionnaire([
        ask('a', { type: 'boolean' }),
        ...Array.from({ length: 20_000 }, (_, at) => ask(`c${at}`, whenTrue('a'))),
        ask('b'),
      ]),
    works: ['b'],
  },
  {
    name: 'a chain of 20 000 conditions',
    make: () =>
      questionnaire([
        ask('a0', { type: 'boolean' }),
        ...Array.from({ length: 20_000 }, (_, at) =>
          ask(`a${at + 1}`, { type: 'boolean', ...whenTrue(`a${at}`) }),
        ),
        ask('b'),
      ]),
    works: ['b'],
  },
  {
    name: 'cycle: an item enabled by itself',
    make: () => questionnaire([ask('a', { type: 'boolean', ...whenTrue('a') }), ask('b')]),
    told: ['a'],
    works: ['b'],
  },
  {
    name: 'cycle: two items enabled by each other',
    make: () =>
      questionnaire([
        ask('a', { type: 'boolean', ...whenTrue('c') }),
        ask('c', { type: 'boolean', ...whenTrue('a') }),
        ask('b'),
      ]),
    told: ['a', 'c'],
    works: ['b'],
  },
  {
    name: 'cycle: 10 000 items, each enabled by the next',
    make: () =>
      questionnaire([
        ...Array.from({ length: 10_000 }, (_, at) =>
          ask(`a${at}`, { type: 'boolean', ...whenTrue(`a${(at + 1) % 10_000}`) }),
        ),
        ask('b'),
      ]),
    told: ['a0', 'a9999'],
    works: ['b'],
  },
  {
    name: 'cycle: a group enabled by a question within',
    make: () =>
      questionnaire([
        { linkId: 'g', type: 'group', ...whenTrue('a'), item: [ask('a', { type: 'boolean' })] },
        ask('b'),
      ]),
    told: ['g'],
    works: ['b'],
  },
  {
    name: 'unknown types',
    make: () =>
      questionnaire([
        ask('a', { type: 'hologram' }),
        ask('c', { type: '__proto__' }),
        ask('d', { type: 'constructor' }),
        ask('b'),
      ]),
    told: ['a', 'c', 'd'],
    works: ['b'],
  },
  {
    name: 'no type, or no text for one',
    make: () =>
      questionnaire([
        { linkId: 'a' },
        ask('c', { type: 3 }),
        ask('d', { type: null }),
        ask('e', { type: ['string'] }),
        ask('b'),
      ]),
    told: ['a', 'c', 'd', 'e'],
    works: ['b'],
  },
  {
    name: 'duplicate linkIds',
    make: () => questionnaire([ask('b'), ...Array.from({ length: 1_000 }, () => ask('b'))]),
    codes: ['duplicateLinkId'],
    works: ['b'],
  },
  {
    name: 'missing linkIds',
    make: () => questionnaire([{ type: 'string' }, ask(''), ask(' '), ask(3), ask(null), ask({}), ask('b')]),
    codes: ['missingLinkId'],
    told: ['item[0]', 'item[1]', 'item[2]', 'item[3]', 'item[4]', 'item[5]'],
    works: ['b'],
  },
  {
    name: 'linkIds that look like paths of other items',
    make: () => questionnaire([{ type: 'string' }, ask('item[0]'), ask('item[0]~'), ask('b')]),
    works: ['item[0]', 'item[0]~', 'b'],
  },
  {
    name: 'linkIds named after the prototype',
    make: () => questionnaire(prototypeNames.map((name) => ask(name))),
    works: prototypeNames,
  },
  {
    name: 'keys named after the prototype',
    make: () =>
      JSON.parse(
        '{"resourceType":"Questionnaire","status":"active","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"item":[{"linkId":"b","type":"string","__proto__":{"readOnly":true,"polluted":true},"extension":[{"__proto__":{"url":"x"},"url":"__proto__"}]}]}',
      ) as unknown,
    works: ['b'],
  },
  {
    name: 'conditions on the prototype',
    make: () => questionnaire([ask('a', whenTrue('__proto__')), ask('c', whenTrue('constructor')), ask('b')]),
    told: ['a', 'c'],
    works: ['a', 'b', 'c'],
  },
  {
    name: 'NUL, direction marks and half characters',
    make: () =>
      questionnaire([
        ask('a\u0000', { text: '\u0000\u202e\ud800' }),
        ask('\udfff', { text: '\ufeff' }),
        ask('b'),
      ]),
    works: ['a\u0000', '\udfff', 'b'],
  },
  {
    name: 'limits that backtrack',
    make: () =>
      questionnaire([
        ...[
          '(a+)+$',
          '(a|a)*$',
          '([a-zA-Z]+)*$',
          '(.*a){25}$',
          '^(([a-z])+.)+[A-Z]([a-z])+$',
          '(?=(a+))\\1*b',
          '[',
        ].map((pattern, at) => ask(`r${at}`, { extension: [value('regex', { valueString: pattern })] })),
        ask('b'),
      ]),
    works: ['b'],
  },
  {
    name: 'limits that no answer keeps',
    make: () =>
      questionnaire([
        ask('a', {
          type: 'integer',
          extension: [value('minValue', { valueInteger: 10 }), value('maxValue', { valueInteger: 1 })],
        }),
        ask('c', {
          repeats: true,
          extension: [value('questionnaire-minOccurs', { valueInteger: 1_000_000_000 })],
        }),
        ask('d', { maxLength: -1 }),
        ask('e', { maxLength: Number.MAX_SAFE_INTEGER }),
        ask('b'),
      ]),
    works: ['b'],
  },
  {
    name: 'a value set that is nowhere',
    make: () =>
      questionnaire([
        ask('a', { type: 'choice', answerValueSet: 'https://unreachable.invalid/ValueSet' }),
        ask('c', { type: 'choice', answerValueSet: '#nowhere' }),
        ask('b'),
      ]),
    told: ['a', 'c'],
    works: ['b'],
  },
  {
    name: 'a value set that includes itself',
    make: () =>
      questionnaire([ask('a', { type: 'choice', answerValueSet: '#v' }), ask('b')], {
        contained: [
          {
            resourceType: 'ValueSet',
            id: 'v',
            url: 'urn:v',
            status: 'active',
            compose: { include: [{ valueSet: ['urn:v', '#v'] }] },
          },
        ],
      }),
    told: ['a'],
    works: ['b'],
  },
  ...wrongRoots(),
];

function wrongRoots(): readonly HostileForm[] {
  const roots: readonly unknown[] = [
    null,
    true,
    3,
    '',
    'Questionnaire',
    [],
    {},
    { resourceType: 'Patient' },
    { resourceType: ['Questionnaire'] },
  ];
  const lists: readonly unknown[] = [null, true, 3, 'x', {}, [null], [[]], [3], ['x'], [[[]]]];
  return [
    ...roots.map((root) => ({
      name: `not a form: ${JSON.stringify(root)}`,
      make: () => root,
      codes: ['notAQuestionnaire'],
    })),
    ...lists.map((list) => ({ name: `not items: ${JSON.stringify(list)}`, make: () => questionnaire(list) })),
  ];
}
