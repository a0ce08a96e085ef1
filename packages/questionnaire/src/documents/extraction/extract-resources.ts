import { isObject, shown } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { DocumentProblems } from '../document-problem.ts';
import type { DocumentProblem } from '../document-problem.ts';
import type { EvaluateFhirPath } from '../evaluator.ts';
import { documentExtensions as urls } from '../extension-urls.ts';
import { extensionsOf } from '../fhir-json.ts';
import { extractByDefinition } from './by-definition.ts';
import { extractByObservation } from './by-observation.ts';
import { extractByTemplate } from './by-template.ts';
import { Extraction } from './extraction.ts';

export interface ExtractOptions {
  readonly evaluate: EvaluateFhirPath;
  /** A new UUID at each call. */
  readonly newId: () => string;
}

export interface ExtractResult {
  /** A transaction of R4 resources; absent when the form extracts nothing from these answers. */
  readonly bundle?: JsonObject;
  readonly problems: readonly DocumentProblem[];
}

/**
 * Resources from a QuestionnaireResponse: by Observations, definitions and templates, as "Form Data Extraction" of the
 * Structured Data Capture guide (4.0) describes; StructureMaps are not run. Nothing is sent, and no time is read: what
 * the resources say of time is the response's. Never rejects: what cannot be extracted is told at its item.
 */
export async function extractResources(
  questionnaire: unknown,
  response: unknown,
  options: ExtractOptions,
): Promise<ExtractResult> {
  const problems = new DocumentProblems();
  if (!isObject(questionnaire) || questionnaire['resourceType'] !== 'Questionnaire') {
    problems.error('notAQuestionnaire', { path: '' }, shown(questionnaire));
    return { problems: problems.all };
  }
  if (!isObject(response) || response['resourceType'] !== 'QuestionnaireResponse') {
    problems.error('notAQuestionnaireResponse', { path: '' }, shown(response));
    return { problems: problems.all };
  }
  if (response['status'] !== 'completed' && response['status'] !== 'amended')
    problems.warning('responseNotComplete', { path: '' }, shown(response['status']));
  if (extensionsOf(questionnaire, urls.targetStructureMap).length > 0)
    problems.information('structureMapNotSupported', { path: 'extension' }, 'targetStructureMap');
  const extraction = new Extraction(questionnaire, response, options.evaluate, options.newId, problems);
  const root = extraction.pair();
  await extractByObservation(extraction, root);
  await extractByDefinition(extraction, root);
  await extractByTemplate(extraction, root);
  const entry = extraction.entries;
  return {
    ...(entry.length === 0 ? {} : { bundle: { resourceType: 'Bundle', type: 'transaction', entry } }),
    problems: problems.all,
  };
}
