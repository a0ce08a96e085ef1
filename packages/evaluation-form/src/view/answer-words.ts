import { sameValue, spokenWords, textFor } from '@fil/questionnaire';
import type { Answer, CompiledQuestion, Form, ValueLanguage } from '@fil/questionnaire';
import type { AnswerValue } from '@fil/vocabulary/types';
import type { EvaluationLocalize } from '../templates/evaluation-screen.ts';
import { adverbCode } from './adverb-code.ts';

/** An answer as one reads it: its choices, its words, or why there is none. */
export function answerWords(
  localize: EvaluationLocalize,
  question: CompiledQuestion,
  answer: Answer | undefined,
): string {
  if (answer?.absence !== undefined) return localize.term(`absence.${answer.absence}`);
  if (answer === undefined || answer.values.length === 0) return localize.term('noAnswer');
  return answer.values
    .map((value) => valueWords(localize, question, value))
    .join(localize.term('listSeparator'));
}

/** The same, but a question with adverbs is told by its code: « B ». */
export function answerInShort(
  localize: EvaluationLocalize,
  form: Form,
  question: CompiledQuestion,
  answerOf: (linkId: string) => Answer | undefined,
): string {
  return adverbCode(form, question, answerOf) ?? answerWords(localize, question, answerOf(question.linkId));
}

function valueWords(localize: EvaluationLocalize, question: CompiledQuestion, value: AnswerValue): string {
  const option = question.options.find((one) => sameValue(one.value, value));
  return option ? textFor(option, localize.locale) : spokenWords(value, valueLanguage(localize));
}

/** How this element says what stands in no option. */
export const valueLanguage = (localize: EvaluationLocalize): ValueLanguage => ({
  yes: localize.term('yes'),
  no: localize.term('no'),
  number: (value) => localize.number(value),
  day: (day) => localize.day(day, 'long'),
});
