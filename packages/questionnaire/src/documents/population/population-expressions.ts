import { isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { DocumentPlace, DocumentProblems } from '../document-problem.ts';
import { evaluateAt, fhirQuery } from '../evaluator.ts';
import type { EvaluateFhirPath } from '../evaluator.ts';
import { documentExtensions as urls } from '../extension-urls.ts';
import { containedIn, expressionIn, extensionsOf, objectsIn } from '../fhir-json.ts';
import type { FhirExpression } from '../fhir-json.ts';
import { resourcesIn } from './run-query.ts';
import type { Queries } from './run-query.ts';
import { sourceOf } from './scope.ts';
import type { Scope, SourceRecord } from './scope.ts';

/** More than any form asks; a hostile one is stopped. */
const mostExpressions = 20_000;
/** Characters. */
const longestQuery = 8_000;

/** Evaluates what a form says in either language, and knows from which records. */
export class PopulationExpressions {
  readonly #questionnaire: JsonObject;
  readonly #response: JsonObject;
  readonly #evaluate: EvaluateFhirPath;
  readonly #queries: Queries;
  readonly #problems: DocumentProblems;
  #expressions = 0;

  constructor(
    questionnaire: JsonObject,
    response: JsonObject,
    evaluate: EvaluateFhirPath,
    queries: Queries,
    problems: DocumentProblems,
  ) {
    this.#questionnaire = questionnaire;
    this.#response = response;
    this.#evaluate = evaluate;
    this.#queries = queries;
    this.#problems = problems;
  }

  /** Batches of queries that the form contains; each is a variable named by its id, a Bundle of their results. */
  async runSourceQueries(scope: Scope): Promise<Scope> {
    let result = scope;
    for (const extension of extensionsOf(this.#questionnaire, urls.sourceQueries)) {
      const place = { path: 'extension' };
      const reference = isObject(extension['valueReference'])
        ? extension['valueReference']['reference']
        : undefined;
      const batch = containedIn(this.#questionnaire, reference);
      const id = textIn(batch?.['id']);
      if (batch === undefined || id === undefined) {
        this.#problems.warning('unreachableResource', place, reference ?? '');
        continue;
      }
      const entry: JsonObject[] = [];
      const sources: SourceRecord[] = [];
      for (const each of objectsIn(batch['entry'])) {
        const url = isObject(each['request']) ? textIn(each['request']['url']) : undefined;
        const found =
          url === undefined ? undefined : await this.query(url, result, this.#response, {}, place);
        entry.push(found === undefined ? {} : { resource: found });
        sources.push(
          ...resourcesIn(found)
            .map(sourceOf)
            .filter((source) => source !== undefined),
        );
      }
      result = result.with(id, [{ resourceType: 'Bundle', type: 'batch-response', entry }], sources);
    }
    return result;
  }

  async withVariables(
    element: JsonObject,
    scope: Scope,
    focus: unknown,
    environment: Readonly<Record<string, unknown>>,
    place: DocumentPlace,
  ): Promise<Scope> {
    let result = scope;
    for (const extension of extensionsOf(element, urls.variable)) {
      const expression = expressionIn(extension['valueExpression']);
      if (expression?.name === undefined) continue;
      const { values, sources, bundle } = await this.evaluate(expression, result, focus, environment, place);
      result = result.with(expression.name, bundle === undefined ? values : [bundle], sources);
    }
    return result;
  }

  /** What an expression of either language gives. A query gives the resources found; `bundle` is how it found them. */
  async evaluate(
    expression: FhirExpression,
    scope: Scope,
    focus: unknown,
    environment: Readonly<Record<string, unknown>>,
    place: DocumentPlace,
  ): Promise<{ values: readonly unknown[]; sources: readonly SourceRecord[]; bundle?: JsonObject }> {
    if (++this.#expressions > mostExpressions) {
      if (this.#expressions === mostExpressions + 1)
        this.#problems.error('tooManyValues', place, mostExpressions);
      return { values: [], sources: [] };
    }
    if (expression.language === fhirQuery) {
      const found = await this.query(expression.expression, scope, focus, environment, place);
      const values = resourcesIn(found);
      return {
        values,
        sources: values.map(sourceOf).filter((source) => source !== undefined),
        ...(found === undefined ? {} : { bundle: found }),
      };
    }
    const all = scope.environment({
      resource: this.#response,
      questionnaire: this.#questionnaire,
      context: focus,
      ...environment,
    });
    const values = await evaluateAt(this.#evaluate, expression, focus, all, place, this.#problems);
    const own = values.map(sourceOf);
    const sources =
      own.length > 0 && own.every((each) => each !== undefined)
        ? own
        : scope.sourcesOf(expression.expression);
    return { values, sources };
  }

  /** Runs a query with its `{{…}}` worked out. One that gives nothing is not run: it would ask for everybody’s. */
  async query(
    text: string,
    scope: Scope,
    focus: unknown,
    environment: Readonly<Record<string, unknown>>,
    place: DocumentPlace,
  ): Promise<JsonObject | undefined> {
    // Longer than any server takes; looking for its parts could take long.
    if (text.length > longestQuery) {
      this.#problems.error('unsafeQuery', place, text);
      return undefined;
    }
    let query = '';
    let at = 0;
    for (const match of text.matchAll(/\{\{(.*?)\}\}/gs)) {
      const inner = { language: 'text/fhirpath', expression: match[1] ?? '' };
      const { values } = await this.evaluate(inner, scope, focus, environment, place);
      const words = values.filter((value) => ['string', 'number', 'boolean'].includes(typeof value));
      if (words.length === 0) {
        this.#problems.information('queryFailed', place, text);
        return undefined;
      }
      query +=
        text.slice(at, match.index) + words.map((word) => encodeURIComponent(word as string)).join(',');
      at = match.index + match[0].length;
    }
    return this.#queries.run(query + text.slice(at), place);
  }
}
