import type { ScoreResult } from '@fil/vocabulary/types';
import { highestStrain, scoreStrain } from '../caregiver-check/strain.ts';
import type { CaregiverStrainDetails } from '../caregiver-check/strain.ts';
import { booleanGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { strainLinkIds } from './structure.ts';

/**
 * The evaluation as a whole has no score; what is computed is the caregiver's strain, from six answers of 0 to 3.
 * `none` when no relative helps regularly. Nothing is counted for an answer that is missing.
 */
export function scoreSocle(answers: GivenAnswers): ScoreResult {
  const method = 'ownRule';
  const hasCaregiver = booleanGiven(answers, 'support/caregiver');
  if (hasCaregiver === false) return { status: 'none', method, missing: [], details: {} };
  if (hasCaregiver) return scoreStrain(answers, strainLinkIds);
  const details = { of: 'caregiverStrain', highestPossible: highestStrain, sum: 0 } as const;
  return {
    status: 'incomplete',
    method,
    possible: { lowest: 0, highest: highestStrain },
    missing: ['support/caregiver'],
    details: details satisfies CaregiverStrainDetails,
  };
}
