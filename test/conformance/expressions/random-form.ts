import { urls } from './form-json.ts';
import type { Condition, Extension, Item, Questionnaire, Value } from './form-json.ts';
import type { Random } from './random.ts';

/** A question already placed, as expressions of later items can reach it. */
interface Placed {
  readonly linkId: string;
  readonly type: string;
  readonly repeats: boolean;
  /** Steps from the root: `item.where(linkId='g')`, `answer.item.where(…)`. */
  readonly path: string;
  /** Steps from its repetition, for what stands in the same one. */
  readonly inside: string;
  /** linkId of the innermost list around it. */
  readonly list: string | undefined;
}

interface Place {
  readonly path: string;
  readonly inside: string;
  readonly list: string | undefined;
  readonly depth: number;
}

const types = ['integer', 'decimal', 'boolean', 'string', 'choice', 'date'] as const;
const codes = ['a', 'b', 'c'] as const;
const coding = (code: string) => ({ system: 'urn:example:codes', code, display: code.toUpperCase() });
const weights: Readonly<Record<string, number>> = { a: 0, b: 1, c: 2.5 };

/**
 * A form in which everything depends on something: conditions of every operator, variables of the form and of
 * groups, calculated chains, options by expression, constraints. What an item looks at was placed before it, so that
 * no circle arises; the roots are shuffled afterwards, so that it may stand after.
 */
export function randomForm(random: Random): Questionnaire {
  const placed: Placed[] = [];
  const variables = new Set<string>();
  let count = 0;

  const group = (place: Place): Item => {
    const linkId = `g${++count}`;
    const repeats = place.depth < 2 && random.chance(0.5);
    const path = `${place.path}item.where(linkId='${linkId}').`;
    const here: Place = {
      path,
      inside: repeats ? '' : `${place.inside}item.where(linkId='${linkId}').`,
      list: repeats ? linkId : place.list,
      depth: place.depth + 1,
    };
    // Drawn first: what enables a group must not stand in it.
    const enabling = conditions(place);
    const item = Array.from({ length: 1 + random.below(3) }, () =>
      place.depth < 2 && random.chance(0.25) ? group(here) : question(here),
    );
    const extension = [...enabling.extension];
    const own = placed.filter(({ inside, list }) => list === linkId && !inside.includes('answer'));
    const [source] = own;
    if (repeats && source !== undefined) {
      const name = `row${linkId}`;
      extension.push(variable(name, `${source.inside}item.where(linkId='${source.linkId}').answer.value`));
      const type = source.type;
      item.push(
        calculated(
          `q${++count}`,
          'string',
          `iif(%${name}.exists(), '${type}' & %${name}.first()${type === 'choice' ? '.code' : '.toString()'}, 'none')`,
        ),
      );
      if (type === 'integer') item.push(calculated(`q${++count}`, 'integer', `%${name} * 2 + 1`));
    }
    const numbers = own.filter(
      ({ type, repeats: several }) => (type === 'integer' || type === 'decimal') && !several,
    );
    if (numbers.length > 1) {
      const [left, right] = numbers as [Placed, Placed];
      extension.push(
        constraint(
          `c${linkId}`,
          `${left.inside}${at(left)}.answer.value <= ${right.inside}${at(right)}.answer.value`,
        ),
      );
    }
    return {
      linkId,
      type: 'group',
      ...(repeats ? { repeats } : {}),
      ...enabling.rest,
      ...extended(extension),
      item,
    };
  };

  const question = (place: Place): Item => {
    if (random.chance(0.25) && placed.length > 0) return derived(place);
    const linkId = `q${++count}`;
    const type = random.of(types);
    const repeats = random.chance(0.2);
    const enabling = conditions(place);
    const extension = [...enabling.extension];
    if (random.chance(0.15))
      extension.push(constraint(`k${linkId}`, `answer.count() < 2 or answer.value.exists().not()`));
    const options = type === 'choice' ? { answerOption: codes.map((code) => option(code)) } : {};
    placed.push({ linkId, type, repeats, ...place });
    const below = random.chance(0.2) ? under(linkId, place, repeats) : {};
    return {
      linkId,
      type,
      ...(repeats ? { repeats } : {}),
      ...options,
      ...enabling.rest,
      ...extended(extension),
      ...below,
    };
  };

  const under = (linkId: string, place: Place, repeats: boolean): { item?: readonly Item[] } => {
    if (place.depth > 2) return {};
    const step = `item.where(linkId='${linkId}').answer.`;
    const here: Place = {
      path: place.path + step,
      inside: repeats ? '' : place.inside + step,
      list: repeats ? linkId : place.list,
      depth: place.depth + 1,
    };
    return { item: [question(here)] };
  };

  /** An item that is worked out: a value, or its options. */
  const derived = (place: Place): Item => {
    const linkId = `q${++count}`;
    const coded = placed.filter(({ type }) => type === 'choice');
    if (coded.length > 0 && random.chance(0.3)) {
      const source = random.of(coded);
      const extension = [expression(urls.answers, `${reach(source)}.answer.value`)];
      return { linkId, type: 'choice', ...extended(extension) };
    }
    const [type, text] = random.of([
      ['integer', () => whole()],
      ['decimal', () => number()],
      ['boolean', () => truth(place)],
      ['string', () => text_()],
    ] as const);
    const enabling = conditions(place);
    const { linkId: id, ...rest } = calculated(linkId, type, text());
    placed.push({ linkId, type, repeats: false, ...place });
    return {
      linkId: id,
      ...rest,
      ...enabling.rest,
      extension: [...(rest.extension ?? []), ...enabling.extension],
    };
  };

  const among = (...wanted: readonly string[]): Placed | undefined => {
    const found = placed.filter(({ type }) => wanted.includes(type));
    return found.length === 0 ? undefined : random.of(found);
  };
  /** Every asking of a question. */
  const reach = (source: Placed): string =>
    random.of([
      `%resource.${source.path}${at(source)}`,
      `%resource.descendants().where(linkId = '${source.linkId}')`,
      source.path.includes('answer') || source.path.split('item').length > 3
        ? `%resource.descendants().where(linkId='${source.linkId}')`
        : `%resource.repeat(item | answer.item).where(linkId='${source.linkId}')`,
    ]);
  const whole = (): string => {
    const source = among('integer');
    const choice = among('choice');
    const rootVariables = [...variables].filter((name) => name.startsWith('n'));
    if (choice !== undefined && random.chance(0.3)) return `${reach(choice)}.answer.count()`;
    if (rootVariables.length > 0 && random.chance(0.4)) return `%${random.of(rootVariables)} + 1`;
    if (source === undefined) return '1 + 1';
    return `${reach(source)}.answer.value.${random.of(['sum()', 'first()', 'last() * 2', 'max() - 1', 'min()', 'count()', 'where($this > 1).count()', 'select($this * 2).sum()', 'aggregate($total + $this, 0)'])}`;
  };
  const number = (): string => {
    const source = among('integer', 'decimal');
    const choice = among('choice');
    if (choice !== undefined && random.chance(0.3)) return `${weight(choice)}.sum()`;
    if (source === undefined) return '0.1 + 0.2';
    return `(${reach(source)}.answer.value.${random.of(['sum()', 'avg()', 'first()'])} ${random.of(['+', '-', '*', '/'])} ${random.of(['2', '0.1', '3.5'])}).round(3)`;
  };
  /** What the options chosen count for, without the function that only some know. */
  const weight = (source: Placed): string =>
    `${reach(source)}.answer.value.select(iif(code = 'a', ${weights['a']}, iif(code = 'b', ${weights['b']}, ${weights['c']})))`;
  /** Not of a question above: an answer that makes itself possible has two lives. */
  const truth = (place: Place): string => {
    const free = placed.filter(({ linkId }) => !place.path.includes(`'${linkId}'`));
    if (free.length === 0) return 'true';
    const source = random.of(free);
    const reached = reach(source);
    const flags = [...variables].filter((name) => name.startsWith('b'));
    if (flags.length > 0 && random.chance(0.3)) return `%${random.of(flags)}${random.of(['', '.not()'])}`;
    const value = `${reached}.answer.value`;
    const compare: Readonly<Record<string, string>> = {
      integer: `${value}.sum() ${random.of(['>', '<', '>=', '!=', '='])} ${random.below(4)}`,
      decimal: `${value}.first() ${random.of(['>', '<=', '~'])} 1.5`,
      boolean: `${value}.${random.of(['first()', 'first().not()', 'allTrue()', 'exists($this = true)'])}`,
      string: `${value}.${random.of(["first() = 'x'", "exists($this.startsWith('y'))", "join('').length() > 1"])}`,
      choice: `${value}.${random.of(["code contains 'b'", "where(code = 'a').exists()", "all(code != 'c')", "exists(code = 'a' or code = 'b')"])}`,
      date: `${value}.first() ${random.of(['>', '<=', '='])} @2026-03-01`,
    };
    return random.of([
      compare[source.type] ?? 'true',
      `${reached}.exists()`,
      `${value}.empty()`,
      `${reached}.answer.exists() and ${compare[source.type]}`,
      `${compare[source.type]} xor ${value}.exists()`,
    ]);
  };
  const text_ = (): string => {
    const source = among('string', 'choice');
    if (source === undefined) return "'x' & 'y'";
    return `${reach(source)}.answer.value${source.type === 'choice' ? '.code' : ''}.${random.of(["join('-')", 'first()', 'last()', "first() & '!'", 'distinct().join()'])}`;
  };

  /** What enables an item: conditions, or an expression, or nothing. */
  function conditions(place: Place): {
    readonly rest: Partial<Item>;
    readonly extension: readonly Extension[];
  } {
    const reachable = placed.filter(
      ({ list, inside }) => !inside.includes('answer') && (list === undefined || list === place.list),
    );
    if (placed.length > 0 && random.chance(0.2))
      return { rest: {}, extension: [expression(urls.enableWhen, truth(place))] };
    if (reachable.length === 0 || random.chance(0.55)) return { rest: {}, extension: [] };
    const enableWhen = Array.from({ length: 1 + random.below(2) }, () => condition(random.of(reachable)));
    return { rest: { enableWhen, enableBehavior: random.of(['all', 'any']) }, extension: [] };
  }

  function condition({ linkId, type }: Placed): Condition {
    if (random.chance(0.3))
      return { question: linkId, operator: 'exists', answerBoolean: random.chance(0.5) };
    const ordered = type === 'integer' || type === 'decimal' || type === 'date';
    const operator = random.of(ordered ? ['=', '!=', '>', '<', '>=', '<='] : ['=', '!=']);
    const [value] = answersFor(random, { linkId, type });
    const [name, content] = Object.entries(value ?? { valueBoolean: true })[0] ?? [];
    return { question: linkId, operator, [`answer${String(name).slice(5)}`]: content };
  }

  const root: Place = { path: '', inside: '', list: undefined, depth: 0 };
  const items: Item[] = [];
  const extension: Extension[] = [];
  const size = 3 + random.below(5);
  for (let at = 0; at < size; at++) {
    items.push(random.chance(0.4) ? group(root) : question(root));
    if (placed.length > 1 && variables.size < 4 && random.chance(0.5)) {
      const [name, text] = random.chance(0.5)
        ? [`n${variables.size}`, whole()]
        : [`b${variables.size}`, truth(root)];
      extension.push(variable(name, text));
      variables.add(name);
    }
  }
  const shuffled =
    random.chance(0.4) && !usesLists(items) ? items.toSorted(() => random.next() - 0.5) : items;
  return { resourceType: 'Questionnaire', status: 'active', ...extended(extension), item: shuffled };
}

/** Values that a person might give to a question: of its type, as many as it takes. */
export function answersFor(
  random: Random,
  { type, repeats = false }: Pick<Item, 'linkId' | 'type' | 'repeats'>,
): readonly Value[] {
  const one = (): Value => {
    switch (type) {
      case 'integer':
        return { valueInteger: random.below(5) - 1 };
      case 'decimal':
        return { valueDecimal: random.of([0.1, 0.2, 1.5, 2, 2.75]) };
      case 'boolean':
        return { valueBoolean: random.chance(0.5) };
      case 'date':
        return { valueDate: random.of(['2026-01-31', '2026-03-01', '2026-03-02']) };
      case 'choice':
        return { valueCoding: coding(random.of(codes)) };
      default:
        return { valueString: random.of(['x', 'y', 'yes', 'X']) };
    }
  };
  if (!repeats) return [one()];
  const values = Array.from({ length: 1 + random.below(3) }, one);
  const seen = new Set<string>();
  return values.filter((value) => {
    const name = JSON.stringify(value);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

const at = ({ linkId }: Placed): string => `item.where(linkId='${linkId}')`;

const option = (code: string) => ({
  extension: [{ url: urls.ordinal, valueDecimal: weights[code] ?? 0 }],
  valueCoding: coding(code),
});

const expression = (url: string, text: string): Extension => ({
  url,
  valueExpression: { language: 'text/fhirpath', expression: text },
});

const variable = (name: string, text: string): Extension => ({
  url: urls.variable,
  valueExpression: { name, language: 'text/fhirpath', expression: text },
});

const constraint = (key: string, text: string): Extension => ({
  url: urls.constraint,
  extension: [
    { url: 'key', valueId: key },
    { url: 'severity', valueCode: 'error' },
    { url: 'human', valueString: key },
    { url: 'expression', valueString: text },
  ],
});

const calculated = (linkId: string, type: string, text: string): Item => ({
  linkId,
  type,
  readOnly: true,
  extension: [expression(urls.calculated, text)],
});

const extended = (extension: readonly Extension[]): { extension?: readonly Extension[] } =>
  extension.length === 0 ? {} : { extension };

const usesLists = (items: readonly Item[]): boolean =>
  items.some((item) => (item.repeats === true && item.item !== undefined) || usesLists(item.item ?? []));
