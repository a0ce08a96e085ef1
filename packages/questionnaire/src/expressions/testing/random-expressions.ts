import fc from 'fast-check';
import type { FormItem, ResponseItem } from './scope-of.ts';

const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';
const option = (code: string, weight: number) => ({
  extension: [{ url: ordinal, valueDecimal: weight }],
  valueCoding: { system: 'urn:example:options', code, display: code.toUpperCase() },
});

/** Every shape of form that expressions meet: groups, repetitions, questions under questions and under options. */
export const form: readonly FormItem[] = [
  {
    linkId: 'g',
    type: 'group',
    item: [
      { linkId: 'n1', type: 'integer' },
      { linkId: 'n2', type: 'decimal', item: [{ linkId: 'under', type: 'string' }] },
      { linkId: 'n3', type: 'integer', repeats: true },
    ],
  },
  {
    linkId: 'r',
    type: 'group',
    repeats: true,
    item: [
      { linkId: 'm', type: 'integer' },
      { linkId: 'c', type: 'choice', answerOption: [option('x', 1), option('y', 2.5)] },
      { linkId: 'rr', type: 'group', repeats: true, item: [{ linkId: 's2', type: 'string' }] },
    ],
  },
  {
    linkId: 'cs',
    type: 'choice',
    repeats: true,
    answerOption: [option('x', 3), option('y', 0), option('z', 1)],
    item: [{ linkId: 'why', type: 'string' }],
  },
  { linkId: 'b', type: 'boolean' },
  { linkId: 's', type: 'string' },
  { linkId: 'd', type: 'date' },
  { linkId: 'd2', type: 'date' },
];

const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    fc.constant([]),
    arbitrary.map((one) => [one]),
  );
const integer = fc.record({ valueInteger: fc.constantFrom(-1, 0, 1, 2, 3, 7) });
const decimal = fc.record({ valueDecimal: fc.constantFrom(0.1, 0.2, 1.5, 2.5, 2, -0.5, 33.333) });
const string = fc.record({ valueString: fc.constantFrom('a', 'b', 'A', 'abc', '7', 'x') });
const coding = fc.constantFrom('x', 'y', 'z').map((code) => ({ valueCoding: option(code, 0).valueCoding }));
const boolean = fc.record({ valueBoolean: fc.boolean() });
const date = fc.record({
  valueDate: fc.constantFrom('2024', '2024-02', '2024-02-29', '2025-01-31', '2024-02-28'),
});
const absence = fc.constant({ extension: [{ url: 'urn:example:absent', valueCode: 'unknown' }] });

type Items = readonly ResponseItem[];
const question = (linkId: string, answer: fc.Arbitrary<object>): fc.Arbitrary<Items> =>
  some(fc.oneof({ weight: 6, arbitrary: answer }, { weight: 1, arbitrary: absence })).map((answers) =>
    answersOf(linkId, answers),
  );
const answersOf = (linkId: string, answers: readonly object[]): Items =>
  answers.length === 0 ? [] : [{ linkId, answer: answers as never }];
const group = (linkId: string, ...parts: readonly fc.Arbitrary<Items>[]): fc.Arbitrary<Items> =>
  fc.tuple(...parts).map((all) => (all.flat().length === 0 ? [] : [{ linkId, item: all.flat() }]));
const repeated = (linkId: string, ...parts: readonly fc.Arbitrary<Items>[]): fc.Arbitrary<Items> =>
  fc.array(group(linkId, ...parts), { maxLength: 3 }).map((all) => all.flat());
const withUnder = (answer: fc.Arbitrary<object>, under: fc.Arbitrary<Items>): fc.Arbitrary<object> =>
  fc.tuple(answer, under).map(([own, item]) => (item.length === 0 ? own : { ...own, item }));

/** A response to `form`, as one that leaves nothing empty. */
export const response = fc
  .tuple(
    group(
      'g',
      question('n1', integer),
      question('n2', withUnder(decimal, question('under', string))),
      fc.array(integer, { maxLength: 3 }).map((answers) => answersOf('n3', answers)),
    ),
    repeated('r', question('m', integer), question('c', coding), repeated('rr', question('s2', string))),
    fc
      .uniqueArray(withUnder(coding, question('why', string)), {
        maxLength: 2,
        selector: (one) => JSON.stringify(one),
      })
      .map((answers) => answersOf('cs', answers)),
    question('b', boolean),
    question('s', string),
    question('d', date),
    question('d2', date),
  )
  .map((parts) => ({ resourceType: 'QuestionnaireResponse', status: 'in-progress', item: parts.flat() }));

const from = (...texts: readonly string[]) => fc.constantFrom(...texts);
const join = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));

const root = from('', '%resource.', '%context.', '%resource.');
const placed = (linkId: string, ...above: readonly string[]): fc.Arbitrary<string> => {
  const direct = [...above, linkId].map((id) => `item.where(linkId='${id}')`).join('.');
  return join(
    root,
    from(
      direct,
      direct,
      `descendants().where(linkId = '${linkId}')`,
      `repeat(item).where(linkId='${linkId}')`,
      `repeat(item | answer.item).where(linkId='${linkId}')`,
      direct.replaceAll('linkId=', '$this.linkId = '),
    ),
  );
};
const numbers = fc.oneof(
  join(placed('n1', 'g'), '.answer.value'),
  join(placed('n2', 'g'), '.answer.value'),
  join(placed('n3', 'g'), '.answer', from('.value', '.valueInteger', '[0].value', '.first().value')),
  join(placed('m', 'r'), '.answer.value'),
  join(placed('c', 'r'), '.answer', from('.weight()', '.ordinal()', '.value.weight()')),
  join(placed('cs'), '.answer.ordinal()'),
  from(
    "%resource.item.where(linkId='g').item.where(linkId != 'n3').answer.value",
    "item.where(linkId='r' or linkId='g').item.answer.value.ofType(integer)",
    '%resource.repeat(item).answer.weight()',
    '(1 | 2 | 3)',
  ),
);
const texts = fc.oneof(
  join(placed('s'), '.answer.value'),
  join(placed('under', 'g'), '.answer.value').map((path) =>
    path.replace(".item.where(linkId='under')", ".item.where(linkId='n2').answer.item.where(linkId='under')"),
  ),
  join(placed('s2', 'r', 'rr'), '.answer', from('.value', '.valueString')),
  join(placed('c', 'r'), '.answer.value', from('.code', '.display', '.system')),
  join(placed('cs'), '.answer.valueCoding.code'),
  from(
    "item.where(linkId='cs').answer.item.answer.value",
    'item.linkId',
    "%resource.item.where(linkId='r').item.linkId",
  ),
);
const dates = join(placed('d'), '.answer.value');
const paths = fc.oneof(
  placed('g'),
  placed('r'),
  placed('m', 'r'),
  placed('cs').map((path) => `${path}.answer`),
  placed('n2', 'g').map((path) => `${path}.answer`),
  from("item.where(linkId='r').item.where(linkId='rr')", 'item', '%resource.repeat(item)', 'item.item'),
);

/** Expressions of the part of FHIRPath that is compiled, with a few wrong ones among them. */
export const expressions = fc.letrec<Record<'number' | 'boolean' | 'text' | 'date' | 'any' | 'one', string>>(
  (tie) => {
    const ofNumbers = join(
      numbers,
      from(
        '.sum()',
        '.first()',
        '.last()',
        '.min()',
        '.max()',
        '.avg()',
        '.count()',
        '[1]',
        '.single()',
        '.tail().first()',
        '.aggregate($this + $total, 0)',
        '.aggregate(iif($total.empty(), $this, iif($this < $total, $this, $total)))',
        '.select($this * 2).sum()',
        '.where($this > 1).count()',
        '.distinct().count()',
        '.select($index).sum()',
        '.take(2).sum()',
        '.skip(1).first()',
      ),
    );
    const inRepetition = join(
      "item.where(linkId='r').where(",
      from(
        "item.where(linkId='m').answer.value > 1",
        "item.where(linkId='c').answer.value.code = 'x'",
        "item.where(linkId='c').exists()",
        "item.answer.exists() and linkId = 'r'",
      ),
      ').',
      from(
        "item.where(linkId='m').answer.value.sum()",
        'count()',
        "item.where(linkId='c').answer.weight().sum()",
        'item.count()',
      ),
    );
    return {
      number: fc.oneof(
        { weight: 3, arbitrary: ofNumbers },
        { weight: 1, arbitrary: inRepetition },
        { weight: 1, arbitrary: from('1', '0', '2.5', '0.1', '10', '{}', '%count', '%none') },
        {
          weight: 2,
          arbitrary: join(
            '(',
            tie('number'),
            from(' + ', ' - ', ' * ', ' / ', ' div ', ' mod '),
            tie('number'),
            ')',
          ),
        },
        { weight: 1, arbitrary: join('iif(', tie('boolean'), ', ', tie('number'), ', ', tie('number'), ')') },
        {
          weight: 1,
          arbitrary: join(
            '(',
            tie('number'),
            ')',
            from(
              '.round(1)',
              '.abs()',
              '.floor()',
              '.ceiling()',
              '.truncate()',
              '.round()',
              '.sqrt()',
              '.power(2)',
              '.toString().length()',
              '.toInteger()',
            ),
          ),
        },
        { weight: 1, arbitrary: join(paths, '.count()') },
      ),
      text: fc.oneof(
        {
          weight: 3,
          arbitrary: join(
            texts,
            from('.first()', ".join(',')", '', '.single()', '[0]', '.distinct().join()'),
          ),
        },
        { weight: 1, arbitrary: from("'a'", "'x'", "''", '{}', "'it\\'s'", '%word') },
        { weight: 1, arbitrary: join('(', tie('text'), from(' + ', ' & '), tie('text'), ')') },
        {
          weight: 1,
          arbitrary: join(
            '(',
            tie('text'),
            ')',
            from(
              '.upper()',
              '.lower()',
              '.substring(1)',
              '.substring(0, 1)',
              ".replace('a', 'b')",
              '.trim()',
            ),
          ),
        },
        { weight: 1, arbitrary: join('(', tie('number'), ').toString()') },
      ),
      date: fc.oneof(
        { weight: 3, arbitrary: dates },
        { weight: 1, arbitrary: join(placed('d2'), '.answer.value') },
        { weight: 1, arbitrary: from('@2024', '@2024-02', '@2024-02-29', '@2025-03-31', '{}') },
        {
          weight: 1,
          arbitrary: join(
            '@2024-02-29',
            from(' + ', ' - '),
            from('1 year', '12 months', '1 month', '2 weeks', '40 days', '1 day'),
          ).map((text) => `(${text})`),
        },
      ),
      boolean: fc.oneof(
        { weight: 1, arbitrary: from('true', 'false', '{}', "item.where(linkId='b').answer.value", '%flag') },
        {
          weight: 2,
          arbitrary: join(
            '(',
            tie('number'),
            from(' > ', ' < ', ' >= ', ' <= ', ' = ', ' != ', ' ~ ', ' !~ '),
            tie('number'),
            ')',
          ),
        },
        { weight: 2, arbitrary: join('(', tie('text'), from(' = ', ' != ', ' ~ ', ' > '), tie('text'), ')') },
        {
          weight: 2,
          arbitrary: join(
            '(',
            tie('date'),
            from(' = ', ' != ', ' ~ ', ' > ', ' < ', ' >= ', ' <= '),
            tie('date'),
            ')',
          ),
        },
        {
          weight: 2,
          arbitrary: join(
            '(',
            tie('boolean'),
            from(' and ', ' or ', ' xor ', ' implies ', ' = '),
            tie('boolean'),
            ')',
          ),
        },
        { weight: 1, arbitrary: join('(', tie('boolean'), ').not()') },
        {
          weight: 2,
          arbitrary: join(
            fc.oneof(paths, texts, numbers),
            from(
              '.exists()',
              '.empty()',
              '.isDistinct()',
              '.exists($this is integer or true)',
              '.all($this.exists())',
              '.hasValue()',
            ),
          ),
        },
        {
          weight: 1,
          arbitrary: join(
            texts,
            from(".exists($this = 'x')", ".all($this = 'a')", ".where($this = 'x').exists()"),
          ),
        },
        { weight: 1, arbitrary: join(tie('text'), from(' in ', ' contains '), texts) },
        {
          weight: 1,
          arbitrary: join(
            '(',
            tie('text'),
            ')',
            from(
              ".startsWith('a')",
              ".contains('b')",
              ".endsWith('c')",
              ".matches('^a.?c?$')",
              '.toInteger().exists()',
              '.convertsToInteger()',
            ),
          ),
        },
        {
          weight: 1,
          arbitrary: join(
            from(
              "item.where(linkId='b')",
              "item.where(linkId='d')",
              "item.where(linkId='r').item.where(linkId='c')",
            ),
            '.answer.value',
            from(
              ' is boolean',
              '.first().exists()',
              ' is date',
              ' is Coding',
              '.ofType(Coding).exists()',
              '.ofType(Boolean).exists()',
              ' is Boolean',
            ),
          ),
        },
        { weight: 1, arbitrary: join('(', numbers, from(' | ', ' = '), numbers, ').exists()') },
        {
          weight: 1,
          arbitrary: join(
            numbers,
            from('.subsetOf(', '.supersetOf(', '.intersect(', '.exclude(', '.combine(', '.union('),
            numbers,
            ')',
            from('', '.exists()'),
          ),
        },
      ),
      any: fc.oneof(tie('number'), tie('boolean'), tie('text'), tie('date'), paths, texts, numbers),
      one: fc.oneof(tie('number'), tie('boolean'), tie('text'), tie('date')),
    } as never;
  },
).any as fc.Arbitrary<string>;
