import type { CompiledItem, CompiledOption } from '../form/compiled-item.ts';
import type { LocalizedText } from '../form/localized-text.ts';
import type { Problem } from '../form/problem.ts';
import type { Answer, AnswerValue, CodedValue } from '../values/answer.ts';
import type { AnswerError } from './check-answer.ts';
import type { NodeKey } from './node-key.ts';

/** Where an answer came from. */
export type AnswerOrigin = 'none' | 'given' | 'initial' | 'populated' | 'calculated';

/** One asking of one item. Live: what it says is what holds now. */
export interface FormNode {
  readonly key: NodeKey;
  readonly item: CompiledItem;
  /** A repeating group is a `list` of `repetition` nodes; so is a question of several answers with items under it. */
  readonly kind: 'group' | 'list' | 'repetition' | 'question' | 'display' | 'unusable';
  readonly parent: FormNode | undefined;
  /** Of a repetition: its id; under a question, the text that tells the answer. */
  readonly repetition: string | undefined;
  readonly children: readonly FormNode[];
  /** It and all above it. */
  readonly isEnabled: boolean;
  /** Enabled and not hidden; disabled too where the form wants that shown greyed. */
  readonly isShown: boolean;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  readonly text: LocalizedText;
  readonly answer: Answer;
  readonly origin: AnswerOrigin;
  readonly options: readonly CompiledOption[];
  /** Units of a quantity to choose from: of the form, else of its value set. */
  readonly units: readonly CodedValue[];
  /** What `candidateExpression` proposes. */
  readonly candidates: readonly CompiledOption[];
  readonly optionsState: 'ready' | 'loading' | 'unreachable';
  readonly errors: readonly AnswerError[];
  /** What went wrong here in evaluating expressions; `form.problemsOf` has what is wrong with the form itself. */
  readonly problems: readonly Problem[];
  /** Takes several values, as it is now. */
  readonly repeats: boolean;
  readonly minOccurs: number | undefined;
  readonly maxOccurs: number | undefined;
  readonly minValue: AnswerValue | undefined;
  readonly maxValue: AnswerValue | undefined;
  /** A list that may have one more repetition. */
  readonly canAdd: boolean;
}

/** What one act changed; a view draws exactly these again. */
export interface Change {
  /** Something that they say changed. */
  readonly nodes: ReadonlySet<FormNode>;
  /** Their list of children changed. */
  readonly structure: ReadonlySet<FormNode>;
}
