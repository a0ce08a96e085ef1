import type { FormNode } from './form-node.ts';
import type { NodeTree } from './node-tree.ts';
import type { SessionNode } from './session-node.ts';
import type { CellGraph } from '../form/cell-graph.ts';

/** The expressions of a form, compiled: more cells after those that say whether an item is enabled. */
export interface Program {
  readonly graph: CellGraph;
  /** Cells of which nobody can tell what they read: decided after each change, in this order. */
  readonly late: readonly number[];
  /** All cells of expressions. */
  readonly cells: readonly number[];
  run(surroundings: Surroundings): Running;
}

/** What one filling gives its expressions. */
export interface Surroundings {
  readonly tree: NodeTree;
  readonly context: Readonly<Record<string, object>>;
  readonly today: () => string;
  readonly now: () => string;
}

/** The expressions of one filling. */
export interface Running {
  /** Where a cell stands: every asking of its item, each repetition of a list. */
  nodesOf(cell: number): Iterable<SessionNode>;
  /** The cells that stand at a node. */
  cellsAt(node: SessionNode): readonly number[];
  /** Evaluates one cell at one node, and tells what that changes. @returns Whether it changed what the node says. */
  decide(cell: number, node: SessionNode, settling: SettlingCells): boolean;
}

/** What a decided cell tells of. */
export interface SettlingCells {
  told(node: SessionNode): void;
  answered(node: SessionNode): void;
  /** Cells that read this one without its being an answer look again. */
  moved(cell: number): void;
  decideEnabled(node: SessionNode): void;
  /** The node is decided for the first time. */
  isFirst(node: FormNode): boolean;
}
