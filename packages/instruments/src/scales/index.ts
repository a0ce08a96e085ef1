import { cps } from './cps.ts';
import { clinicalFrailty, isoSmaf, mmse, moca } from './entered.ts';
import type { ScoreFunction } from './score-function.ts';
import { smaf } from './smaf.ts';
import { katz, lawton, prisma7, zarit12, zarit22 } from './sums.ts';

/** Score functions for forms that an institution brings under its own licence. No word of those forms is here. */
export const scoreFunctions: readonly ScoreFunction[] = [
  smaf,
  isoSmaf,
  prisma7,
  zarit22,
  zarit12,
  katz,
  lawton,
  cps,
  mmse,
  moca,
  clinicalFrailty,
];

const byId: ReadonlyMap<string, ScoreFunction> = new Map(scoreFunctions.map((one) => [one.id, one]));

export function scoreFunctionById(id: string): ScoreFunction | undefined {
  return byId.get(id);
}

export { scoreOfValues } from './score-function.ts';
export type { InputState, InputStates, ScoreFunction, ScoreInput } from './score-function.ts';
export type { SmafDetails, SmafPart } from './smaf.ts';
