import type { CellGraph } from '../form/cell-graph.ts';
import type { Program, Running, SettlingCells } from './program.ts';
import { noAnswer } from '../values/answer.ts';
import type { Change, FormNode } from './form-node.ts';
import { isMet } from './is-met.ts';
import type { NodeTree } from './node-tree.ts';
import { RankedQueue } from './ranked-queue.ts';
import { walk } from './session-node.ts';
import type { SessionNode } from './session-node.ts';

/** A form whose expressions never come to rest stops here. */
const mostRounds = 8;

/** What one act changes: cells wait in the order of their ranks, each node once, and what changed is written down. */
export class Settling implements Change, SettlingCells {
  readonly nodes = new Set<FormNode>();
  readonly structure = new Set<FormNode>();
  readonly #tree: NodeTree;
  readonly #graph: CellGraph;
  readonly #program: Program | undefined;
  readonly #running: Running | undefined;
  /** Nodes decided for the first time; `all` of them at the start. */
  readonly #first = new Set<FormNode>();
  #isStart = false;
  readonly #ranks = new RankedQueue();
  readonly #waiting = new Map<number, Set<SessionNode>>();

  constructor(tree: NodeTree, running: Running | undefined) {
    this.#tree = tree;
    this.#program = running === undefined ? undefined : (tree.form.stock.program as Program | undefined);
    this.#running = running;
    this.#graph = this.#program?.graph ?? tree.form.graph;
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
    walk([repetition], (node) => {
      this.#first.add(node);
      this.#enqueue(node.item.index, node);
      for (const cell of this.#running?.cellsAt(node) ?? []) this.#enqueue(cell, node);
    });
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

  isFirst(node: FormNode): boolean {
    return this.#isStart || this.#first.has(node);
  }

  /** An answer was taken back: what calculates it or begins it has its say again. */
  taken(node: SessionNode): void {
    for (const cell of this.#running?.cellsAt(node) ?? []) this.#enqueue(cell, node);
  }

  moved(cell: number): void {
    for (const dependant of this.#graph.dependantsOf[cell] ?? []) this.#enqueueAll(dependant);
  }

  decideEnabled(node: SessionNode): void {
    this.#enqueue(node.item.index, node);
  }

  /** Decides everything that has something to be decided, as at the start. */
  all(): this {
    this.#isStart = true;
    for (const item of this.#tree.form.items)
      if (item.conditions.length > 0)
        for (const node of this.#tree.reach(item, undefined)) this.#enqueue(item.index, node);
    for (const cell of this.#program?.cells ?? []) this.#enqueueAll(cell);
    return this.run();
  }

  run(): this {
    this.#empty();
    const late = this.#program?.late ?? [];
    // What nobody can tell the reads of may need another look after its own doing, but never without end.
    for (let round = 0; round < mostRounds && late.length > 0; round++) {
      let changed = false;
      for (const cell of late)
        for (const node of this.#running?.nodesOf(cell) ?? []) changed = this.#decide(cell, node) || changed;
      this.#empty();
      if (!changed) break;
    }
    return this;
  }

  #empty(): void {
    for (let rank = this.#ranks.take(); rank !== undefined; rank = this.#ranks.take()) {
      const nodes = this.#waiting.get(rank) ?? [];
      this.#waiting.delete(rank);
      for (const node of nodes) this.#decide(this.#graph.cellAt[rank] ?? 0, node);
    }
  }

  #decide(cell: number, node: SessionNode): boolean {
    if (cell >= this.#tree.form.items.length) return this.#running?.decide(cell, node, this) ?? false;
    this.#decideEnabled(node);
    return false;
  }

  #enqueueAll(cell: number): void {
    const item = this.#tree.form.items[cell];
    const nodes = item === undefined ? this.#running?.nodesOf(cell) : this.#tree.reach(item, undefined);
    for (const node of nodes ?? []) this.#enqueue(cell, node);
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
      // What an expression reads in one repetition, it may read in all.
      if (item === undefined) this.#enqueueAll(cell);
      else for (const reader of this.#tree.reach(item, node)) this.#enqueue(cell, reader);
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
    if (node.kind === 'repetition') return true;
    if (node.decided?.enableWhen === false) return false;
    if (item.conditions.length === 0) return true;
    const holds = (condition: (typeof item.conditions)[number]): boolean => {
      const source = this.#tree.nearest(condition.question, node);
      return isMet(condition, source?.isEnabled === true ? source.answer.values : noAnswer.values);
    };
    return item.enableBehavior === 'all' ? item.conditions.every(holds) : item.conditions.some(holds);
  }
}
