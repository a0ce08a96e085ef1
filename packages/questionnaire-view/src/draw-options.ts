import type { Localize } from '@fil/element-kit';
import type {
  AnswerAbsence,
  AnswerValue,
  CompiledOption,
  FormNode,
  NodeKey,
  Problem,
} from '@fil/questionnaire';
import type { ViewTerms } from './messages/index.ts';

/** What a slot may hold: anything that Lit renders; `undefined` or `nothing` for nothing. */
export type Slotted = unknown;

/**
 * What the drawing of a form needs from whoever shows it. The slots put beside a node what only they know; they are
 * asked each time the node is drawn, and for `drawing.refresh`.
 */
export interface DrawOptions {
  readonly localize: Localize<ViewTerms>;
  /** What is wrong with the item of a node, told beside it. */
  readonly problemsOf: (node: FormNode) => readonly Problem[];
  /** The options that go with some words, the likeliest first. */
  readonly searchOptions: (node: FormNode, words: string) => Promise<readonly CompiledOption[]>;
  /** The offset from UTC of a local moment (`2026-04-07T14:05:00`) where the answers are given: `-04:00`. */
  readonly offsetAt: (moment: string) => string;
  /**
   * Text that is no answer yet, by the key of its question. Kept by whoever shows the form, it outlives the page that it
   * was typed on; by the drawing itself where absent.
   */
  readonly unread?: Map<NodeKey, string>;
  /** Takes an answer or its absence. */
  readonly give: (node: FormNode, given: readonly AnswerValue[] | AnswerAbsence) => void;
  /** Asks a repeating group once more. */
  readonly addRepetition: (list: FormNode) => void;
  readonly removeRepetition: (repetition: FormNode) => void;
  /** The answer is shown and cannot be changed by this reader. */
  readonly isLocked?: (node: FormNode) => boolean;
  /** The questions of a group stand on one line. */
  readonly isTogether?: (node: FormNode) => boolean;
  /** Whether "does not know", "refused" and "not assessed" may be given. */
  readonly takesAbsences?: boolean;
  /** Drawn instead of a node and all below it: what is withheld from this reader. */
  readonly instead?: (node: FormNode) => Slotted;
  /** In the margin of a question: its previous answer. */
  readonly beside?: (node: FormNode) => Slotted;
  /** Under a question: a clash, a failure, a note of whoever shows it. */
  readonly below?: (node: FormNode) => Slotted;
  /** Among the details of an answer, opened on demand: who said it, a comment. */
  readonly details?: (node: FormNode) => Slotted;
  /** What the closed details say in short; empty when there is nothing to say. */
  readonly detailsWords?: (node: FormNode) => string;
}
