import { textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { DocumentPlace, DocumentProblems } from '../document-problem.ts';
import { documentExtensions as urls } from '../extension-urls.ts';
import {
  deepestDocument,
  expressionIn,
  extensionValue,
  itemsIn,
  objectsIn,
  pathOf,
  valueIn,
} from '../fhir-json.ts';
import type { Writable } from '../fhir-json.ts';
import { answerText, keyUnder, repetitionKey } from '../node-key.ts';
import { valuesByDefinition } from './by-definition.ts';
import { answerFrom, before, findObservations, hasCode } from './observation-answer.ts';
import type { PopulateOptions } from './populate-options.ts';
import { PopulationExpressions } from './population-expressions.ts';
import { Queries, resourcesIn } from './run-query.ts';
import { distinct, sourceOf } from './scope.ts';
import type { Scope, SourceRecord } from './scope.ts';
import { toAnswer } from './to-answer.ts';

export interface PopulatedAnswer {
  /** Key of the node it is given to. */
  readonly key: string;
  readonly linkId: string;
  /** `value[x]` by name, one each. */
  readonly values: readonly JsonObject[];
  readonly by: 'expression' | 'observation' | 'definition';
  /** The records it may have been drawn from; none where the form worked it out without one (`today()`). */
  readonly sources: readonly SourceRecord[];
}

/** More than people have of anything a form repeats. */
const mostRepetitions = 200;

/** What holds at one place of the form while it is populated. */
interface Here {
  readonly scope: Scope;
  /** Path in the form, and key of the repetition around, empty outside any. */
  readonly path: string;
  readonly key: string;
  readonly depth: number;
  /** How old an Observation may be, from the nearest item above that says so. */
  readonly period: unknown;
  /** Observations among which questions here must look: parts of the one their group was bound to. */
  readonly bound: readonly JsonObject[] | undefined;
}

/** One population of one form. Items in the order of the form, so that an expression may read what came before it. */
export class Population {
  readonly answers: PopulatedAnswer[] = [];
  readonly repetitions = new Map<string, readonly string[]>();
  readonly response: Writable;
  readonly #questionnaire: JsonObject;
  readonly #options: PopulateOptions;
  readonly #subject: string | undefined;
  readonly #problems: DocumentProblems;
  readonly #queries: Queries;
  readonly expressions: PopulationExpressions;

  constructor(
    questionnaire: JsonObject,
    options: PopulateOptions,
    subject: string | undefined,
    problems: DocumentProblems,
  ) {
    this.#questionnaire = questionnaire;
    this.#options = options;
    this.#subject = subject;
    this.#problems = problems;
    this.#queries = new Queries(options.fetchResource, problems);
    const url = textIn(questionnaire['url']);
    const version = textIn(questionnaire['version']);
    this.response = {
      resourceType: 'QuestionnaireResponse',
      ...(url === undefined ? {} : { questionnaire: version === undefined ? url : `${url}|${version}` }),
      status: 'in-progress',
      ...(subject === undefined ? {} : { subject: { reference: subject } }),
      authored: options.now,
    };
    this.expressions = new PopulationExpressions(
      questionnaire,
      this.response,
      options.evaluate,
      this.#queries,
      problems,
    );
  }

  async populate(scope: Scope): Promise<void> {
    const place = { path: '' };
    let here = await this.expressions.withVariables(this.#questionnaire, scope, this.response, {}, place);
    const context = expressionIn(extensionValue(this.#questionnaire, urls.itemPopulationContext));
    if (context?.name !== undefined) {
      const { values, sources } = await this.expressions.evaluate(context, here, this.response, {}, place);
      here = here.with(context.name, values, sources);
    }
    const period = extensionValue(this.#questionnaire, urls.observationLinkPeriod);
    const item: Writable[] = [];
    this.response['item'] = item;
    await this.#populateItems(this.#questionnaire, item, {
      scope: here,
      path: '',
      key: '',
      depth: 0,
      period,
      bound: undefined,
    });
    if (item.length === 0) delete this.response['item'];
  }

  async #populateItems(owner: JsonObject, into: Writable[], here: Here): Promise<void> {
    if (here.depth > deepestDocument) return;
    for (const [at, item] of itemsIn(owner).entries()) {
      const linkId = textIn(item['linkId']);
      const path = pathOf(here.path, at);
      if (linkId === undefined || item['type'] === 'display') continue;
      if (item['type'] === 'group') await this.#populateGroup(item, linkId, into, { ...here, path });
      else await this.#populateQuestion(item, linkId, into, { ...here, path });
    }
  }

  async #populateGroup(item: JsonObject, linkId: string, into: Writable[], here: Here): Promise<void> {
    const place = { path: here.path, linkId };
    const environment = { qitem: item };
    let scope = here.scope;
    const context = expressionIn(extensionValue(item, urls.itemPopulationContext));
    // Rows first: the group's variables may look at the row.
    const rows =
      context === undefined
        ? undefined
        : await this.expressions.evaluate(context, scope, this.response, environment, place);
    const repeats = item['repeats'] === true;
    const values = (rows?.values ?? []).slice(0, mostRepetitions);
    if ((rows?.values.length ?? 0) > (repeats ? mostRepetitions : 1))
      this.#problems.information('tooManyValues', place, rows?.values.length);
    const count = repeats ? Math.max(values.length, 1) : 1;
    const listKey = keyUnder(here.key, linkId);
    const made: string[] = [];
    const bound = await this.#bind(item, here, place);
    for (let position = 0; position < count; position++) {
      scope = here.scope;
      if (context?.name !== undefined)
        scope = scope.with(context.name, values.slice(position, position + 1), rows?.sources ?? []);
      const id = (this.#options.repetitionId ?? defaultRepetitionId)(position);
      const filled: Writable = { linkId, item: [] };
      into.push(filled);
      scope = await this.expressions.withVariables(item, scope, filled, environment, place);
      await this.#populateItems(item, filled['item'] as Writable[], {
        ...here,
        scope,
        key: repeats ? repetitionKey(listKey, id) : here.key,
        depth: here.depth + 1,
        period: extensionValue(item, urls.observationLinkPeriod) ?? here.period,
        bound,
      });
      if ((filled['item'] as Writable[]).length > 0) made.push(id);
      else into.splice(into.indexOf(filled), 1);
    }
    if (repeats && made.length > 0) this.repetitions.set(listKey, made);
  }

  async #populateQuestion(item: JsonObject, linkId: string, into: Writable[], here: Here): Promise<void> {
    const place = { path: here.path, linkId };
    const key = keyUnder(here.key, linkId);
    const filled: Writable = { linkId };
    into.push(filled);
    const scope = await this.expressions.withVariables(item, here.scope, filled, { qitem: item }, place);
    const found = await this.#answerOf(item, linkId, filled, { ...here, scope }, place);
    const given = found?.values ?? initialValues(item);
    if (found !== undefined && found.values.length > 0) this.answers.push({ key, linkId, ...found });
    const answer: Writable[] = given.map((value) => ({ ...value }));
    if (answer.length > 0) filled['answer'] = answer;
    if (itemsIn(item).length > 0) {
      const period = extensionValue(item, urls.observationLinkPeriod) ?? here.period;
      for (const each of answer.length > 0 ? answer : [{}]) {
        const below: Writable[] = [];
        const inside =
          item['repeats'] === true && answer.length > 0
            ? repetitionKey(key, answerText(valueIn(each)?.value))
            : here.key;
        await this.#populateItems(item, below, {
          ...here,
          scope,
          key: inside,
          depth: here.depth + 1,
          period,
        });
        if (below.length === 0) continue;
        each['item'] = below;
        if (answer.length === 0) filled['answer'] = [each];
      }
    }
    if (filled['answer'] === undefined) into.splice(into.indexOf(filled), 1);
  }

  async #answerOf(
    item: JsonObject,
    linkId: string,
    filled: Writable,
    here: Here,
    place: DocumentPlace,
  ): Promise<Omit<PopulatedAnswer, 'key' | 'linkId'> | undefined> {
    const initial = expressionIn(extensionValue(item, urls.initialExpression));
    if (initial !== undefined) {
      const { values, sources } = await this.expressions.evaluate(
        initial,
        here.scope,
        filled,
        { qitem: item },
        place,
      );
      return { by: 'expression', sources, values: this.#convertAll(values, item, place) };
    }
    if (initialValues(item).length > 0) return undefined;
    const observed = await this.#observed(item, here, place);
    if (observed !== undefined) return observed;
    const defined = valuesByDefinition(item, this.#questionnaire, here.path, here.scope);
    if (defined === undefined) return undefined;
    return {
      by: 'definition',
      sources: defined.sources,
      values: this.#convertAll(defined.values, item, place),
    };
  }

  #convertAll(values: readonly unknown[], item: JsonObject, place: DocumentPlace): readonly JsonObject[] {
    // One of two values is not the answer more than the other: a person chooses.
    if (values.length > 1 && item['repeats'] !== true) {
      this.#problems.warning('tooManyValues', place, values.length);
      return [];
    }
    const converted: JsonObject[] = [];
    for (const value of values) {
      const result = toAnswer(value, item);
      if ('value' in result) converted.push(result.value);
      else this.#problems.warning(result.problem, place, item['type'] ?? '');
    }
    return converted;
  }

  async #observed(
    item: JsonObject,
    here: Here,
    place: DocumentPlace,
  ): Promise<Omit<PopulatedAnswer, 'key' | 'linkId'> | undefined> {
    const codes = objectsIn(item['code']);
    const candidates = item['repeats'] === true ? [] : await this.#observationsFor(item, codes, here, place);
    const found = answerFrom(candidates, item, place, this.#problems);
    if (found === undefined) return undefined;
    const own = sourceOf(found.from);
    const sources =
      own === undefined ? (here.bound ?? []).map(sourceOf).filter((each) => each !== undefined) : [own];
    return { by: 'observation', values: [found.value], sources: distinct(sources).slice(0, 1) };
  }

  async #observationsFor(
    item: JsonObject,
    codes: readonly JsonObject[],
    here: Here,
    place: DocumentPlace,
  ): Promise<readonly JsonObject[]> {
    const period = extensionValue(item, urls.observationLinkPeriod) ?? here.period;
    const since = before(this.#options.now, period);
    if (codes.length === 0 || since === undefined || this.#subject === undefined) return [];
    if (here.bound === undefined)
      return findObservations({ subject: this.#subject, codes, since }, this.#queries, place);
    const parts = here.bound.flatMap((observation) => [observation, ...objectsIn(observation['component'])]);
    return parts.filter((part) => hasCode(part, codes));
  }

  /** A group with a code is one Observation (blood pressure, a panel): its questions are parts of that one. */
  async #bind(
    item: JsonObject,
    here: Here,
    place: DocumentPlace,
  ): Promise<readonly JsonObject[] | undefined> {
    const codes = objectsIn(item['code']);
    const [observation] = await this.#observationsFor(item, codes, here, place);
    if (observation === undefined) return here.bound;
    const members: JsonObject[] = [];
    for (const reference of objectsIn(observation['hasMember']).slice(0, mostRepetitions)) {
      const query = textIn(reference['reference']);
      if (query !== undefined) members.push(...resourcesIn(await this.#queries.run(query, place)));
    }
    return [observation, ...members];
  }
}

const defaultRepetitionId = (position: number): string =>
  position === 0 ? '1' : `1.${String(position + 1).padStart(4, '0')}`;

const initialValues = (item: JsonObject): readonly JsonObject[] =>
  objectsIn(item['initial']).flatMap((initial) => {
    const found = valueIn(initial);
    return found === undefined ? [] : [{ [found.name]: found.value }];
  });
