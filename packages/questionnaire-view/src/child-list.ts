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

  constructor(
    host: HTMLElement,
    nodes: () => readonly FormNode[],
    make: MakeView,
    lead: HTMLElement | undefined = undefined,
  ) {
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
    let previous = this.#lead;
    for (const node of nodes) {
      const known = this.#views.get(node);
      if (known === undefined && !node.isShown) continue;
      const view = known ?? this.#begin(node);
      const next = previous === undefined ? this.host.firstElementChild : previous.nextElementSibling;
      if (view.root !== next) this.host.insertBefore(view.root, next);
      previous = view.root;
      view.drawIfStale();
      if (known === undefined) yield view;
      if (known === undefined && view.children) yield* view.children.build();
    }
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
