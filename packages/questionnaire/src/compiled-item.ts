import type { AnswerValue } from './answer.ts';
import type { EnableWhenOperator } from './fhir-types.ts';
import type { JsonObject } from './json.ts';
import type { LocalizedText } from './localized-text.ts';

/** Types of question whose answers this engine takes. */
export const questionTypes = [
  'boolean',
  'decimal',
  'integer',
  'date',
  'string',
  'text',
  'choice',
  'open-choice',
] as const;
export type QuestionType = (typeof questionTypes)[number];

export interface CompiledOption {
  readonly value: AnswerValue;
  readonly text: LocalizedText;
  /** `ordinalValue` or `itemWeight`: what the option counts for. */
  readonly weight?: number;
}

/** One condition of `enableWhen`, with the question it looks at known to exist. */
export interface Condition {
  readonly question: string;
  readonly operator: EnableWhenOperator;
  /** For `exists`, a `valueBoolean`. */
  readonly expected: AnswerValue;
}

interface ItemPlace {
  /** Its linkId; for an item that has none of its own, its path, which answers nothing. */
  readonly linkId: string;
  readonly path: string;
  /** Position among all items, in the order of the form. */
  readonly index: number;
  readonly depth: number;
  readonly parent?: string;
  /** linkId of the item at the root of the form above it, or its own. */
  readonly section: string;
  readonly children: readonly string[];
}

interface ItemContent {
  readonly text: LocalizedText;
  readonly prefix: LocalizedText;
  readonly hidden: boolean;
  /** Code of the control that the form proposes: `radio-button`, `check-box`, `drop-down`, `text-box` … */
  readonly control?: string;
  readonly conditions: readonly Condition[];
  readonly enableBehavior: 'all' | 'any';
  /** The item as it stands in the form, for what the engine leaves to others: their extensions, its codes. */
  readonly source: JsonObject;
}

export interface CompiledQuestion extends ItemPlace, ItemContent {
  readonly role: 'question';
  readonly type: QuestionType;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** Takes several values. */
  readonly repeats: boolean;
  readonly maxLength?: number;
  readonly options: readonly CompiledOption[];
  /** Words of the `help` display items under it, in order. */
  readonly help: readonly LocalizedText[];
}

export interface CompiledGroup extends ItemPlace, ItemContent {
  readonly role: 'group';
  readonly type: 'group';
  readonly help: readonly LocalizedText[];
}

export interface CompiledDisplay extends ItemPlace, ItemContent {
  readonly role: 'display';
  readonly type: 'display';
  /** Already told by its parent's `help`. */
  readonly isHelp: boolean;
}

/** An item that cannot be answered here; the form's problems at its linkId say why. What is under it works. */
export interface UnusableItem extends ItemPlace, ItemContent {
  readonly role: 'unusable';
  readonly type: 'unusable';
  /** The form cannot be complete without it. */
  readonly required: boolean;
}

export type CompiledItem = CompiledQuestion | CompiledGroup | CompiledDisplay | UnusableItem;
