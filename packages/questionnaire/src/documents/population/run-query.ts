import { isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { DocumentPlace, DocumentProblems } from '../document-problem.ts';
import { objectsIn } from '../fhir-json.ts';

/**
 * Reads from the FHIR server whose data the person who fills the form may see: `Patient/1`, `Observation?code=…`,
 * relative to its base. Gives a resource or a searchset Bundle; `undefined` or a rejection when it cannot.
 */
export type FetchResource = (query: string) => Promise<unknown>;

/** A type and what follows. No address of another server, no way up, no operation: a form only reads. */
const relative = /^[A-Z][A-Za-z]{2,40}(?:\/[A-Za-z0-9.%-]{1,200})?(?:\?[^\s#]*)?$/;

export class Queries {
  readonly #fetchResource: FetchResource | undefined;
  readonly #problems: DocumentProblems;
  readonly #known = new Map<string, Promise<unknown>>();

  constructor(fetchResource: FetchResource | undefined, problems: DocumentProblems) {
    this.#fetchResource = fetchResource;
    this.#problems = problems;
  }

  /** The resource or Bundle, asked for once; `undefined` when it cannot be had, and why is told. */
  async run(query: string, place: DocumentPlace): Promise<JsonObject | undefined> {
    const asked = query.trim();
    if (!relative.test(asked) || asked.includes('..')) {
      this.#problems.error('unsafeQuery', place, asked);
      return undefined;
    }
    const promise = this.#known.get(asked) ?? this.#ask(asked);
    this.#known.set(asked, promise);
    const result = await promise;
    if (!isObject(result)) {
      this.#problems.warning('queryFailed', place, asked);
      return undefined;
    }
    const next = objectsIn(result['link']).some((link) => link['relation'] === 'next');
    if (result['resourceType'] === 'Bundle' && next)
      this.#problems.information('incompletePage', place, asked);
    return result;
  }

  async #ask(query: string): Promise<unknown> {
    try {
      return await this.#fetchResource?.(query);
    } catch {
      return undefined;
    }
  }
}

/** The resources a query found: a Bundle's matches, or the one resource itself. */
export function resourcesIn(result: JsonObject | undefined): readonly JsonObject[] {
  if (result === undefined) return [];
  if (result['resourceType'] !== 'Bundle')
    return textIn(result['resourceType']) === undefined ? [] : [result];
  return objectsIn(result['entry']).flatMap((entry) => {
    const mode = isObject(entry['search']) ? entry['search']['mode'] : undefined;
    const resource = entry['resource'];
    return isObject(resource) && mode !== 'include' && mode !== 'outcome' ? [resource] : [];
  });
}
