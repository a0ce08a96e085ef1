import type { Locale } from '@fil/vocabulary/codes';
import type { EvaluationListAnswer, PersonReference, Uuid } from '@fil/vocabulary/types';
import type { QueryInput, QueryPath } from '../../procedures.ts';

/** One answer of the service that goes along on a visit: a screen lists them before its reader agrees. */
export interface LuggageItem<Path extends QueryPath = QueryPath> {
  readonly path: Path;
  readonly input: QueryInput<Path>;
}

const item = <Path extends QueryPath>(path: Path, input: QueryInput<Path>): LuggageItem => ({ path, input });

/** The evaluation that one is compared with: the last one begun before it, by the same instrument. */
function before(id: Uuid, { evaluations }: EvaluationListAnswer): Uuid | undefined {
  const all = evaluations.map(({ evaluation }) => evaluation);
  const fact = all.find((evaluation) => evaluation.id === id)?.fact;
  return all
    .filter((other) => other.id !== id && other.fact.instrument === fact?.instrument)
    .filter((other) => other.fact.startedOn <= (fact?.startedOn ?? ''))
    .toSorted((one, other) => (one.fact.startedOn < other.fact.startedOn ? 1 : -1))[0]?.id;
}

/**
 * Exactly what a visit takes: who is signed in and the territory, the summary of the file, the chosen evaluations with
 * their answers and the one before each, their forms and those named beside, blank, and the plan to which their needs
 * belong. Nothing else of the file.
 */
export function luggageFor(
  person: PersonReference,
  evaluationIds: readonly Uuid[],
  list: EvaluationListAnswer,
  blankForms: readonly string[] = [],
): readonly LuggageItem[] {
  const taken = new Set(evaluationIds.flatMap((id) => [id, before(id, list) ?? id]));
  const facts = list.evaluations
    .filter(({ evaluation }) => taken.has(evaluation.id))
    .map(({ evaluation }) => evaluation.fact);
  // An evaluation is drawn in the version it was begun with, a new one in the newest.
  const versions = new Map(
    facts.map(({ instrument: id, instrumentVersion: version }) => [`${id} ${version}`, { id, version }]),
  );
  const newest = new Set([...facts.map(({ instrument }) => instrument), ...blankForms]);
  return [
    item('session.current', undefined),
    item('file.summary', { person }),
    item('evaluation.list', { person }),
    item('plan.read', { person }),
    ...[...taken].map((evaluationId) => item('evaluation.read', { person, evaluationId })),
    ...[...versions.values()].map((version) => item('instrument.read', version)),
    ...[...newest].map((id) => item('instrument.read', { id })),
  ];
}

/** An answer as it goes along: of the list, only the evaluations that do. */
export function taken(luggage: readonly LuggageItem[], path: QueryPath, answer: unknown): unknown {
  if (path !== 'evaluation.list') return answer;
  const read = luggage.filter((each) => each.path === 'evaluation.read');
  const ids = new Set(read.map(({ input }) => (input as QueryInput<'evaluation.read'>).evaluationId));
  const { evaluations } = answer as EvaluationListAnswer;
  return {
    ...(answer as object),
    evaluations: evaluations.filter(({ evaluation }) => ids.has(evaluation.id)),
  };
}

/**
 * The answers to choose from that a form does not carry: asked as its drawing will ask for them.
 * @param questionnaires FHIR Questionnaires, as they are.
 */
export function valueSetsFor(questionnaires: readonly unknown[], locale: Locale): readonly LuggageItem[] {
  const named = new Set<string>();
  const look = (element: unknown): void => {
    if (typeof element !== 'object' || element === null) return;
    const { answerValueSet, item: items } = element as Readonly<Record<string, unknown>>;
    if (typeof answerValueSet === 'string' && !answerValueSet.startsWith('#')) named.add(answerValueSet);
    if (Array.isArray(items)) items.forEach(look);
  };
  questionnaires.forEach(look);
  return [...named].map((url) => item('terminology.expand', { url, locale, count: 500 }));
}

/** The place of an answer in the vault, whatever order its input was written in. */
export function placeOf(path: QueryPath, input: unknown): string {
  const { purpose: _, ...asked } = (input ?? {}) as Readonly<Record<string, unknown>>;
  const person = asked['person'] as PersonReference | undefined;
  const named = { ...asked, ...(person && { person: [person.system, person.value] }) };
  return JSON.stringify([path, Object.entries(named).toSorted(([one], [other]) => (one < other ? -1 : 1))]);
}
