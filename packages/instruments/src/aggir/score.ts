import type { ScoreResult } from '@fil/vocabulary/types';
import type { GivenAnswers } from '../shared/answers.ts';
import { classify } from './classification.ts';
import type { AggirGroup } from './classification.ts';
import { missingOfPart, possibleCodesOf } from './coding.ts';
import type { AggirCode } from './coding.ts';
import { possibleGirs } from './possible-girs.ts';
import { aggirVariables, countedVariables, partsOf } from './variables.ts';
import type { AggirVariable, AggirVariableId } from './variables.ts';

/** `ScoreResult.details` of AGGIR. */
export interface AggirDetails {
  /** Code of each variable, illustrative ones too; `null` where it is not known yet. */
  readonly codes: Readonly<Record<AggirVariableId, AggirCode | null>>;
  /** Only when complete. */
  readonly rank?: number;
  /** The group whose sum decided; absent for rank 13, which no group decides. */
  readonly group?: AggirGroup;
  readonly decidingThreshold?: number;
  /** Sum of each group tried, in order. */
  readonly sums?: Readonly<Partial<Record<AggirGroup, number>>>;
}

const byId = new Map(aggirVariables.map((variable) => [variable.id, variable]));
const counted = countedVariables.map((id) => byId.get(id)).filter((variable) => variable !== undefined);

/**
 * The GIR, from 1 to 6, with how it was reached. While an answer that counts is missing, refused or unknown, there
 * is no value, only the range that is still possible, which may already be one single GIR.
 */
export function scoreAggir(answers: GivenAnswers): ScoreResult {
  const possible = new Map(aggirVariables.map((variable) => [variable, possibleCodesOf(variable, answers)]));
  const missing = aggirVariables
    .filter((variable) => counted.includes(variable))
    .flatMap((variable) => partsOf(variable).flatMap((part) => missingOfPart(part, answers)));
  const codes = Object.fromEntries(
    aggirVariables.map((variable) => [variable.id, onlyCode(variable, possible.get(variable), answers)]),
  ) as Record<AggirVariableId, AggirCode | null>;

  const base = { method: 'confirmed', missing } as const;
  const settled = counted.map((variable) => codes[variable.id]).filter((code) => code !== null);
  if (settled.length < counted.length) {
    const girs = possibleGirs(counted.map((variable) => possible.get(variable) ?? []));
    return { ...base, status: 'incomplete', possible: girs, details: { codes } satisfies AggirDetails };
  }
  const { gir, ...working } = classify(settled);
  return {
    ...base,
    status: 'complete',
    value: gir,
    meaning: `gir${gir}`,
    details: { codes, ...working } satisfies AggirDetails,
  };
}

/** The code of a variable once every answer it rests on is there, even where fewer would settle it. */
function onlyCode(
  variable: AggirVariable,
  possible: readonly AggirCode[] = [],
  answers: GivenAnswers,
): AggirCode | null {
  const waits = partsOf(variable).some((part) => missingOfPart(part, answers).length > 0);
  const [code, other] = possible;
  return waits || code === undefined || other !== undefined ? null : code;
}
