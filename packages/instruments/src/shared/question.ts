import type { Dimension, Domain } from '@fil/vocabulary/codes';
import { booleanGiven, codesGiven } from './answers.ts';
import type { GivenAnswers } from './answers.ts';

/** What the rest of the house must know of a question without loading its words. */
export interface InstrumentQuestion {
  readonly linkId: string;
  /** Domain of the file that its answer belongs to: who may read it. */
  readonly domain: Domain;
  /** Which of the nine dimensions it covers (S18). */
  readonly dimension: Dimension;
  /** Asked only then; always when absent. */
  readonly when?: AskedWhen;
}

/** Another question chose this code or one of these, or said this. */
export type AskedWhen =
  | { readonly question: string; readonly code: string }
  | { readonly question: string; readonly codes: readonly string[] }
  | { readonly question: string; readonly value: boolean };

/** Questions of one instrument, by linkId, in the order of asking. */
export type QuestionIndex = ReadonlyMap<string, InstrumentQuestion>;

export function indexQuestions(questions: readonly InstrumentQuestion[]): QuestionIndex {
  return new Map(questions.map((question) => [question.linkId, question]));
}

/** Whether the form asks the question, given what was answered before; the same as the engine's `isEnabled`. */
export function isAsked(question: InstrumentQuestion, answers: GivenAnswers, index: QuestionIndex): boolean {
  const { when } = question;
  if (when === undefined) return true;
  const source = index.get(when.question);
  if (source === undefined || !isAsked(source, answers, index)) return false;
  if ('value' in when) return booleanGiven(answers, when.question) === when.value;
  const wanted = 'code' in when ? [when.code] : when.codes;
  return codesGiven(answers, when.question).some((code) => wanted.includes(code));
}
