import type { FormNode } from '@fil/questionnaire';
import type { NodeView } from './node-view.ts';

/** Makes the view of a node, with what is below it still to be built. */
export type MakeView = (node: FormNode) => NodeView;

/** The nodes below one node (or at the root), in their order. A node gets its view when it is first shown. */
export class ChildList {
  readonly host: HTMLElement;
  readonly #nodes: () => readonly FormNode[];
  readonly #make: MakeView;
  /** What of the host comes before the nodes. */
  readonly #lead: HTMLElement | undefined;
  readonly #views = new Map<FormNode, NodeView>();
  /** Nodes in one slice; none where nodes stand directly in the host. */
  readonly #sliceLength: number | undefined;

  constructor(
    host: HTMLElement,
    nodes: () => readonly FormNode[],
    make: MakeView,
    lead: HTMLElement | undefined = undefined,
    sliceLength: number | undefined = undefined,
  ) {
    this.#sliceLength = sliceLength;
    this.host = host;
    this.#lead = lead;
    this.#nodes = nodes;
    this.#make = make;
  }

  /**
   * Puts the list in order: views for nodes that are now shown, none for nodes that are gone. Stops after each view,
   * so that a long form is built in short tasks.
   */
  *build(): Generator<NodeView, void, void> {
    const nodes = this.#nodes();
    this.#forget(nodes);
    const slices = this.#sliceLength === undefined ? undefined : sliceNumbers(nodes, this.#sliceLength);
    let previous = this.#lead;
    for (const [at, node] of nodes.entries()) {
      const known = this.#views.get(node);
      if (known === undefined && !node.isShown) continue;
      const view = known ?? this.#begin(node);
      const host = this.#slice(slices?.[at]);
      const isAfter = previous?.parentElement === host;
      const next = isAfter ? (previous?.nextElementSibling ?? null) : host.firstElementChild;
      if (view.root !== next) host.insertBefore(view.root, next);
      previous = view.root;
      view.drawIfStale();
      if (known === undefined) yield view;
      if (known === undefined && view.children) yield* view.children.build();
    }
  }

  /** Where a node stands: the slice of that number, so that a node shown later finds its own and others keep theirs. */
  #slice(number: number | undefined): HTMLElement {
    if (number === undefined) return this.host;
    for (let count = this.host.childElementCount; count <= number; count += 1) {
      const slice = this.host.appendChild(document.createElement('div'));
      slice.className = 'slice';
    }
    return this.host.children[number] as HTMLElement;
  }

  #begin(node: FormNode): NodeView {
    const view = this.#make(node);
    this.#views.set(node, view);
    return view;
  }

  #forget(nodes: readonly FormNode[]): void {
    if (this.#views.size === 0) return;
    const present = new Set(nodes);
    for (const [node, view] of this.#views) {
      if (present.has(node)) continue;
      view.root.remove();
      this.#views.delete(node);
    }
  }
}

/** The slice of each node: a section is one of its own, what stands between sections is cut by length. */
function sliceNumbers(nodes: readonly FormNode[], length: number): readonly number[] {
  let number = -1;
  let left = 0;
  return nodes.map(({ kind }) => {
    const isSection = kind === 'group' || kind === 'list';
    if (isSection || left === 0) number += 1;
    left = isSection ? 0 : (left === 0 ? length : left) - 1;
    return number;
  });
}
