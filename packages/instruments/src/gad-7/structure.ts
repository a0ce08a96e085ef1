import { indexQuestions } from '../shared/question.ts';
import type { InstrumentQuestion } from '../shared/question.ts';

/** The seven that are counted, in the order of the questionnaire. */
export const gad7LinkIds = [
  'nervous',
  'control',
  'worry',
  'relaxing',
  'restless',
  'irritable',
  'afraid',
] as const;
export const difficultyLinkId = 'difficulty';

const asked = (linkId: string): InstrumentQuestion => ({
  linkId,
  domain: 'cognitionMood',
  dimension: 'cognition',
});

export const gad7Questions = indexQuestions([...gad7LinkIds, difficultyLinkId].map(asked));
