import type { CellGraph } from '../form/cell-graph.ts';
import { noAnswer } from '../values/answer.ts';
import type { Change, FormNode } from './form-node.ts';
import { isMet } from './is-met.ts';
import type { NodeTree } from './node-tree.ts';
import { RankedQueue } from './ranked-queue.ts';
import { walk } from './session-node.ts';
import type { SessionNode } from './session-node.ts';

/** What one act changes: cells wait in the order of their ranks, each node once, and what changed is written down. */
export class Settling implements Change {
  readonly nodes = new Set<FormNode>();
  readonly structure = new Set<FormNode>();
  readonly #tree: NodeTree;
  readonly #graph: CellGraph;
  readonly #ranks = new RankedQueue();
  readonly #waiting = new Map<number, Set<SessionNode>>();

  constructor(tree: NodeTree, graph: CellGraph) {
    this.#tree = tree;
    this.#graph = graph;
  }

  /** The answer of a question is another one. */
  answered(node: SessionNode): void {
    this.told(node);
    const moved = this.#tree.followAnswers(node);
    if (moved !== undefined) {
      this.structure.add(node);
      for (const gone of moved.pruned) this.#read(gone);
      for (const grown of moved.grown) this.grown(grown);
    }
    this.#readers(node);
  }

  /** A repetition came: all in it is decided for the first time. */
  grown(repetition: SessionNode): void {
    this.#enqueue(repetition.item.index, repetition);
    walk(repetition.children, (node) => this.#enqueue(node.item.index, node));
    this.#read(repetition);
  }

  /** A repetition went: whoever read something in it looks elsewhere. */
  pruned(repetition: SessionNode): void {
    this.#read(repetition);
  }

  /** Something that a node says changed. */
  told(node: SessionNode): void {
    node.touch();
    this.nodes.add(node);
  }

  /** Decides every item that has something to be decided, as at the start. */
  all(): this {
    for (const item of this.#tree.form.items)
      if (item.conditions.length > 0)
        for (const node of this.#tree.reach(item, undefined)) this.#enqueue(item.index, node);
    return this.run();
  }

  run(): this {
    for (let rank = this.#ranks.take(); rank !== undefined; rank = this.#ranks.take()) {
      const nodes = this.#waiting.get(rank) ?? [];
      this.#waiting.delete(rank);
      for (const node of nodes) this.#decideEnabled(node);
    }
    return this;
  }

  #enqueue(cell: number, node: SessionNode): void {
    const rank = this.#graph.rankOf[cell] ?? 0;
    const waiting = this.#waiting.get(rank);
    if (waiting !== undefined) {
      waiting.add(node);
      return;
    }
    this.#waiting.set(rank, new Set([node]));
    this.#ranks.add(rank);
  }

  /** Whoever reads the answer or presence of a node. */
  #readers(node: SessionNode): void {
    for (const cell of this.#graph.readersOf[node.item.index] ?? []) {
      const item = this.#tree.form.items[cell];
      if (item === undefined) continue;
      for (const reader of this.#tree.reach(item, node)) this.#enqueue(cell, reader);
    }
  }

  #read(top: SessionNode): void {
    walk([top], (node) => this.#readers(node));
  }

  #decideEnabled(node: SessionNode): void {
    const enabled = this.#isEnabled(node);
    if (enabled === node.isEnabled) return;
    node.isEnabled = enabled;
    this.told(node);
    this.#readers(node);
    for (const child of node.children) this.#enqueue(child.item.index, child);
  }

  /** From what is already settled before it. */
  #isEnabled(node: SessionNode): boolean {
    const { parent, item } = node;
    if (parent !== undefined && !parent.isEnabled) return false;
    // A list is enabled as a whole; so are its repetitions.
    if (node.kind === 'repetition' || item.conditions.length === 0) return true;
    const holds = (condition: (typeof item.conditions)[number]): boolean => {
      const source = this.#tree.nearest(condition.question, node);
      return isMet(condition, source?.isEnabled === true ? source.answer.values : noAnswer.values);
    };
    return item.enableBehavior === 'all' ? item.conditions.every(holds) : item.conditions.some(holds);
  }
}
