/**
 * Pure functions from JSON to JSON around a form, none needed to fill it: other versions of FHIR, sub-questionnaires,
 * population and extraction. Loaded with `import()`; the last three bring their own code only when called.
 */
export type { AssembleResult, QuestionnaireSource } from './assembly/assemble-questionnaire.ts';
export { documentProblemCodes } from './document-problem.ts';
export type { DocumentProblem, DocumentProblemCode } from './document-problem.ts';
export type { Environment, EvaluateFhirPath, FocusType } from './evaluator.ts';
export { documentExtensions } from './extension-urls.ts';
export type { ExtractOptions, ExtractResult } from './extraction/extract-resources.ts';
export type { PopulateOptions } from './population/populate-options.ts';
export type { PopulateResult } from './population/populate-questionnaire.ts';
export type { PopulatedAnswer } from './population/population.ts';
export type { FetchResource } from './population/run-query.ts';
export type { SourceRecord } from './population/scope.ts';
export { assembleQuestionnaire, extractResources, populateQuestionnaire } from './load-when-wanted.ts';
export { supportedFeatures, understoodExtensions } from './supported-features.ts';
export type { SupportedFeature } from './supported-features.ts';
export { detectVersion } from './versions/detect-version.ts';
export type { FhirVersion } from './versions/detect-version.ts';
export { responseToR4, responseToR5 } from './versions/responses.ts';
export type { ResponseResult } from './versions/responses.ts';
export { fromR5, toR4 } from './versions/to-r4.ts';
export type { ToR4Options, ToR4Result } from './versions/to-r4.ts';
