import type { ScoreResult } from '@fil/vocabulary/types';
import { codeGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { indexQuestions } from '../shared/question.ts';
import type { QuestionIndex } from '../shared/question.ts';
import { bandOf, sumOfItems } from '../shared/sum-of-items.ts';

/** Answers of a check-list of practice: each point counts 0, 1 or 2. */
export const practiceCodes = ['no', 'partly', 'yes'] as const;
const weights = practiceCodes.map((_, weight) => weight);

/** Points of practice, by the heading they stand under. */
export type PracticeSections = Readonly<Record<string, readonly string[]>>;

export const practiceLinkIds = (sections: PracticeSections): readonly string[] =>
  Object.entries(sections).flatMap(([section, points]) => points.map((point) => `${section}/${point}`));

/** They are about how services work around the person, not about the person: the domain is the services'. */
export function practiceQuestions(sections: PracticeSections): QuestionIndex {
  return indexQuestions(
    practiceLinkIds(sections).map((linkId) => ({
      linkId,
      domain: 'services',
      dimension: 'formalInformalSupport',
    })),
  );
}

/** `ScoreResult.details` of a check-list of practice. */
export interface PracticeDetails {
  readonly of: string;
  readonly sum: number;
  readonly highestPossible: number;
  /** By heading; `value` only where every point of it is answered. */
  readonly sections: Readonly<Record<string, { readonly value?: number; readonly highest: number }>>;
}

/** Share of the points from which practice is said to be near, or half way: our choice, no study has validated it. */
const nearFrom = 5 / 6;
const halfFrom = 1 / 2;

/** @param of names the check-list: its meanings are `<of>.near`, `<of>.half` and `<of>.far`. */
export function scorePractice(sections: PracticeSections, of: string, answers: GivenAnswers): ScoreResult {
  const counted = (linkIds: readonly string[]) =>
    sumOfItems(
      linkIds.map((id) => {
        const code = codeGiven(answers, id, practiceCodes);
        return {
          id,
          given: code === undefined ? undefined : practiceCodes.indexOf(code),
          possible: weights,
        };
      }),
    );
  const { sum, missing, possible } = counted(practiceLinkIds(sections));
  const highestOf = (points: readonly string[]) => points.length * (practiceCodes.length - 1);
  const highestPossible = highestOf(practiceLinkIds(sections));
  const bySection = Object.entries(sections).map(([section, points]) => {
    const part = counted(points.map((point) => `${section}/${point}`));
    const value = part.missing.length === 0 ? { value: part.sum } : {};
    return [section, { ...value, highest: highestOf(points) }] as const;
  });
  const details: PracticeDetails = { of, sum, highestPossible, sections: Object.fromEntries(bySection) };
  const method = 'ownRule';
  if (missing.length > 0) return { status: 'incomplete', method, possible, missing, details: { ...details } };
  const bands = [
    { key: 'far', from: 0 },
    { key: 'half', from: highestPossible * halfFrom },
    { key: 'near', from: highestPossible * nearFrom },
  ] as const;
  return {
    status: 'complete',
    method,
    value: sum,
    meaning: `${of}.${bandOf(bands, sum) ?? 'far'}`,
    missing,
    details: { ...details },
  };
}
