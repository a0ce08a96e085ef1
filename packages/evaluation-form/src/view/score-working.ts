import { countedVariables } from '@fil/instruments/aggir';
import type { AggirDetails } from '@fil/instruments/aggir';
import type { ScoreResult } from '@fil/vocabulary/types';

/** A variable that the classification counts. */
export type CountedVariable = (typeof countedVariables)[number];

export interface VariableCode {
  readonly variable: CountedVariable;
  /** A, B or C; `null` while an answer is missing. */
  readonly code: string | null;
}

/** Code of each variable that the classification counts, in the order of its tables; none for another instrument. */
export function scoreCodes({ details }: ScoreResult): readonly VariableCode[] {
  if (!('codes' in details)) return [];
  const { codes } = details as unknown as AggirDetails;
  return countedVariables.map((variable) => ({ variable, code: codes[variable] }));
}

export interface ScoreWorking {
  readonly rank: number | undefined;
  readonly group: string | undefined;
  readonly sums: readonly (readonly [group: string, sum: number])[];
}

export function scoreWorking({ details }: ScoreResult): ScoreWorking {
  const { rank, group, sums } = details as unknown as AggirDetails;
  return { rank, group, sums: Object.entries(sums ?? {}) };
}
