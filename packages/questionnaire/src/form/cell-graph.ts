import { findCycles } from './find-cycles.ts';

/** What is decided of an item. Cell `i` below the number of items says whether item `i` is enabled. */
export interface CellReads {
  /** Index of the item that has the cell. */
  readonly item: number;
  /** Indexes of the items whose answers or presence it reads. */
  readonly items: readonly number[];
  /** Other cells that it reads: variables. */
  readonly cells: readonly number[];
  /** What it decides is the answer of its item, which other cells read. */
  readonly givesAnswer: boolean;
}

/** Which cells a change can change, and in which order to look at them. */
export interface CellGraph {
  /** By cell, its place in an order where each stands after everything that decides it. */
  readonly rankOf: Int32Array;
  readonly cellAt: Int32Array;
  /** By item, the cells that read its answer or presence; an item that nobody reads has none. */
  readonly readersOf: readonly (readonly number[] | undefined)[];
  /** By cell, the cells that read it without its being an answer. */
  readonly dependantsOf: readonly (readonly number[] | undefined)[];
}

/** A graph as lists of sources by cell: an item is read through its enabled cell and what calculates its answer. */
export function sourcesOf(
  cells: readonly CellReads[],
  parentOf: (item: number) => number | undefined,
): readonly (readonly number[])[] {
  const calculating = new Map<number, number[]>();
  for (const [cell, { item, givesAnswer }] of cells.entries())
    if (givesAnswer) calculating.set(item, [...(calculating.get(item) ?? []), cell]);
  const ofParent = new Map<number | undefined, readonly number[]>();
  return cells.map(({ item, items, cells: others }, cell) => {
    if (items.length === 0 && others.length === 0) {
      // Items share the list that names only the item above them: there are thousands of those.
      const above = cell === item ? parentOf(item) : undefined;
      let shared = ofParent.get(above);
      if (shared === undefined) {
        shared = above === undefined ? [] : [above, ...(calculating.get(above) ?? [])];
        ofParent.set(above, shared);
      }
      return shared;
    }
    const sources = [...others];
    for (const read of items) sources.push(read, ...(calculating.get(read) ?? []));
    const parent = parentOf(item);
    // Whether an item is there at all: under a question, also its answers.
    if (cell === item && parent !== undefined) sources.push(parent, ...(calculating.get(parent) ?? []));
    return sources;
  });
}

/** By cell, the number of its circle: two cells on one circle have the same. */
export const circlesOf = (sources: readonly (readonly number[])[]): Int32Array =>
  findCycles(sources.length, (cell) => sources[cell] ?? []);

/** The cells must be free of circles: one would leave its cells without a rank. */
export function buildCellGraph(
  cells: readonly CellReads[],
  sources: readonly (readonly number[])[],
  items: number,
): CellGraph {
  const readersOf: (number[] | undefined)[] = new Array(items).fill(undefined);
  const dependantsOf: (number[] | undefined)[] = new Array(cells.length).fill(undefined);
  for (const [cell, reads] of cells.entries()) {
    if (reads.items.length > 0) for (const item of new Set(reads.items)) (readersOf[item] ??= []).push(cell);
    if (reads.cells.length > 0)
      for (const other of new Set(reads.cells)) (dependantsOf[other] ??= []).push(cell);
  }

  const followers: (number[] | undefined)[] = new Array(cells.length).fill(undefined);
  const open = new Int32Array(cells.length);
  for (const [cell, its] of sources.entries()) {
    for (const source of its) (followers[source] ??= []).push(cell);
    open[cell] = its.length;
  }
  const rankOf = new Int32Array(cells.length);
  const cellAt = new Int32Array(cells.length);
  let known = 0;
  for (let cell = 0; cell < cells.length; cell++) if (open[cell] === 0) cellAt[known++] = cell;
  for (let rank = 0; rank < known; rank++) {
    const cell = cellAt[rank] ?? 0;
    rankOf[cell] = rank;
    for (const follower of followers[cell] ?? []) {
      open[follower] = (open[follower] ?? 0) - 1;
      if (open[follower] === 0) cellAt[known++] = follower;
    }
  }
  return { rankOf, cellAt, readersOf, dependantsOf };
}
