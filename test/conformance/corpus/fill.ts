import type { AnswerAbsence, AnswerValue, CompiledQuestion, FormSession } from '@fil/questionnaire';
import type { Chance } from './chance.ts';
import { plausibleValue } from './plausible-value.ts';

export interface Filling {
  /** linkIds to which no value could be given that the engine calls right. */
  readonly unanswerable: readonly string[];
  readonly answers: number;
  /** The longest that one answer took, in milliseconds. */
  readonly slowest: number;
}

/**
 * Fills a form as somebody would: every enabled question gets a value, sometimes an absence; some minds are changed,
 * so that questions are disabled again; what was enabled by that is answered too.
 */
export function fill(session: FormSession, chance: Chance): Filling {
  const unanswerable = new Set<string>();
  let answers = 0;
  let slowest = 0;
  const answer = (linkId: string, given: readonly AnswerValue[] | AnswerAbsence): void => {
    const began = performance.now();
    session.answer(linkId, given);
    slowest = Math.max(slowest, performance.now() - began);
    answers++;
  };
  const answerOne = (question: CompiledQuestion): void => {
    if (chance.happens(0.1)) return answer(question.linkId, chance.of(absences) ?? 'unknown');
    for (let attempt = 0; attempt < 5; attempt++) {
      answer(question.linkId, valuesFor(question, chance));
      if (session.errorsOf(question.linkId).length === 0) return;
    }
    unanswerable.add(question.linkId);
    answer(question.linkId, []);
  };
  const answerWhatIsOpen = (): void => {
    for (let round = 0; round < 20; round++) {
      const open = questionsOf(session).filter(
        ({ linkId }) => isOpen(session, linkId) && !unanswerable.has(linkId),
      );
      if (open.length === 0) return;
      for (const question of open) if (isOpen(session, question.linkId)) answerOne(question);
    }
  };
  answerWhatIsOpen();
  for (const question of questionsOf(session)) {
    if (unanswerable.has(question.linkId) || !chance.happens(0.2)) continue;
    if (chance.happens(0.3) && !question.required) answer(question.linkId, []);
    else if (session.isEnabled(question.linkId)) answerOne(question);
  }
  answerWhatIsOpen();
  return { unanswerable: [...unanswerable], answers, slowest };
}

const absences: readonly AnswerAbsence[] = ['unknown', 'refused', 'notAssessed'];

const questionsOf = (session: FormSession): readonly CompiledQuestion[] =>
  session.form.items.filter((item): item is CompiledQuestion => item.role === 'question' && !item.readOnly);

function isOpen(session: FormSession, linkId: string): boolean {
  const { values, absence } = session.answerOf(linkId);
  return session.isEnabled(linkId) && values.length === 0 && absence === undefined;
}

function valuesFor(question: CompiledQuestion, chance: Chance): readonly AnswerValue[] {
  const one = (): AnswerValue | undefined =>
    chance.of(question.options)?.value ??
    (plausibleValue(question.source, chance) as AnswerValue | undefined);
  const times = question.repeats ? chance.between(1, 3) : 1;
  const values = new Map<string, AnswerValue>();
  for (let time = 0; time < times; time++) {
    const value = one();
    if (value !== undefined) values.set(JSON.stringify(value), value);
  }
  return [...values.values()];
}
