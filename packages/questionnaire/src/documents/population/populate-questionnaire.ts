import { isObject, shown } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { DocumentProblems } from '../document-problem.ts';
import type { DocumentProblem } from '../document-problem.ts';
import { documentExtensions } from '../extension-urls.ts';
import { extensionsOf } from '../fhir-json.ts';
import { readLaunchContext } from './launch-context.ts';
import type { PopulateOptions } from './populate-options.ts';
import { Population } from './population.ts';
import type { PopulatedAnswer } from './population.ts';
import { Scope, sourceOf } from './scope.ts';

export interface PopulateResult {
  /** By node, in the order of the form: the form marks them as prefilled and asks to confirm. */
  readonly answers: readonly PopulatedAnswer[];
  /** Keys of lists, each with the ids of the repetitions population made. */
  readonly repetitions: ReadonlyMap<string, readonly string[]>;
  /** The same as a QuestionnaireResponse in progress. */
  readonly response?: JsonObject;
  readonly problems: readonly DocumentProblem[];
}

/**
 * Initial answers for an R4 Questionnaire from records: by expressions, by Observations, and by the definitions of
 * items, as "Form Population" of the Structured Data Capture guide (4.0) describes; StructureMaps are not run. Never
 * rejects: what cannot be populated is told at its item and the rest is populated.
 */
export async function populateQuestionnaire(
  json: unknown,
  options: PopulateOptions,
): Promise<PopulateResult> {
  const problems = new DocumentProblems();
  if (!isObject(json) || json['resourceType'] !== 'Questionnaire') {
    problems.error(
      'notAQuestionnaire',
      { path: '' },
      isObject(json) ? shown(json['resourceType']) : shown(json),
    );
    return { answers: [], repetitions: new Map(), problems: problems.all };
  }
  let scope = new Scope();
  const context = readLaunchContext(json, options.context, problems);
  for (const [name, resources] of context) {
    const sources = resources.map(sourceOf).filter((source) => source !== undefined);
    scope = scope.with(name, resources, sources);
  }
  if (extensionsOf(json, documentExtensions.sourceStructureMap).length > 0)
    problems.information('structureMapNotSupported', { path: 'extension' }, 'sourceStructureMap');
  const [patient] = context.get('patient') ?? [];
  const subject = options.subject ?? (patient === undefined ? undefined : sourceOf(patient)?.reference);
  const population = new Population(json, options, subject, problems);
  scope = await population.expressions.runSourceQueries(scope);
  await population.populate(scope);
  return {
    answers: population.answers,
    repetitions: population.repetitions,
    response: population.response,
    problems: problems.all,
  };
}
