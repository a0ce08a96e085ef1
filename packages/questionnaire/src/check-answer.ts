import { sameValue } from './answer.ts';
import type { Answer, AnswerValue } from './answer.ts';
import type { CompiledQuestion, QuestionType } from './compiled-item.ts';
import { isDay } from './read-value.ts';

/** What is wrong with an answer that was given. A question without an answer is missing, not wrong. */
export type AnswerError =
  | { readonly code: 'wrongType'; readonly expected: QuestionType }
  | { readonly code: 'notAnOption' }
  | { readonly code: 'tooMany' }
  | { readonly code: 'sameTwice' }
  /** In characters. */
  | { readonly code: 'tooLong'; readonly limit: number }
  | { readonly code: 'noSuchDay' }
  /** Values together with a reason why there are none. */
  | { readonly code: 'absentWithValue' };

/** Every error of an answer to `question`, none when it can be kept as it is. */
export function checkAnswer(question: CompiledQuestion, answer: Answer): readonly AnswerError[] {
  const { values } = answer;
  const errors: AnswerError[] = [];
  if (answer.absence !== undefined && values.length > 0) errors.push({ code: 'absentWithValue' });
  if (values.length > 1 && !question.repeats) errors.push({ code: 'tooMany' });
  if (
    values.some((value, at) => values.slice(0, at).some((earlier) => isSameChoice(earlier, value, question)))
  ) {
    errors.push({ code: 'sameTwice' });
  }
  for (const value of values) {
    const error = checkValue(question, value);
    if (error !== undefined && !errors.some((known) => known.code === error.code)) errors.push(error);
  }
  return errors;
}

function checkValue(question: CompiledQuestion, value: AnswerValue): AnswerError | undefined {
  const isOption = question.options.some((option) => sameValue(option.value, value));
  switch (question.type) {
    case 'choice':
      return isOption ? undefined : { code: 'notAnOption' };
    case 'open-choice':
      if (isOption) return undefined;
      return 'valueString' in value ? checkLength(question, value.valueString) : { code: 'notAnOption' };
    case 'string':
    case 'text':
      return 'valueString' in value ? checkLength(question, value.valueString) : wrongType(question);
    case 'boolean':
      return 'valueBoolean' in value ? undefined : wrongType(question);
    case 'integer':
      return 'valueInteger' in value && Number.isInteger(value.valueInteger)
        ? undefined
        : wrongType(question);
    case 'decimal':
      return 'valueDecimal' in value && Number.isFinite(value.valueDecimal) ? undefined : wrongType(question);
    case 'date':
      if (!('valueDate' in value)) return wrongType(question);
      return isDay(value.valueDate) ? undefined : { code: 'noSuchDay' };
  }
}

const wrongType = (question: CompiledQuestion): AnswerError => ({
  code: 'wrongType',
  expected: question.type,
});

function checkLength(question: CompiledQuestion, text: string): AnswerError | undefined {
  const limit = question.maxLength;
  // Characters as people count them: an emoji is one.
  return limit !== undefined && text.length > limit && [...text].length > limit
    ? { code: 'tooLong', limit }
    : undefined;
}

/** Two equal measures may both be meant; the same option chosen twice may not. */
function isSameChoice(left: AnswerValue, right: AnswerValue, question: CompiledQuestion): boolean {
  return question.options.length > 0 && sameValue(left, right);
}
