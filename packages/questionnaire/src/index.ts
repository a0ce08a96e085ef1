/** Headless FHIR R4 questionnaire engine: reads a form, holds a filling of it, gives the response. */
export type * from './fhir-types.ts';
export type * from './form/compiled-item.ts';
export { groupControls, noteControls, questionControls } from './form/controls.ts';
export type { GroupControl, ItemControl, NoteControl, QuestionControl } from './form/controls.ts';
export type { Form, FormNeeds } from './form/form.ts';
export { localized, textFor } from './form/localized-text.ts';
export type { LocalizedText } from './form/localized-text.ts';
export type { Problem, ProblemCode } from './form/problem.ts';
export { extensionUrls } from './read/extensions.ts';
export { readQuestionnaire } from './read/read-questionnaire.ts';
export type { ReadOptions, ReadResult } from './read/read-questionnaire.ts';
export { dataAbsentReasons } from './response/build-response.ts';
export { checkAnswer } from './session/check-answer.ts';
export type { AnswerError, LimitsOfTheMoment } from './session/check-answer.ts';
export type { AnswerOrigin, Change, FormNode } from './session/form-node.ts';
export { FormSession } from './session/form-session.ts';
export type { LaunchContext, SessionStart } from './session/form-session.ts';
export { isPlaceOf } from './session/is-place-of.ts';
export {
  childKey,
  compareRepetitions,
  keyOf,
  linkIdOf,
  repetitionKey,
  repetitionsIn,
} from './session/node-key.ts';
export type { NodeKey } from './session/node-key.ts';
export type { SectionProgress } from './session/progress.ts';
export { hasValue, isSettled, noAnswer } from './values/answer.ts';
export type {
  Answer,
  AnswerAbsence,
  AnswerValue,
  AttachmentValue,
  CodedValue,
  QuantityValue,
  ReferenceValue,
} from './values/answer.ts';
export { identityOf, plainWords, spokenWords } from './values/value-words.ts';
export type { ValueLanguage } from './values/value-words.ts';
export { compareValues, sameAnswer, sameCoding, sameValue } from './values/compare.ts';
export { loadForm, openForm } from './load/load-form.ts';
export type { OpenOptions } from './load/load-form.ts';
export type { LoadOptions } from './load/load-options.ts';
export { askedSource } from './value-sets/asked-source.ts';
export { terminologyEndpoint } from './value-sets/terminology-endpoint.ts';
export type { EndpointOptions } from './value-sets/terminology-endpoint.ts';
export { searchOptions } from './value-sets/search-options.ts';
export type { Expansion, ExpansionRequest, ValueSetSource } from './value-sets/value-set-source.ts';
export { answersIn } from './response/read-response.ts';
export type { AnswersIn } from './response/read-response.ts';
