import type { CompiledItem } from './compiled-item.ts';

/** Which items a change of one item can enable or disable, and in which order to look at them. */
export interface DependencyGraph {
  /** Position in an order where each item stands after everything that decides it. */
  readonly rankOf: Int32Array;
  /** The item at each rank. */
  readonly atRank: Int32Array;
  /** By index of an item, the indexes of the items that look at it: its children, and those with a condition on it. */
  readonly dependents: readonly (readonly number[])[];
}

/** The conditions must have been settled: a circle would leave its items without a rank. */
export function buildDependencyGraph(
  items: readonly CompiledItem[],
  indexOf: (linkId: string) => number | undefined,
): DependencyGraph {
  const dependents: number[][] = items.map(() => []);
  const openSources = new Int32Array(items.length);
  for (const item of items) {
    const sources = new Set(item.conditions.map((condition) => condition.question));
    if (item.parent !== undefined) sources.add(item.parent);
    for (const source of sources) {
      const index = indexOf(source);
      if (index === undefined) continue;
      dependents[index]?.push(item.index);
      openSources[item.index] = (openSources[item.index] ?? 0) + 1;
    }
  }

  const rankOf = new Int32Array(items.length);
  const atRank = new Int32Array(items.length);
  const free = items.filter((item) => openSources[item.index] === 0).map((item) => item.index);
  for (let rank = 0; rank < free.length; rank++) {
    const index = free[rank] ?? 0;
    rankOf[index] = rank;
    atRank[rank] = index;
    for (const dependent of dependents[index] ?? []) {
      const left = (openSources[dependent] ?? 0) - 1;
      openSources[dependent] = left;
      if (left === 0) free.push(dependent);
    }
  }
  return { rankOf, atRank, dependents };
}
