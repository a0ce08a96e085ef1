import type { FormNode } from '@fil/questionnaire';
import { render } from 'lit';
import type { ChildList } from './child-list.ts';
import type { Control } from './controls/control.ts';
import type { DrawOptions } from './draw-options.ts';
import { nodeTemplate } from './templates/node.ts';

/** How the group above wants its items: as blocks, or inside one line, one row, one cell of a table. */
export type Layout = 'block' | 'line' | 'row' | 'cell';

/**
 * One node on the screen: an element of its own that is drawn alone. What it shows is what the node says now; what
 * only the screen knows (text that is no answer yet, details that are open) is kept here.
 */
export class NodeView {
  readonly node: FormNode;
  readonly root: HTMLElement;
  readonly options: DrawOptions;
  readonly layout: Layout;
  /** What takes its answer; absent for what is no question. */
  readonly control: Control | undefined;
  /** The nodes below it; absent where there are none. */
  readonly children: ChildList | undefined;
  /** Text that does not read as an answer, such as half a number: it stays as typed, and nothing is kept of it. */
  unread: string | undefined;
  /** Whether the details of its answer are open. */
  isOpen = false;
  #isStale = true;

  constructor(parts: NodeViewParts) {
    this.node = parts.node;
    this.options = parts.options;
    this.layout = parts.layout;
    this.control = parts.control;
    this.root = document.createElement(parts.layout === 'row' ? 'tr' : parts.layout === 'cell' ? 'td' : 'div');
    const isTogether = parts.options.isTogether?.(parts.node) ?? false;
    this.root.className = `node ${parts.node.kind} ${parts.layout}${isTogether ? ' together' : ''}`;
    if (parts.node.kind === 'question') this.root.dataset['question'] = parts.node.key;
    viewOf.set(this.root, this);
    this.children = parts.children?.(this);
    if (this.children && this.layout !== 'row') this.root.append(this.children.host);
  }

  /** The answer cannot be changed here: the form or whoever shows it says so. */
  get isLocked(): boolean {
    return this.node.isReadOnly || (this.options.isLocked?.(this.node) ?? false);
  }

  /** Shows what the node says now. One that is not shown waits until it is. */
  draw(): void {
    const { root, node } = this;
    root.hidden = !node.isShown;
    this.#isStale = root.hidden;
    if (root.hidden) return;
    const before = this.layout === 'row' ? null : (this.children?.host ?? null);
    render(nodeTemplate(this), root, { renderBefore: before });
    this.control?.sync?.(this);
  }

  /** Draws it if it was not drawn since it changed. */
  drawIfStale(): void {
    if (this.#isStale && this.node.isShown) this.draw();
  }

  /** Puts the focus where its answer is given. */
  focus(): boolean {
    const field = this.root.querySelector<HTMLElement>(
      ':scope input:checked, :scope :is(input, select, textarea, button):not(:disabled)',
    );
    field?.focus();
    return field !== null;
  }
}

export interface NodeViewParts {
  readonly node: FormNode;
  readonly options: DrawOptions;
  readonly layout: Layout;
  readonly control: Control | undefined;
  readonly children: ((view: NodeView) => ChildList) | undefined;
}

/** The view that an element of the page belongs to. */
const viewOf = new WeakMap<Element, NodeView>();

/** The view of the innermost node around something that people touched. */
export function viewAt(target: EventTarget | null): NodeView | undefined {
  const root = target instanceof Element ? target.closest('.node') : null;
  return root ? viewOf.get(root) : undefined;
}
