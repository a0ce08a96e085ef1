import { isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { DocumentPlace, DocumentProblems } from '../document-problem.ts';
import { objectsIn, valueIn } from '../fhir-json.ts';
import type { Queries } from './run-query.ts';
import { resourcesIn } from './run-query.ts';
import { dateOf } from './scope.ts';
import { toAnswer } from './to-answer.ts';

const statuses = ['final', 'amended', 'corrected'];
const perPage = 50;
const milliseconds: Readonly<Record<string, number>> = { s: 1e3, min: 6e4, h: 36e5, d: 864e5, wk: 6048e5 };
const unitCodes: readonly (readonly [RegExp, string])[] = [
  [/^(?:a|years?)$/i, 'a'],
  [/^(?:mo|months?)$/i, 'mo'],
  [/^(?:wk|weeks?)$/i, 'wk'],
  [/^(?:d|days?)$/i, 'd'],
  [/^(?:h|hours?)$/i, 'h'],
  [/^(?:min|minutes?)$/i, 'min'],
  [/^(?:s|seconds?)$/i, 's'],
];

/** The moment a FHIR Duration before `now`, both in ISO; `undefined` when it is no duration. */
export function before(now: string, duration: unknown): string | undefined {
  if (!isObject(duration) || typeof duration['value'] !== 'number' || duration['value'] < 0) return undefined;
  const word = textIn(duration['code']) ?? textIn(duration['unit']) ?? '';
  const unit = unitCodes.find(([pattern]) => pattern.test(word))?.[1];
  const moment = new Date(now);
  if (unit === undefined || Number.isNaN(moment.getTime())) return undefined;
  const amount = duration['value'];
  if (unit === 'a') moment.setUTCMonth(moment.getUTCMonth() - Math.round(amount * 12));
  else if (unit === 'mo') moment.setUTCMonth(moment.getUTCMonth() - Math.round(amount));
  else moment.setTime(moment.getTime() - amount * (milliseconds[unit] ?? 0));
  // Two hundred years and more may go past what a year is written in.
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() < 1) return '0001-01-01T00:00:00.000Z';
  return moment.toISOString();
}

export interface ObservationSearch {
  /** `Patient/1`: whom the form is about. */
  readonly subject: string;
  readonly codes: readonly JsonObject[];
  /** ISO moment: older ones do not count. */
  readonly since: string;
}

/** Observations of the subject with one of the codes, usable for population, newest first. */
export async function findObservations(
  search: ObservationSearch,
  queries: Queries,
  place: DocumentPlace,
): Promise<readonly JsonObject[]> {
  const codes = search.codes.flatMap((coding) => {
    const code = textIn(coding['code']);
    const system = textIn(coding['system']);
    return code === undefined ? [] : [encodeURIComponent(system === undefined ? code : `${system}|${code}`)];
  });
  if (codes.length === 0) return [];
  const query = `Observation?subject=${encodeURIComponent(search.subject)}&code=${codes.join(',')}&status=${statuses.join(',')}&date=ge${search.since.slice(0, 10)}&_sort=-date&_count=${perPage}`;
  const found = resourcesIn(await queries.run(query, place)).filter((resource) => isUsable(resource, search));
  return newestFirst(found.filter((resource) => hasCode(resource, search.codes)));
}

/** The server may not know the parameters it was given: everything is looked at again here. */
function isUsable(resource: JsonObject, search: ObservationSearch): boolean {
  if (resource['resourceType'] !== 'Observation' || !statuses.includes(textIn(resource['status']) ?? ''))
    return false;
  // What was measured of somebody else (the child of the mother) is not hers.
  if (objectsIn(resource['focus']).length > 0) return false;
  const subject = isObject(resource['subject']) ? textIn(resource['subject']['reference']) : undefined;
  if (subject === undefined || !isSameReference(subject, search.subject)) return false;
  const date = dateOf(resource);
  return date !== undefined && Date.parse(date) >= Date.parse(search.since.slice(0, 10));
}

const isSameReference = (left: string, right: string): boolean =>
  left === right || left.endsWith(`/${right}`) || right.endsWith(`/${left}`);

export const hasCode = (resource: JsonObject, codes: readonly JsonObject[]): boolean =>
  objectsIn(isObject(resource['code']) ? resource['code']['coding'] : undefined).some((coding) =>
    codes.some(
      (asked) =>
        asked['code'] === coding['code'] &&
        (asked['system'] === undefined || asked['system'] === coding['system']),
    ),
  );

const newestFirst = (resources: readonly JsonObject[]): readonly JsonObject[] =>
  [...resources].sort((left, right) => Date.parse(dateOf(right) ?? '') - Date.parse(dateOf(left) ?? ''));

/**
 * The newest value that answers the question, in a unit it asks for. Where none does, why the newest does not is told.
 * @param observations Observations or components, newest first.
 */
export function answerFrom(
  observations: readonly JsonObject[],
  item: JsonObject,
  place: DocumentPlace,
  problems: DocumentProblems,
): { readonly value: JsonObject; readonly from: JsonObject } | undefined {
  let firstProblem: 'typeMismatch' | 'unitMismatch' | 'notAnOption' | undefined;
  for (const observation of observations) {
    const found = valueIn(observation);
    if (found === undefined) continue;
    const converted = toAnswer(found.value, item);
    if ('value' in converted) return { value: converted.value, from: observation };
    firstProblem ??= converted.problem;
  }
  if (firstProblem !== undefined) problems.information(firstProblem, place, 'Observation');
  return undefined;
}
