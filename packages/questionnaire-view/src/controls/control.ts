import type { AnswerValue } from '@fil/questionnaire';
import type { TemplateResult } from 'lit';
import type { NodeView } from '../node-view.ts';

/** What a field says: an answer, or text that is none yet. */
export type Read = readonly AnswerValue[] | 'unreadable';

/** One way of taking an answer. It holds nothing: what it shows comes from the view's node. */
export interface Control {
  /** Several fields under one legend, or one field that a label names. */
  readonly isGroup: boolean;
  readonly template: (view: NodeView) => TemplateResult;
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

/** Identifier of the field that a label names, inside its shadow root. */
export const fieldId = ({ node }: NodeView): string => `answer-${node.key}`;
