import fhirpath from 'fhirpath';
import model from 'fhirpath/fhir-context/r4';
import { expressionsOf, urls } from './form-json.ts';
import type { Condition, Item, Questionnaire, ResponseAnswer, ResponseItem, Value } from './form-json.ts';

/** One asking of one item, worked out anew after each change. */
interface Asking {
  readonly key: string;
  readonly item: Item;
  readonly above: Asking | undefined;
  /** The list has no asking of its own here: each repetition is one. */
  readonly children: readonly Asking[];
  /** For questions under several answers: what stands under each, by its value. */
  readonly under: ReadonlyMap<string, readonly Asking[]>;
  enabled: boolean;
}

/** What the naive engine says of one asking. */
export interface Said {
  readonly enabled: boolean;
  readonly options?: readonly Value[];
  /** Keys of the constraints that do not hold. */
  readonly broken: readonly string[];
}

interface Response {
  readonly resourceType: string;
  readonly item?: readonly ResponseItem[];
}

type Environment = Record<string, unknown>;

/**
 * The definition of a form, as plainly as it can be written: after each change everything is thrown away, the whole
 * response is built and every condition and every expression evaluated on it, again and again until nothing changes.
 * Shares nothing with the engine that it judges.
 */
export class NaiveEngine {
  readonly questionnaire: Questionnaire;
  readonly #answers = new Map<string, readonly Value[]>();
  readonly #calculated = new Map<string, readonly Value[]>();
  readonly #repetitions = new Map<string, string[]>();
  #roots: readonly Asking[] = [];
  #response: Response = {
    resourceType: 'QuestionnaireResponse',
  };
  readonly #made = new Map<Asking, ResponseItem>();

  constructor(questionnaire: Questionnaire) {
    this.questionnaire = questionnaire;
    this.#settle();
  }

  answer(key: string, values: readonly Value[]): void {
    this.#answers.set(key, values);
    this.#settle();
  }

  add(listKey: string, id: string): void {
    this.#repetitions.set(listKey, [...(this.#repetitions.get(listKey) ?? ['1']), id]);
    this.#settle();
  }

  remove(listKey: string, id: string): void {
    const key = `${listKey}#${id}`;
    this.#repetitions.set(
      listKey,
      (this.#repetitions.get(listKey) ?? ['1']).filter((one) => one !== id),
    );
    for (const known of [this.#answers, this.#calculated, this.#repetitions])
      for (const name of [...known.keys()]) if (name.startsWith(`${key}/`)) known.delete(name);
    this.#settle();
  }

  /** Items of the response. */
  get items(): readonly ResponseItem[] {
    return this.#response.item ?? [];
  }

  /** Questions that a person can answer now, shown or not, with their items. */
  questions(): readonly { readonly key: string; readonly item: Item }[] {
    return this.#all().filter(({ item }) => item.type !== 'group' && item.readOnly !== true);
  }

  /** Keys of the lists, with the ids of their repetitions. */
  lists(): readonly { readonly key: string; readonly ids: readonly string[] }[] {
    const found = new Map<string, string[]>();
    for (const { key, item } of this.#all())
      if (item.type === 'group' && item.repeats === true) {
        const mark = key.lastIndexOf('#');
        const list = key.slice(0, mark);
        found.set(list, [...(found.get(list) ?? []), key.slice(mark + 1)]);
      }
    return [...found].map(([key, ids]) => ({ key, ids }));
  }

  said(): ReadonlyMap<string, Said> {
    const found = new Map<string, Said>();
    for (const asking of this.#all()) {
      const [options] = expressionsOf(asking.item, urls.answers);
      const values =
        options === undefined ? undefined : valuesOf(this.#evaluate(options.expression, asking), undefined);
      found.set(asking.key, {
        enabled: asking.enabled,
        ...(values === undefined ? {} : { options: values }),
        broken: asking.enabled ? this.#broken(asking) : [],
      });
    }
    return found;
  }

  #broken(asking: Asking): readonly string[] {
    return (asking.item.extension ?? [])
      .filter(({ url }) => url === urls.constraint)
      .filter(({ extension = [] }) => {
        const text = extension.find(({ url }) => url === 'expression')?.['valueString'] as string;
        const [value] = plainly(this.#evaluate(text, asking));
        return value === false;
      })
      .map(({ extension = [] }) => String(extension.find(({ url }) => url === 'key')?.['valueId']));
  }

  #settle(): void {
    let before = '';
    for (let round = 0; ; round++) {
      if (round > 60) throw new Error('The form does not come to rest.');
      this.#roots = this.#ask(
        this.questionnaire.item,
        '',
        undefined,
        before === '' ? undefined : this.#states(),
      );
      const now = JSON.stringify([this.#build(), [...this.#calculated], [...this.#states()]]);
      if (now === before) return;
      before = now;
      this.#decide();
      this.#calculate();
    }
  }

  #states(): ReadonlyMap<string, boolean> {
    return new Map(this.#all().map(({ key, enabled }) => [key, enabled]));
  }

  /** The askings of the moment: repetitions that exist, and what stands under the answers given. */
  #ask(
    items: readonly Item[],
    place: string,
    above: Asking | undefined,
    states: ReadonlyMap<string, boolean> | undefined,
  ): readonly Asking[] {
    return items.flatMap((item) => {
      const own = place === '' ? item.linkId : `${place}/${item.linkId}`;
      const ask = (key: string, inside: string): Asking => {
        const asking: Asking & { children: readonly Asking[] } = {
          key,
          item,
          above,
          children: [],
          under: new Map(),
          enabled: states?.get(key) ?? true,
        };
        const below = item.item ?? [];
        if (item.type !== 'group' && item.repeats === true && below.length > 0)
          for (const value of this.#valuesAt(key))
            (asking.under as Map<string, readonly Asking[]>).set(
              identity(value),
              this.#ask(below, `${key}#${identity(value)}`, asking, states),
            );
        else (asking as { children: readonly Asking[] }).children = this.#ask(below, inside, asking, states);
        return asking;
      };
      if (item.type === 'group' && item.repeats === true)
        return (this.#repetitions.get(own) ?? ['1']).map((id) => ask(`${own}#${id}`, `${own}#${id}`));
      return [ask(own, place)];
    });
  }

  #all(from: readonly Asking[] = this.#roots): readonly Asking[] {
    return from.flatMap((asking) => [
      asking,
      ...this.#all(asking.children),
      ...[...asking.under.values()].flatMap((under) => this.#all(under)),
    ]);
  }

  #valuesAt(key: string): readonly Value[] {
    return this.#answers.get(key) ?? this.#calculated.get(key) ?? [];
  }

  #build(): Response {
    this.#made.clear();
    const items = this.#itemsOf(this.#roots);
    this.#response = {
      resourceType: 'QuestionnaireResponse',
      ...(items.length === 0 ? {} : { item: items }),
    };
    return this.#response;
  }

  #itemsOf(askings: readonly Asking[]): readonly ResponseItem[] {
    return askings.flatMap((asking) => {
      if (!asking.enabled) return [];
      const items = this.#itemsOf(asking.children);
      const { linkId, type } = asking.item;
      let made: ResponseItem;
      if (type === 'group') {
        if (items.length === 0) return [];
        made = { linkId, item: items };
      } else {
        const told = new Set<string>();
        const answer = this.#valuesAt(asking.key).map((value, at): ResponseAnswer => {
          const name = identity(value);
          const under = told.has(name) ? [] : this.#itemsOf(asking.under.get(name) ?? []);
          told.add(name);
          const nested = [...(at === 0 ? items : []), ...under];
          return nested.length === 0 ? value : { ...value, item: nested };
        });
        if (answer.length === 0 && items.length === 0) return [];
        made = { linkId, answer: answer.length === 0 ? [{ item: items }] : answer };
      }
      this.#made.set(asking, made);
      return [made];
    });
  }

  #decide(): void {
    for (const asking of this.#all()) {
      const { enableWhen = [], enableBehavior } = asking.item;
      const held = enableWhen.map((condition) => this.#holds(condition, asking));
      for (const { expression } of expressionsOf(asking.item, urls.enableWhen))
        held.push(plainly(this.#evaluate(expression, asking))[0] === true);
      const own =
        held.length === 0 || (enableBehavior === 'any' ? held.includes(true) : !held.includes(false));
      asking.enabled = own && (asking.above?.enabled ?? true);
    }
  }

  /** R4: the occurrence reached by the ancestor, then the preceding, then the following axis. */
  #holds(condition: Condition, from: Asking): boolean {
    const all = this.#all();
    const here = all.indexOf(from);
    const occurrences = all.filter(({ item }) => item.linkId === condition.question);
    const source =
      occurrences.findLast((asking) => all.indexOf(asking) < here) ??
      occurrences.find((asking) => all.indexOf(asking) > here);
    const values = source?.enabled === true ? this.#valuesAt(source.key) : [];
    const expectedName = Object.keys(condition).find((name) => name.startsWith('answer')) ?? '';
    const expected = condition[expectedName];
    const orders = values.map((value) => order(value, expected));
    switch (condition.operator) {
      case 'exists':
        return values.length > 0 === expected;
      case '=':
        return orders.includes(0);
      case '!=':
        return !orders.includes(0);
      case '>':
        return orders.some((one) => one > 0);
      case '<':
        return orders.some((one) => one < 0);
      case '>=':
        return orders.some((one) => one >= 0);
      default:
        return orders.some((one) => one <= 0);
    }
  }

  #calculate(): void {
    for (const asking of this.#all()) {
      const [calculated] = expressionsOf(asking.item, urls.calculated);
      if (calculated === undefined) continue;
      this.#build();
      const values = valuesOf(this.#evaluate(calculated.expression, asking), asking.item.type);
      this.#calculated.set(asking.key, values ?? []);
    }
  }

  /** Variables of the form and of every item above and including this one, outermost first, in their order. */
  #environment(asking: Asking | undefined): Environment {
    const environment: Environment =
      asking === undefined
        ? { resource: this.#response, questionnaire: this.questionnaire }
        : { ...this.#environment(asking.above) };
    const owner = asking?.item ?? this.questionnaire;
    for (const { name, expression } of expressionsOf(owner, urls.variable))
      environment[name] = this.#run(expression, asking, environment) ?? [];
    return environment;
  }

  #evaluate(expression: string, asking: Asking): readonly unknown[] | undefined {
    return this.#run(expression, asking, { ...this.#environment(asking), qitem: asking.item });
  }

  #run(
    expression: string,
    asking: Asking | undefined,
    environment: Environment,
  ): readonly unknown[] | undefined {
    const parsed = parsedOnce(expression, asking === undefined ? undefined : 'QuestionnaireResponse.item');
    try {
      const context =
        asking === undefined ? this.#response : (this.#made.get(asking) ?? { linkId: asking.item.linkId });
      return parsed(context, environment) as readonly unknown[];
    } catch {
      return undefined;
    }
  }
}

const parsed = new Map<string, (data: object, environment: Environment) => unknown>();

function parsedOnce(
  expression: string,
  base: string | undefined,
): (data: object, environment: Environment) => unknown {
  const key = `${base ?? ''} ${expression}`;
  let evaluate = parsed.get(key);
  if (evaluate === undefined) {
    const path = base === undefined ? expression : { base, expression };
    evaluate = fhirpath.compile(path, model, { resolveInternalTypes: false });
    parsed.set(key, evaluate);
  }
  return evaluate;
}

/** What tells one answer of a question from another. */
export function identity(value: Value): string {
  const coding = value['valueCoding'] as { code: string } | undefined;
  return coding?.code ?? String(Object.values(value)[0]);
}

function order(value: Value, expected: unknown): number {
  const [own] = Object.values(value);
  if (typeof own === 'object' && own !== null) {
    const [left, right] = [own, expected] as [
      { code: string; system: string },
      { code: string; system: string },
    ];
    return left.code === right.code && left.system === right.system ? 0 : Number.NaN;
  }
  const [left, right] = [own, expected] as [number, number];
  return left === right ? 0 : left < right ? -1 : 1;
}

const plainly = (found: readonly unknown[] = []): readonly unknown[] =>
  fhirpath.resolveInternalTypes([...found]) as readonly unknown[];

/** Results as answers to a question of a type, or as options where there is no type. */
function valuesOf(
  found: readonly unknown[] | undefined,
  type: string | undefined,
): readonly Value[] | undefined {
  if (found === undefined) return undefined;
  const types = fhirpath.types([...found]);
  const plain = plainly(found);
  const values = plain.map((value, at): Value | undefined => {
    switch (type) {
      case 'boolean':
        return typeof value === 'boolean' ? { valueBoolean: value } : undefined;
      case 'integer':
        return Number.isInteger(value) ? { valueInteger: value } : undefined;
      case 'decimal':
        return typeof value === 'number' ? { valueDecimal: Number(value.toPrecision(15)) } : undefined;
      case 'string':
        return typeof value === 'string' && value !== '' ? { valueString: value } : undefined;
      case 'date':
        return /date$/i.test(types[at] ?? '') ? { valueDate: value } : undefined;
      default:
        return typeof value === 'object' ? { valueCoding: value } : { valueString: value };
    }
  });
  return values.some((value) => value === undefined) ? undefined : (values as readonly Value[]);
}
