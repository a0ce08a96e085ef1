import type { AnswerValue, FormNode } from '@fil/questionnaire';
import type { TemplateResult } from 'lit';
import type { DrawOptions } from './draw-options.ts';
import type { Arrangement, Layout } from './layouts.ts';

/** One node on the screen, as its templates and its control see it. */
export interface NodeView {
  readonly node: FormNode;
  readonly root: HTMLElement;
  readonly options: DrawOptions;
  readonly layout: Layout;
  readonly arrangement: Arrangement;
  /** What takes its answer; absent for what is no question. */
  readonly control: Control | undefined;
  /** The nodes below it; absent where there are none. */
  readonly children: ChildViews | undefined;
  /** Text that does not read as an answer, such as half a number: it stays as typed, and nothing is kept of it. */
  unread: string | undefined;
  /** Whether the details of its answer are open. */
  isOpen: boolean;
  /** The answer cannot be changed here: the form or whoever shows it says so. */
  readonly isLocked: boolean;
  /** Shows what the node says now. One that is not shown waits until it is. */
  draw(): void;
  /** Draws it if it was not drawn since it changed. */
  drawIfStale(): void;
  /** Puts the focus where its answer is given; false where nothing takes it. */
  focus(): boolean;
}

/** The nodes below one node, built in steps. */
export interface ChildViews {
  build(): Generator<NodeView, void, void>;
}

/** What a field says: an answer, or text that is none yet. */
export type Read = readonly AnswerValue[] | 'unreadable';

/** One way of taking an answer. It holds nothing: what it shows comes from the view's node. */
export interface Control {
  /** Several fields under one legend, or one field that a label names. */
  readonly isGroup: boolean;
  readonly template: (view: NodeView) => TemplateResult | Node;
  /** Puts the answer in the fields; called after each drawing. A field whose text already says it is left alone. */
  readonly sync?: (view: NodeView) => void;
  /** What an `input` or `change` event of one of its fields says; nothing when it is no field of its own. */
  readonly read: (view: NodeView, event: Event) => Read | undefined;
  /** A key pressed in one of its fields. */
  readonly press?: (view: NodeView, event: KeyboardEvent) => void;
  /** The focus has gone elsewhere. */
  readonly leave?: (view: NodeView) => void;
  /** What a click on a button of its own does, by `data-act`. */
  readonly act?: (view: NodeView, act: string, button: HTMLElement) => void;
}
