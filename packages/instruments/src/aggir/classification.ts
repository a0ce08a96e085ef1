import type { AggirCode } from './coding.ts';
import { countedVariables } from './variables.ts';

/**
 * Classification of annex 2-2 (code de l'action sociale et des familles), from the codes of the eight counted
 * variables. It is not monotone: a worsening can raise the number of the GIR. That is the regulation, not a fault.
 */

export const aggirGroups = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type AggirGroup = (typeof aggirGroups)[number];

interface GroupTable {
  readonly group: AggirGroup;
  /** What a code C and a code B of each counted variable add, in the order of `countedVariables`; A adds nothing. */
  readonly whenC: readonly number[];
  readonly whenB: readonly number[];
  /** From the top: the sum at which a rank is reached. */
  readonly thresholds: readonly { readonly sum: number; readonly rank: number }[];
}

const group = (
  name: AggirGroup,
  whenC: readonly number[],
  whenB: readonly number[],
  ...thresholds: readonly (readonly [sum: number, rank: number])[]
): GroupTable => ({ group: name, whenC, whenB, thresholds: thresholds.map(([sum, rank]) => ({ sum, rank })) });

const tables: readonly GroupTable[] = [
  //          cohérence orientation toilette habillage alimentation élimination transferts intérieur
  group('A', [2000, 1200, 40, 40, 60, 100, 800, 200], [0, 0, 16, 16, 20, 16, 120, 32], [4380, 1], [4140, 2], [3390, 3]),
  group('B', [1500, 1200, 40, 40, 60, 100, 800, -80], [320, 120, 16, 16, 0, 16, 120, -40], [2016, 4]),
  group('C', [0, 0, 40, 40, 60, 160, 1000, 400], [0, 0, 16, 16, 20, 20, 200, 40], [1700, 5], [1432, 6]),
  group('D', [0, 0, 0, 0, 2000, 400, 2000, 200], [0, 0, 0, 0, 200, 200, 200, 0], [2400, 7]),
  group('E', [400, 400, 400, 400, 400, 800, 800, 200], [0, 0, 100, 100, 100, 100, 100, 0], [1200, 8]),
  group('F', [200, 200, 500, 500, 500, 500, 500, 200], [100, 100, 100, 100, 100, 100, 100, 0], [800, 9]),
  group('G', [150, 150, 300, 300, 500, 500, 400, 200], [0, 0, 200, 200, 200, 200, 200, 100], [650, 10]),
  group('H', [0, 0, 3000, 3000, 3000, 3000, 1000, 1000], [0, 0, 2000, 2000, 2000, 2000, 2000, 1000], [4000, 11], [2000, 12]),
];

/** Reached by no group. */
const lastRank = 13;

const girOfRank: Readonly<Record<number, number>> = {
  1: 1, 2: 2, 3: 2, 4: 2, 5: 2, 6: 2, 7: 2, 8: 3, 9: 3, 10: 4, 11: 4, 12: 5, [lastRank]: 6,
}; // prettier-ignore

export interface AggirClassification {
  /** 1 (most dependent) to 6. */
  readonly gir: number;
  /** 1 to 13. */
  readonly rank: number;
  /** The group that decided; absent when none did, which is rank 13. */
  readonly group?: AggirGroup;
  /** The threshold that its sum reached. */
  readonly decidingThreshold?: number;
  /** Sum of each group tried, in order; those after the deciding one are not computed. */
  readonly sums: Readonly<Partial<Record<AggirGroup, number>>>;
}

/** @param codes One per counted variable, in the order of `countedVariables`. */
export function classify(codes: readonly AggirCode[]): AggirClassification {
  if (codes.length !== countedVariables.length) throw new RangeError(`Expected ${countedVariables.length} codes.`);
  const sums: Partial<Record<AggirGroup, number>> = {};
  for (const table of tables) {
    const sum = sumOf(table, codes);
    sums[table.group] = sum;
    const reached = table.thresholds.find((threshold) => sum >= threshold.sum);
    if (reached === undefined) continue;
    return { gir: girAt(reached.rank), rank: reached.rank, group: table.group, decidingThreshold: reached.sum, sums };
  }
  return { gir: girAt(lastRank), rank: lastRank, sums };
}

function sumOf(table: GroupTable, codes: readonly AggirCode[]): number {
  let sum = 0;
  for (const [at, code] of codes.entries()) {
    if (code === 'C') sum += table.whenC[at] ?? 0;
    else if (code === 'B') sum += table.whenB[at] ?? 0;
  }
  return sum;
}

function girAt(rank: number): number {
  const gir = girOfRank[rank];
  if (gir === undefined) throw new RangeError(`No GIR for rank ${rank}.`);
  return gir;
}
