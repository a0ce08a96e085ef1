import type { ScoreResult } from '@fil/vocabulary/types';
import { booleanGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { bandedSum } from '../shared/sum-of-items.ts';
import { gds15Items } from './structure.ts';

/** Sheikh and Yesavage (Clin Gerontol 1986; 5: 165–173): 5 or more suggests depression, 10 or more almost always is. */
export const gds15Bands = [
  { key: 'gds15.usual', from: 0 },
  { key: 'gds15.suggestive', from: 5 },
  { key: 'gds15.almostAlways', from: 10 },
] as const;

export function scoreGds15(answers: GivenAnswers): ScoreResult {
  const items = gds15Items.map(({ linkId: id, counts }) => {
    const said = booleanGiven(answers, id);
    return { id, given: said === undefined ? undefined : Number(said === counts), possible: [0, 1] };
  });
  return bandedSum(items, { method: 'confirmed', bands: gds15Bands, of: 'gds15' });
}
