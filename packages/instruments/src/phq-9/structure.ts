import { moreThanNever } from '../frequency/frequency.ts';
import { indexQuestions } from '../shared/question.ts';
import type { InstrumentQuestion } from '../shared/question.ts';

const asked = (linkId: string): InstrumentQuestion => ({
  linkId,
  domain: 'cognitionMood',
  dimension: 'cognition',
});

/** Thoughts of being better off dead or of hurting oneself: any answer but « not at all » is urgent. */
export const selfHarmLinkId = 'self-harm';

/** The nine that are counted, in the order of the questionnaire. */
export const phq9LinkIds = [
  'interest',
  'mood',
  'sleep',
  'energy',
  'appetite',
  'self-worth',
  'concentration',
  'movement',
  selfHarmLinkId,
] as const;

/** Ours: what was done, asked at once after such an answer; it counts for nothing. */
export const crisisActionLinkId = 'crisis/done';
export const difficultyLinkId = 'difficulty';

export const phq9Questions = indexQuestions([
  ...phq9LinkIds.map(asked),
  { ...asked(crisisActionLinkId), when: { question: selfHarmLinkId, codes: moreThanNever } },
  asked(difficultyLinkId),
]);
