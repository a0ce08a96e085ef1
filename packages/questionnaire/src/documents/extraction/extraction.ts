import { isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { DocumentPlace, DocumentProblems } from '../document-problem.ts';
import { evaluateAt } from '../evaluator.ts';
import type { Environment, EvaluateFhirPath } from '../evaluator.ts';
import { documentExtensions as urls } from '../extension-urls.ts';
import {
  deepestDocument,
  extensionsOf,
  extensionValue,
  itemsIn,
  objectsIn,
  pathOf,
  withoutEmpty,
} from '../fhir-json.ts';
import type { FhirExpression, Writable } from '../fhir-json.ts';
import { castValue, toInstant } from './cast-value.ts';

/** A place of the form together with what was answered there: the whole, or one item of the response. */
export interface Asked {
  /** The Questionnaire or one of its items. */
  readonly element: JsonObject;
  /** The QuestionnaireResponse or one of its items. */
  readonly answered: JsonObject;
  readonly place: DocumentPlace;
  readonly isRoot: boolean;
  /** Ids allocated here and above, by variable. */
  readonly allocated: Environment;
  readonly below: readonly AskedAnswer[];
  readonly depth: number;
}

/** Items under a place: directly, or under one of its answers (`answer` is its position). */
export interface AskedAnswer {
  readonly answer: number | undefined;
  readonly asked: Asked;
}

/** What every kind of extraction works with. */
export class Extraction {
  readonly entries: JsonObject[] = [];
  readonly questionnaire: JsonObject;
  readonly response: JsonObject;
  readonly problems: DocumentProblems;
  readonly #evaluate: EvaluateFhirPath;
  readonly #newId: () => string;

  constructor(
    questionnaire: JsonObject,
    response: JsonObject,
    evaluate: EvaluateFhirPath,
    newId: () => string,
    problems: DocumentProblems,
  ) {
    this.questionnaire = questionnaire;
    this.response = response;
    this.problems = problems;
    this.#evaluate = evaluate;
    this.#newId = newId;
  }

  /** The form and its response side by side; an item that was not answered is not there. */
  pair(): Asked {
    const visit = (
      element: JsonObject,
      answered: JsonObject,
      place: DocumentPlace,
      above: Environment,
      depth: number,
    ): Asked => {
      const allocated = this.#allocate(element, above);
      const below: AskedAnswer[] = [];
      const pairUp = (items: readonly JsonObject[], answer: number | undefined): void => {
        for (const [at, item] of itemsIn(element).entries()) {
          const linkId = textIn(item['linkId']);
          for (const each of items) {
            if (linkId === undefined || each['linkId'] !== linkId || depth > deepestDocument) continue;
            const path = pathOf(place.path, at);
            below.push({ answer, asked: visit(item, each, { path, linkId }, allocated, depth + 1) });
          }
        }
      };
      pairUp(itemsIn(answered), undefined);
      for (const [at, answer] of objectsIn(answered['answer']).entries()) pairUp(itemsIn(answer), at);
      return { element, answered, place, isRoot: depth === 0, allocated, below, depth };
    };
    return visit(this.questionnaire, this.response, { path: '' }, {}, 0);
  }

  newFullUrl(): string {
    return `urn:uuid:${this.#newId()}`;
  }

  /** No two entries may have the same; the second of a template that says one for all gets another. */
  #unused(fullUrl: string): string {
    return this.entries.some((entry) => entry['fullUrl'] === fullUrl) ? this.newFullUrl() : fullUrl;
  }

  #allocate(element: JsonObject, above: Environment): Environment {
    const names = extensionsOf(element, urls.extractAllocateId).map((extension) =>
      textIn(extension['valueString']),
    );
    const own = names.filter((name) => name !== undefined).map((name) => [name, this.newFullUrl()] as const);
    return own.length === 0 ? above : { ...above, ...Object.fromEntries(own) };
  }

  /** Evaluates with what the guide makes available to extraction, and nothing else. */
  evaluate(
    expression: FhirExpression,
    asked: Asked,
    focus: unknown = asked.answered,
    more: Environment = {},
  ): Promise<readonly unknown[]> {
    const environment = {
      ...asked.allocated,
      ...more,
      resource: this.response,
      context: asked.answered,
      questionnaire: this.questionnaire,
      ...(asked.isRoot ? {} : { qitem: asked.element }),
    };
    return evaluateAt(this.#evaluate, expression, focus, environment, asked.place, this.problems);
  }

  /**
   * Adds a resource to the transaction: an update where it has an id, else a creation.
   * @param rule The extension whose parts (`fullUrl`, `resourceId`, `ifMatch` …) are expressions about the entry.
   */
  async add(
    resource: Writable,
    asked: Asked,
    rule: JsonObject | undefined,
    fullUrl?: string,
  ): Promise<string> {
    const part = async (name: string): Promise<unknown> => {
      const expression = textIn(extensionValue(rule, name));
      if (expression === undefined) return undefined;
      const [value] = await this.evaluate({ language: 'text/fhirpath', expression }, asked);
      return value;
    };
    const id = castValue(await part('resourceId'), 'id');
    const clean = withoutEmpty(id === undefined ? resource : { ...resource, id }) as Writable;
    const type = textIn(clean['resourceType']) ?? '';
    const known = textIn(clean['id']);
    const told = castValue(await part('fullUrl'), 'uri');
    const url = this.#unused(typeof told === 'string' ? told : (fullUrl ?? this.newFullUrl()));
    const request: Writable =
      known === undefined ? { method: 'POST', url: type } : { method: 'PUT', url: `${type}/${known}` };
    for (const name of ['ifNoneMatch', 'ifMatch', 'ifNoneExist']) {
      const value = castValue(await part(name), 'string');
      if (value !== undefined) request[name] = value;
    }
    const since = toInstant(await part('ifModifiedSince'));
    if (since !== undefined) request['ifModifiedSince'] = since;
    this.entries.push({ fullUrl: url, resource: clean, request });
    return url;
  }
}

/** Something was answered here or below; a root always counts. */
export const isAnswered = (asked: Asked): boolean =>
  asked.isRoot ||
  objectsIn(asked.answered['answer']).some((answer) =>
    Object.keys(answer).some((key) => /^value[A-Z]/.test(key)),
  ) ||
  asked.below.some((each) => isAnswered(each.asked));

/** Whom an answer is about: the nearest group with an answer marked as its subject, else whom the response is about. */
export function subjectOf(asked: Asked): JsonObject | undefined {
  for (const { asked: child } of asked.below) {
    const isSubject =
      extensionValue(child.answered, urls.isSubject) === true ||
      extensionValue(child.element, urls.isSubjectItem) === true;
    const value = objectsIn(child.answered['answer'])[0]?.['valueReference'];
    if (isSubject && isObject(value)) return value;
  }
  return undefined;
}
