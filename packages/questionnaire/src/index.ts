/** Headless FHIR R4 questionnaire engine: reads a form, holds a filling of it, gives the response. */
export { hasValue, isSettled, noAnswer, sameCoding, sameValue } from './answer.ts';
export type { Answer, AnswerAbsence, AnswerValue, CodedValue } from './answer.ts';
export { dataAbsentReasons } from './build-response.ts';
export { checkAnswer } from './check-answer.ts';
export type { AnswerError } from './check-answer.ts';
export type {
  CompiledDisplay,
  CompiledGroup,
  CompiledItem,
  CompiledOption,
  CompiledQuestion,
  Condition,
  QuestionType,
  UnusableItem,
} from './compiled-item.ts';
export { extensionUrls } from './extensions.ts';
export type * from './fhir-types.ts';
export { FormSession } from './form-session.ts';
export type { SectionProgress } from './form-session.ts';
export type { Form } from './form.ts';
export { localized, textFor } from './localized-text.ts';
export type { LocalizedText } from './localized-text.ts';
export type { Problem, ProblemCode } from './problem.ts';
export { readQuestionnaire } from './read-questionnaire.ts';
export type { ReadOptions, ReadResult } from './read-questionnaire.ts';
