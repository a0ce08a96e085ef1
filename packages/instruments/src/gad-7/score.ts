import type { ScoreResult } from '@fil/vocabulary/types';
import { frequencyItems } from '../frequency/frequency.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { bandedSum } from '../shared/sum-of-items.ts';
import { gad7LinkIds } from './structure.ts';

/** Cut-offs of Spitzer, Kroenke, Williams and Löwe (Arch Intern Med 2006; 166: 1092–1097): 5, 10, 15 of 21. */
export const gad7Bands = [
  { key: 'gad7.minimal', from: 0 },
  { key: 'gad7.mild', from: 5 },
  { key: 'gad7.moderate', from: 10 },
  { key: 'gad7.severe', from: 15 },
] as const;

export function scoreGad7(answers: GivenAnswers): ScoreResult {
  return bandedSum(frequencyItems(gad7LinkIds, answers), {
    method: 'confirmed',
    bands: gad7Bands,
    of: 'gad7',
  });
}
