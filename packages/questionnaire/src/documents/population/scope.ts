import { isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { Environment } from '../evaluator.ts';

/** A record that an answer was drawn from. */
export interface SourceRecord {
  /** `Observation/123`; `Patient` alone where the resource has no id. */
  readonly reference: string;
  /** When what it says held, else when it was last changed: FHIR date, dateTime or instant. */
  readonly date?: string;
}

interface Variable {
  readonly values: readonly unknown[];
  readonly sources: readonly SourceRecord[];
}

/** Variables by name, each with the records it was drawn from; an inner scope sees the outer ones. */
export class Scope {
  readonly #variables: ReadonlyMap<string, Variable>;

  constructor(variables: ReadonlyMap<string, Variable> = new Map()) {
    this.#variables = variables;
  }

  with(name: string, values: readonly unknown[], sources: readonly SourceRecord[]): Scope {
    const own = values.map(sourceOf);
    // Where the values are records themselves, they and no others are the source.
    const exact = own.length > 0 && own.every((each) => each !== undefined) ? own : sources;
    return new Scope(new Map([...this.#variables, [name, { values, sources: distinct(exact) }]]));
  }

  /** For the library: one value as itself, several as a list. */
  environment(more: Environment): Environment {
    const environment: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const [name, { values }] of this.#variables)
      environment[name] = values.length === 1 ? values[0] : values;
    return Object.assign(environment, more);
  }

  /** Records that an expression may draw from: those of the variables it names. */
  sourcesOf(expression: string): readonly SourceRecord[] {
    const sources: SourceRecord[] = [];
    for (const [, plain, quoted] of expression.matchAll(/%(?:([A-Za-z_][A-Za-z0-9_]*)|[`']([^`']+)[`'])/g)) {
      sources.push(...(this.#variables.get(plain ?? quoted ?? '')?.sources ?? []));
    }
    return distinct(sources);
  }

  /** Variables whose only value is a resource of this type, nearest last. */
  resourcesOfType(type: string): readonly (readonly [string, JsonObject])[] {
    return [...this.#variables].flatMap(([name, { values }]) => {
      const [value] = values;
      return values.length === 1 && isObject(value) && value['resourceType'] === type
        ? [[name, value] as const]
        : [];
    });
  }
}

const dates = [
  'effectiveDateTime',
  'effectiveInstant',
  'issued',
  'recordedDate',
  'authoredOn',
  'occurrenceDateTime',
  'performedDateTime',
  'date',
];

/** When what a resource says held. */
export function dateOf(resource: JsonObject): string | undefined {
  const period = isObject(resource['effectivePeriod']) ? resource['effectivePeriod'] : {};
  const meta = isObject(resource['meta']) ? resource['meta'] : {};
  return (
    textIn(resource['effectiveDateTime']) ??
    textIn(period['end']) ??
    textIn(period['start']) ??
    dates.map((name) => textIn(resource[name])).find((date) => date !== undefined) ??
    textIn(meta['lastUpdated'])
  );
}

/** `undefined` for what is no resource: a name, a number, a bundle of several. */
export function sourceOf(value: unknown): SourceRecord | undefined {
  const type = isObject(value) ? textIn(value['resourceType']) : undefined;
  if (!isObject(value) || type === undefined || type === 'Bundle') return undefined;
  const id = textIn(value['id']);
  const date = dateOf(value);
  return { reference: id === undefined ? type : `${type}/${id}`, ...(date === undefined ? {} : { date }) };
}

export function distinct(sources: readonly SourceRecord[]): readonly SourceRecord[] {
  return [...new Map(sources.map((source) => [source.reference, source])).values()];
}
