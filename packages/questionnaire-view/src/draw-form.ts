import type { Change, FormNode, FormSession } from '@fil/questionnaire';
import { ChildList } from './child-list.ts';
import { pickControl } from './controls/pick-control.ts';
import type { DrawOptions } from './draw-options.ts';
import { DrawnNode } from './drawn-node.ts';
import { FormGestures } from './form-gestures.ts';
import { layoutUnder } from './layouts.ts';
import type { ChildViews, NodeView } from './node-view.ts';
import { inShortTasks } from './short-tasks.ts';

/** Nodes at the top of a page that are laid out together when one of them is looked at. */
const sliceLength = 20;

/**
 * Draws nodes of a session into a container and keeps them true: when the session says what changed, those nodes are
 * drawn again and no other. The first of them stand there at once, the rest follows in short tasks.
 */
export class FormDrawing {
  /** Resolves when every node shown has its view. */
  readonly whenDrawn: Promise<void>;
  readonly #session: FormSession;
  readonly #options: DrawOptions;
  readonly #roots: ChildList;
  readonly #views = new Map<FormNode, NodeView>();
  readonly #stops: readonly (() => void)[];

  constructor(
    session: FormSession,
    container: HTMLElement,
    options: DrawOptions,
    nodes: () => readonly FormNode[] = () => session.roots,
  ) {
    this.#session = session;
    this.#options = { ...options, unread: options.unread ?? new Map() };
    this.#roots = new ChildList(container, nodes, (node) => this.#make(node), undefined, sliceLength);
    const gestures = new FormGestures(container, this.#options);
    this.#stops = [session.listen((change) => this.#take(change)), () => gestures.stop()];
    this.whenDrawn = inShortTasks(this.#roots.build());
  }

  /** Draws some nodes again because what whoever shows the form knows of them changed; all of them without keys. */
  refresh(keys?: Iterable<string>): void {
    const nodes =
      keys === undefined ? this.#views.keys() : [...keys].flatMap((key) => this.#session.node(key) ?? []);
    for (const node of nodes) this.#views.get(node)?.draw();
  }

  /** Puts the focus where a node is answered; false when it is not on the screen. */
  focus(key: string): boolean {
    const node = this.#session.node(key);
    return node !== undefined && (this.#views.get(node)?.focus() ?? false);
  }

  /** Keys of the questions whose text is no answer yet, in the order of typing. */
  unread(): readonly string[] {
    return [...(this.#options.unread?.keys() ?? [])].filter((key) => this.#session.node(key)?.isShown);
  }

  /** Leaves the container as it was found. */
  stop(): void {
    for (const stop of this.#stops) stop();
    this.#roots.host.replaceChildren();
    this.#views.clear();
  }

  #take({ nodes, structure }: Change): void {
    const lists = new Set<ChildViews>();
    for (const node of structure) lists.add(this.#views.get(node)?.children ?? this.#roots);
    for (const node of nodes) {
      const view = this.#views.get(node);
      if (view) view.draw();
      // Shown for the first time: the list above it makes its view.
      else if (node.isShown)
        lists.add((node.parent && this.#views.get(node.parent)?.children) ?? this.#roots);
    }
    for (const list of lists) for (const _built of list.build());
  }

  #make(node: FormNode): NodeView {
    const withheld = this.#options.instead?.(node) !== undefined;
    const hasChildren =
      !withheld && (node.children.length > 0 || node.kind === 'list' || node.kind === 'repetition');
    const view = new DrawnNode({
      node,
      options: this.#options,
      layout: layoutUnder(node.parent, this.#options),
      control: withheld ? undefined : pickControl(node),
      children: hasChildren
        ? (host, lead) =>
            new ChildList(
              host,
              () => node.children,
              (child) => this.#make(child),
              lead,
              isLongSection(node) ? sliceLength : undefined,
            )
        : undefined,
    });
    this.#views.set(node, view);
    return view;
  }
}

/** Too many questions in one section to lay out together; what stands in a table is never cut. */
const isLongSection = ({ kind, item, children }: FormNode): boolean =>
  kind === 'group' && item.control === undefined && children.length > 2 * sliceLength;

export function drawForm(...parameters: ConstructorParameters<typeof FormDrawing>): FormDrawing {
  return new FormDrawing(...parameters);
}
