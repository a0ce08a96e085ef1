import { dimensions } from '@fil/vocabulary/codes';
import type { Dimension } from '@fil/vocabulary/codes';
import { givenTo } from './answers.ts';
import type { GivenAnswers } from './answers.ts';
import { isAsked } from './question.ts';
import type { QuestionIndex } from './question.ts';

/** How far one of the nine dimensions is covered, among the questions asked so far. */
export interface DimensionCoverage {
  readonly dimension: Dimension;
  /** Questions with a value or an absence. */
  readonly answered: number;
  /** Those among `answered` that have an absence. */
  readonly absent: number;
  /** 0: this instrument does not ask about the dimension. */
  readonly total: number;
}

/** All nine, in the order of the vocabulary, so that what is not covered is said too. */
export function coverageOf(questions: QuestionIndex, answers: GivenAnswers): readonly DimensionCoverage[] {
  const counts = new Map(
    dimensions.map((dimension) => [dimension, { dimension, answered: 0, absent: 0, total: 0 }]),
  );
  for (const question of questions.values()) {
    const count = counts.get(question.dimension);
    if (count === undefined || !isAsked(question, answers, questions)) continue;
    const answer = givenTo(answers, question.linkId);
    count.total++;
    if (answer === undefined) continue;
    if (answer.values.length > 0) count.answered++;
    else if (answer.absence !== undefined) {
      count.answered++;
      count.absent++;
    }
  }
  return [...counts.values()];
}
