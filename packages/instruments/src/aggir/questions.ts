import { indexQuestions } from '../shared/question.ts';
import type { InstrumentQuestion } from '../shared/question.ts';
import { adverbLinkId, adverbs, aggirVariables, doingLinkId, partsOf } from './variables.ts';

/** Every question of the grid: five for each part, four of them asked only when the part is done alone. */
export const aggirQuestions = indexQuestions(
  aggirVariables.flatMap((variable) => partsOf(variable).flatMap((part) => questionsOf(part, variable))),
);

function questionsOf(
  part: string,
  { domain, dimension }: Omit<InstrumentQuestion, 'linkId'>,
): readonly InstrumentQuestion[] {
  const when = { question: doingLinkId(part), code: 'faitSeul' };
  return [
    { linkId: doingLinkId(part), domain, dimension },
    ...adverbs.map((adverb) => ({ linkId: adverbLinkId(part, adverb), domain, dimension, when })),
  ];
}
