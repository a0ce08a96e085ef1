import type { ScoreResult } from '@fil/vocabulary/types';
import { codeGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { sumOfItems } from '../shared/sum-of-items.ts';

/** The short check of the caregiver's strain: six questions of our own, 0 (never) to 3 (always). */
export const strainNames = ['sleep', 'health', 'time', 'relations', 'money', 'continuing'] as const;
export const strainScale = ['never', 'sometimes', 'often', 'always'] as const;

/** Lowest sum of each band, out of 18. Our own choice: no study has validated it. */
export const strainBands = [
  { band: 'low', from: 0 },
  { band: 'moderate', from: 6 },
  { band: 'high', from: 12 },
] as const;
export type StrainBand = (typeof strainBands)[number]['band'];

/** `ScoreResult.details` of a caregiver's strain. */
export interface CaregiverStrainDetails {
  readonly of: 'caregiverStrain';
  readonly highestPossible: number;
  /** Sum of the answers that are there. */
  readonly sum: number;
  /** Only when complete. */
  readonly band?: StrainBand;
}

const weights = strainScale.map((_, weight) => weight);
export const highestStrain = strainNames.length * (strainScale.length - 1);

/** The strain from six answers, under the linkIds that a form gives them. Nothing is counted for one that is missing. */
export function scoreStrain(answers: GivenAnswers, linkIds: readonly string[]): ScoreResult {
  const { sum, missing, possible } = sumOfItems(
    linkIds.map((id) => ({ id, given: strainWeight(answers, id), possible: weights })),
  );
  const method = 'ownRule';
  const details = { of: 'caregiverStrain', highestPossible: highestStrain, sum } as const;
  if (missing.length > 0)
    return {
      status: 'incomplete',
      method,
      possible,
      missing,
      details: details satisfies CaregiverStrainDetails,
    };
  const band = strainBandOf(sum);
  return {
    status: 'complete',
    method,
    value: sum,
    meaning: `strain.${band}`,
    missing,
    details: { ...details, band } satisfies CaregiverStrainDetails,
  };
}

/** 0 (never) to 3 (always), `undefined` without an answer. */
export function strainWeight(answers: GivenAnswers, linkId: string): number | undefined {
  const code = codeGiven(answers, linkId, strainScale);
  return code === undefined ? undefined : strainScale.indexOf(code);
}

export function strainBandOf(sum: number): StrainBand {
  return strainBands.findLast(({ from }) => sum >= from)?.band ?? 'low';
}
