import type { AssembleResult, QuestionnaireSource } from './assembly/assemble-questionnaire.ts';
import type { ExtractOptions, ExtractResult } from './extraction/extract-resources.ts';
import type { PopulateOptions } from './population/populate-options.ts';
import type { PopulateResult } from './population/populate-questionnaire.ts';

// Each brings its code at its first call. They reject only when that code cannot be loaded.

/** See `assembly/assemble-questionnaire.ts`. */
export async function assembleQuestionnaire(
  json: unknown,
  source: QuestionnaireSource,
): Promise<AssembleResult> {
  const loaded = await import('./assembly/assemble-questionnaire.ts');
  return loaded.assembleQuestionnaire(json, source);
}

/** See `population/populate-questionnaire.ts`. */
export async function populateQuestionnaire(
  json: unknown,
  options: PopulateOptions,
): Promise<PopulateResult> {
  const loaded = await import('./population/populate-questionnaire.ts');
  return loaded.populateQuestionnaire(json, options);
}

/** See `extraction/extract-resources.ts`. */
export async function extractResources(
  questionnaire: unknown,
  response: unknown,
  options: ExtractOptions,
): Promise<ExtractResult> {
  const loaded = await import('./extraction/extract-resources.ts');
  return loaded.extractResources(questionnaire, response, options);
}
