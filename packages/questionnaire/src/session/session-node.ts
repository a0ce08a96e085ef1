import type { CompiledItem, CompiledOption } from '../form/compiled-item.ts';
import type { LocalizedText } from '../form/localized-text.ts';
import { noAnswer } from '../values/answer.ts';
import type { Answer } from '../values/answer.ts';
import { checkAnswer, checkRepetitions, noErrors } from './check-answer.ts';
import type { AnswerError } from './check-answer.ts';
import type { AnswerOrigin, FormNode } from './form-node.ts';
import type { NodeKey } from './node-key.ts';

const noChildren: readonly SessionNode[] = Object.freeze([]);
const noOptions: readonly CompiledOption[] = Object.freeze([]);

/** A node as its session keeps it. Only the session writes to it. */
export class SessionNode implements FormNode {
  readonly key: NodeKey;
  readonly item: CompiledItem;
  readonly kind: FormNode['kind'];
  readonly parent: SessionNode | undefined;
  readonly repetition: string | undefined;
  /** The repetition it stands in; none outside any. */
  readonly place: SessionNode | undefined;
  children: readonly SessionNode[] = noChildren;
  isEnabled = true;
  answer: Answer = noAnswer;
  origin: AnswerOrigin = 'none';
  #errors: readonly AnswerError[] | undefined;

  constructor(
    key: NodeKey,
    item: CompiledItem,
    kind: FormNode['kind'],
    parent: SessionNode | undefined,
    place: SessionNode | undefined,
    repetition?: string,
  ) {
    this.key = key;
    this.item = item;
    this.kind = kind;
    this.parent = parent;
    this.place = place;
    this.repetition = repetition;
  }

  get isShown(): boolean {
    if (this.item.hidden) return false;
    return this.isEnabled || this.item.disabledDisplay === 'protected';
  }

  get isRequired(): boolean {
    const { item } = this;
    return this.kind !== 'repetition' && 'required' in item && item.required;
  }

  get isReadOnly(): boolean {
    return this.item.role === 'question' && this.item.readOnly;
  }

  get text(): LocalizedText {
    return this.item.text;
  }

  get options(): readonly CompiledOption[] {
    return this.item.role === 'question' ? this.item.options : noOptions;
  }

  get optionsState(): FormNode['optionsState'] {
    return 'ready';
  }

  get errors(): readonly AnswerError[] {
    if (!this.isEnabled) return noErrors;
    return (this.#errors ??= this.#check());
  }

  /** What it says may have changed. */
  touch(): void {
    this.#errors = undefined;
  }

  #check(): readonly AnswerError[] {
    if (this.kind === 'question' && this.item.role === 'question') {
      return this.answer === noAnswer ? noErrors : checkAnswer(this.item, this.answer);
    }
    return this.kind === 'list' && this.item.role === 'group'
      ? checkRepetitions(this.item, this.children.length)
      : noErrors;
  }
}

/** All nodes at and below `nodes`, in the order of the form. */
export function walk(nodes: readonly SessionNode[], visit: (node: SessionNode) => void): void {
  for (const node of nodes) {
    visit(node);
    if (node.children.length > 0) walk(node.children, visit);
  }
}
