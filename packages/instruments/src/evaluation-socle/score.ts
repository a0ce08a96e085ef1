import type { ScoreResult } from '@fil/vocabulary/types';
import { booleanGiven, codeGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { strainScale } from './scales.ts';
import { strainLinkIds } from './structure.ts';

/** Lowest sum of each band, out of 18. Our own choice: no study has validated it. */
export const strainBands = [
  { band: 'low', from: 0 },
  { band: 'moderate', from: 6 },
  { band: 'high', from: 12 },
] as const;
export type StrainBand = (typeof strainBands)[number]['band'];

/** `ScoreResult.details` of the evaluation. */
export interface CaregiverStrainDetails {
  readonly of: 'caregiverStrain';
  readonly highestPossible: number;
  /** Sum of the answers that are there. */
  readonly sum: number;
  /** Only when complete. */
  readonly band?: StrainBand;
}

const highestEach = strainScale.length - 1;
export const highestStrain = strainLinkIds.length * highestEach;

/**
 * The evaluation as a whole has no score; what is computed is the caregiver's strain, from six answers of 0 to 3.
 * `none` when no relative helps regularly. Nothing is counted for an answer that is missing.
 */
export function scoreSocle(answers: GivenAnswers): ScoreResult {
  const method = 'ownRule';
  const hasCaregiver = booleanGiven(answers, 'support/caregiver');
  if (hasCaregiver === false) return { status: 'none', method, missing: [], details: {} };
  const details = { of: 'caregiverStrain', highestPossible: highestStrain } as const;
  if (hasCaregiver === undefined) {
    const possible = { lowest: 0, highest: highestStrain };
    return {
      status: 'incomplete',
      method,
      possible,
      missing: ['support/caregiver'],
      details: { ...details, sum: 0 },
    };
  }
  const weights = strainLinkIds.map((linkId) => strainWeight(answers, linkId));
  const missing = strainLinkIds.filter((_, at) => weights[at] === undefined);
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  if (missing.length > 0) {
    const possible = { lowest: sum, highest: sum + missing.length * highestEach };
    return {
      status: 'incomplete',
      method,
      possible,
      missing,
      details: { ...details, sum } satisfies CaregiverStrainDetails,
    };
  }
  const band = strainBandOf(sum);
  return {
    status: 'complete',
    method,
    value: sum,
    meaning: `strain.${band}`,
    missing,
    details: { ...details, sum, band } satisfies CaregiverStrainDetails,
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
