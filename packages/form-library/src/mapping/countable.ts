import { answerKey } from '@fil/instruments/mapping';
import { textFor } from '@fil/questionnaire';
import type { CompiledQuestion, Form } from '@fil/questionnaire';

/** A question whose answer is typed as a number. */
export const isTypedNumber = ({ type, options }: CompiledQuestion): boolean =>
  (type === 'integer' || type === 'decimal') && options.length === 0;

/** A question that may count in a score: asked once, answered once, by a choice, a yes-or-no or a number. */
export function isCountable(question: CompiledQuestion): boolean {
  const { repeats, list, type, options } = question;
  if (repeats || list !== undefined) return false;
  return isTypedNumber(question) || type === 'boolean' || options.length > 0;
}

const countable = new WeakMap<Form, readonly CompiledQuestion[]>();

/** In the order of the form; worked out once, as a form never changes. */
export function countableQuestions(form: Form): readonly CompiledQuestion[] {
  const known = countable.get(form);
  if (known) return known;
  const found = form.items.filter((item) => item.role === 'question').filter(isCountable);
  countable.set(form, found);
  return found;
}

/** One answer of a question, as a mapping names it. */
export interface AnswerChoice {
  readonly key: string;
  /** Absent for yes and no, which the reader's own language says. */
  readonly text?: string;
}

/** Every answer that a question offers; none for a number that is typed. */
export function answersOf(question: CompiledQuestion, locale: string): readonly AnswerChoice[] {
  if (question.type === 'boolean') return [{ key: 'true' }, { key: 'false' }];
  return question.options.map((option) => ({
    key: answerKey(option.value),
    text: textFor(option, locale),
  }));
}

export const answerKeysOf = (question: CompiledQuestion): readonly string[] =>
  answersOf(question, '').map(({ key }) => key);
