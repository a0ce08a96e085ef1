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
  readonly C: readonly number[];
  readonly B: readonly number[];
  /** From the top: the sum at which a rank is reached. */
  readonly ranks: readonly { readonly from: number; readonly rank: number }[];
}

// prettier-ignore
const tables: readonly GroupTable[] = [
  //                coh.  orient.  toil.  habill.  alim.  élim.  transf.  dépl. int.
  { group: 'A', C: [ 2000,    1200,    40,      40,    60,   100,     800,        200],
                B: [    0,       0,    16,      16,    20,    16,     120,         32],
    ranks: [{ from: 4380, rank: 1 }, { from: 4140, rank: 2 }, { from: 3390, rank: 3 }] },
  { group: 'B', C: [ 1500,    1200,    40,      40,    60,   100,     800,        -80],
                B: [  320,     120,    16,      16,     0,    16,     120,        -40],
    ranks: [{ from: 2016, rank: 4 }] },
  { group: 'C', C: [    0,       0,    40,      40,    60,   160,    1000,        400],
                B: [    0,       0,    16,      16,    20,    20,     200,         40],
    ranks: [{ from: 1700, rank: 5 }, { from: 1432, rank: 6 }] },
  { group: 'D', C: [    0,       0,     0,       0,  2000,   400,    2000,        200],
                B: [    0,       0,     0,       0,   200,   200,     200,          0],
    ranks: [{ from: 2400, rank: 7 }] },
  { group: 'E', C: [  400,     400,   400,     400,   400,   800,     800,        200],
                B: [    0,       0,   100,     100,   100,   100,     100,          0],
    ranks: [{ from: 1200, rank: 8 }] },
  { group: 'F', C: [  200,     200,   500,     500,   500,   500,     500,        200],
                B: [  100,     100,   100,     100,   100,   100,     100,          0],
    ranks: [{ from: 800, rank: 9 }] },
  { group: 'G', C: [  150,     150,   300,     300,   500,   500,     400,        200],
                B: [    0,       0,   200,     200,   200,   200,     200,        100],
    ranks: [{ from: 650, rank: 10 }] },
  { group: 'H', C: [    0,       0,  3000,    3000,  3000,  3000,    1000,       1000],
                B: [    0,       0,  2000,    2000,  2000,  2000,    2000,       1000],
    ranks: [{ from: 4000, rank: 11 }, { from: 2000, rank: 12 }] },
];

/** Reached by no group. */
const lastRank = 13;

// prettier-ignore
const girOfRank: Readonly<Record<number, number>> = {
  1: 1, 2: 2, 3: 2, 4: 2, 5: 2, 6: 2, 7: 2, 8: 3, 9: 3, 10: 4, 11: 4, 12: 5, [lastRank]: 6,
};

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
  if (codes.length !== countedVariables.length)
    throw new RangeError(`Expected ${countedVariables.length} codes.`);
  const sums: Partial<Record<AggirGroup, number>> = {};
  for (const table of tables) {
    const sum = sumOf(table, codes);
    sums[table.group] = sum;
    const reached = table.ranks.find(({ from }) => sum >= from);
    if (reached === undefined) continue;
    const { rank, from } = reached;
    return { gir: girAt(rank), rank, group: table.group, decidingThreshold: from, sums };
  }
  return { gir: girAt(lastRank), rank: lastRank, sums };
}

function sumOf(table: GroupTable, codes: readonly AggirCode[]): number {
  let sum = 0;
  for (const [at, code] of codes.entries()) {
    if (code === 'C') sum += table.C[at] ?? 0;
    else if (code === 'B') sum += table.B[at] ?? 0;
  }
  return sum;
}

function girAt(rank: number): number {
  const gir = girOfRank[rank];
  if (gir === undefined) throw new RangeError(`No GIR for rank ${rank}.`);
  return gir;
}
