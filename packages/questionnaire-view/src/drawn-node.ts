import type { FormNode } from '@fil/questionnaire';
import { render } from 'lit';
import type { DrawOptions } from './draw-options.ts';
import { arrangementOf } from './layouts.ts';
import type { Arrangement, Layout } from './layouts.ts';
import type { ChildViews, Control, NodeView } from './node-view.ts';
import { nodeTemplate } from './templates/node.ts';
import { tableHead } from './templates/table.ts';

export interface DrawnNodeParts {
  readonly node: FormNode;
  readonly options: DrawOptions;
  readonly layout: Layout;
  readonly control: Control | undefined;
  /** Makes the list of what is below, given where it stands and what stands first there. */
  readonly children: ((host: HTMLElement, lead: HTMLElement | undefined) => ChildViews) | undefined;
}

/**
 * One node on the screen: an element of its own that is drawn alone. What it shows is what the node says now; what
 * only the screen knows (text that is no answer yet, details that are open) is kept here.
 */
export class DrawnNode implements NodeView {
  readonly node: FormNode;
  readonly root: HTMLElement;
  readonly options: DrawOptions;
  readonly layout: Layout;
  readonly arrangement: Arrangement;
  /** What takes its answer; absent for what is no question. */
  readonly control: Control | undefined;
  /** The nodes below it; absent where there are none. */
  readonly children: ChildViews | undefined;
  /** Whether the details of its answer are open. */
  isOpen = false;
  /** Where its own template is drawn: the root, or the head of a row. */
  readonly #content: HTMLElement;
  /** What follows its own template in the root. */
  readonly #below: HTMLElement | null;
  readonly #tableHead: HTMLElement | undefined;
  #isStale = true;

  constructor(parts: DrawnNodeParts) {
    this.node = parts.node;
    this.options = parts.options;
    this.layout = parts.layout;
    this.control = parts.control;
    this.arrangement = arrangementOf(parts.node, parts.options);
    const scaffold = scaffoldOf(this.layout, this.arrangement, parts.children !== undefined);
    this.root = scaffold.root;
    this.#content = scaffold.content;
    this.#below = scaffold.below;
    this.#tableHead = scaffold.tableHead;
    this.children = scaffold.host && parts.children?.(scaffold.host, scaffold.lead);
    this.root.className = `node ${this.node.kind} ${this.layout}`;
    if (this.arrangement === 'line') this.root.classList.add('together');
    if (this.control) this.root.dataset['question'] = this.node.key;
    viewOf.set(this.root, this);
  }

  /** Text that does not read as an answer, such as half a number: it stays as typed, and nothing is kept of it. */
  get unread(): string | undefined {
    return this.options.unread?.get(this.node.key);
  }

  set unread(text: string | undefined) {
    if (text === undefined) this.options.unread?.delete(this.node.key);
    else this.options.unread?.set(this.node.key, text);
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
    render(nodeTemplate(this), this.#content, { renderBefore: this.#below });
    if (this.#tableHead) render(tableHead(this), this.#tableHead);
    this.control?.sync?.(this);
  }

  /** Draws it if it was not drawn since it changed. */
  drawIfStale(): void {
    if (this.#isStale && this.node.isShown) this.draw();
  }

  /** Puts the focus where its answer is given. */
  focus(): boolean {
    const field = this.root.querySelector<HTMLElement>(
      'input:checked, :is(input, select, textarea, button):not(:disabled)',
    );
    field?.focus();
    return field !== null;
  }
}

interface Scaffold {
  readonly root: HTMLElement;
  readonly content: HTMLElement;
  readonly below: HTMLElement | null;
  /** Where the nodes below stand. */
  readonly host?: HTMLElement;
  /** What of the host comes before them. */
  readonly lead?: HTMLElement;
  readonly tableHead?: HTMLElement;
}

/** The elements that a node stands in: blocks in blocks, or the parts of a table. */
function scaffoldOf(layout: Layout, arrangement: Arrangement, hasChildren: boolean): Scaffold {
  if (layout === 'row') {
    const root = document.createElement('tr');
    const head = root.appendChild(document.createElement('th'));
    head.scope = 'row';
    return { root, content: head, below: null, host: root, lead: head };
  }
  const root = document.createElement(layout === 'cell' ? 'td' : layout === 'choiceRow' ? 'tr' : 'div');
  if (!hasChildren) return { root, content: root, below: null };
  if (arrangement === 'rows' || arrangement === 'choices') {
    const table = root.appendChild(document.createElement('table'));
    table.className = 'children';
    const tableHead = table.createTHead();
    return { root, content: root, below: table, host: table.createTBody(), tableHead };
  }
  const host = root.appendChild(document.createElement('div'));
  host.className = 'children';
  return { root, content: root, below: host, host };
}

/** The view that an element of the page belongs to. */
const viewOf = new WeakMap<Element, NodeView>();

/** The view of the innermost node around something that people touched. */
export function viewAt(target: EventTarget | null): NodeView | undefined {
  const root = target instanceof Element ? target.closest('.node') : null;
  return root ? viewOf.get(root) : undefined;
}
