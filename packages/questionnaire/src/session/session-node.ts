import type { CompiledItem, CompiledOption } from '../form/compiled-item.ts';
import type { LocalizedText } from '../form/localized-text.ts';
import { noAnswer } from '../values/answer.ts';
import type { Answer, AnswerValue, CodedValue } from '../values/answer.ts';
import type { Problem } from '../form/problem.ts';
import { sameValue } from '../values/compare.ts';
import { checkAnswer, checkRepetitions, noErrors } from './check-answer.ts';
import type { AnswerError } from './check-answer.ts';
import type { Decided } from './decided.ts';
import type { AnswerOrigin, FormNode } from './form-node.ts';
import type { NodeKey } from './node-key.ts';
import type { Stock } from '../form/stock.ts';

const noChildren: readonly SessionNode[] = Object.freeze([]);
const noProblems: readonly Problem[] = Object.freeze([]);
const noUnits: readonly CodedValue[] = Object.freeze([]);
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
  decided: Decided | undefined;
  readonly #stock: Stock;
  #errors: readonly AnswerError[] | undefined;

  constructor(
    key: NodeKey,
    item: CompiledItem,
    kind: FormNode['kind'],
    parent: SessionNode | undefined,
    place: SessionNode | undefined,
    stock: Stock,
    repetition?: string,
  ) {
    this.#stock = stock;
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
    return this.kind !== 'repetition' && 'required' in item && (this.decided?.required ?? item.required);
  }

  get isReadOnly(): boolean {
    return this.item.role === 'question' && (this.decided?.readOnly ?? this.item.readOnly);
  }

  get text(): LocalizedText {
    return this.decided?.text ?? this.item.text;
  }

  get options(): readonly CompiledOption[] {
    const { item, decided } = this;
    if (item.role !== 'question') return noOptions;
    const stocked = item.valueSet === undefined ? undefined : this.#stock.valueSets.get(item.valueSet);
    const all = decided?.answers ?? stocked?.options ?? item.options;
    if (decided === undefined || decided.toggledOff.size === 0) return all;
    const off = [...decided.toggledOff.values()].flat();
    return all.filter((option) => !off.some((value) => sameValue(value, option.value)));
  }

  get optionsState(): FormNode['optionsState'] {
    const { item } = this;
    if (item.role !== 'question' || item.valueSet === undefined) return 'ready';
    return this.#stock.valueSets.get(item.valueSet)?.state ?? 'loading';
  }

  get errors(): readonly AnswerError[] {
    if (!this.isEnabled) return noErrors;
    if (this.#errors === undefined) {
      const broken = this.decided?.broken;
      const own = this.#check();
      this.#errors = broken === undefined || broken.size === 0 ? own : [...own, ...broken.values()];
    }
    return this.#errors;
  }

  get problems(): readonly Problem[] {
    const problems = this.decided?.problems;
    return problems === undefined || problems.size === 0 ? noProblems : [...problems.values()];
  }

  get units(): readonly CodedValue[] {
    const { item } = this;
    if (item.role !== 'question') return noUnits;
    const stocked =
      item.unitValueSet === undefined ? undefined : this.#stock.valueSets.get(item.unitValueSet)?.options;
    const offered = [...item.unitOptions, ...(stocked ?? [])].flatMap(({ value }) =>
      'valueCoding' in value ? [value.valueCoding] : [],
    );
    return offered.length > 0 || item.unit === undefined ? offered : [item.unit];
  }

  get candidates(): readonly CompiledOption[] {
    return this.decided?.candidates ?? noOptions;
  }

  get repeats(): boolean {
    return this.decided?.repeats ?? ('repeats' in this.item && this.item.repeats);
  }

  get minOccurs(): number | undefined {
    return this.decided?.minOccurs ?? ('minOccurs' in this.item ? this.item.minOccurs : undefined);
  }

  get maxOccurs(): number | undefined {
    return this.decided?.maxOccurs ?? ('maxOccurs' in this.item ? this.item.maxOccurs : undefined);
  }

  get minValue(): AnswerValue | undefined {
    return this.decided?.minValue ?? ('minValue' in this.item ? this.item.minValue : undefined);
  }

  get maxValue(): AnswerValue | undefined {
    return this.decided?.maxValue ?? ('maxValue' in this.item ? this.item.maxValue : undefined);
  }

  get canAdd(): boolean {
    const { maxOccurs } = this;
    return this.kind === 'list' && (maxOccurs === undefined || this.children.length < maxOccurs);
  }

  /** What it says may have changed. */
  touch(): void {
    this.#errors = undefined;
  }

  #check(): readonly AnswerError[] {
    if (this.kind === 'question' && this.item.role === 'question') {
      const { item } = this;
      return this.answer.values.length === 0 ? noErrors : checkAnswer(item, this.answer, this);
    }
    if (this.kind !== 'list' || this.item.role !== 'group') return noErrors;
    const { minOccurs, maxOccurs, isRequired } = this;
    return checkRepetitions({ required: isRequired, minOccurs, maxOccurs }, this.children.length);
  }
}

/** All nodes at and below `nodes`, in the order of the form. */
export function walk(nodes: readonly SessionNode[], visit: (node: SessionNode) => void): void {
  for (const node of nodes) {
    visit(node);
    if (node.children.length > 0) walk(node.children, visit);
  }
}
