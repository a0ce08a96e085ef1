import type { EvaluationAlert, ScoreResult } from '@fil/vocabulary/types';
import { frequencyItems, moreThanNever } from '../frequency/frequency.ts';
import { codesGiven, wordsGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { bandedSum } from '../shared/sum-of-items.ts';
import { crisisActionLinkId, phq9LinkIds, selfHarmLinkId } from './structure.ts';

/** Cut-offs of Kroenke, Spitzer and Williams (J Gen Intern Med 2001; 16: 606–613): 5, 10, 15, 20 of 27. */
export const phq9Bands = [
  { key: 'phq9.minimal', from: 0 },
  { key: 'phq9.mild', from: 5 },
  { key: 'phq9.moderate', from: 10 },
  { key: 'phq9.moderatelySevere', from: 15 },
  { key: 'phq9.severe', from: 20 },
] as const;

export function scorePhq9(answers: GivenAnswers): ScoreResult {
  return bandedSum(frequencyItems(phq9LinkIds, answers), {
    method: 'confirmed',
    bands: phq9Bands,
    of: 'phq9',
  });
}

/** Raised by the ninth item alone, whatever the sum and however little else is answered. */
export function phq9Alerts(answers: GivenAnswers): readonly EvaluationAlert[] {
  if (!codesGiven(answers, selfHarmLinkId).some((code) => moreThanNever.includes(code))) return [];
  return [
    {
      code: 'selfHarmThoughts',
      urgency: 'urgent',
      procedure: 'crisis',
      linkIds: [selfHarmLinkId],
      actionLinkId: crisisActionLinkId,
      acted: wordsGiven(answers, crisisActionLinkId) !== '',
    },
  ];
}
