import type { EnableWhenOperator } from '../fhir-types.ts';
import type { JsonObject } from '../json.ts';
import type { AnswerValue, AttachmentValue, CodedValue } from '../values/answer.ts';
import type { ItemControl, NoteControl } from './controls.ts';
import type { LocalizedText } from './localized-text.ts';

/** Types of question in R4. */
export const questionTypes = [
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'attachment',
  'reference',
  'quantity',
] as const;
export type QuestionType = (typeof questionTypes)[number];

export interface CompiledOption {
  readonly value: AnswerValue;
  readonly text: LocalizedText;
  /** Stands before the words, as the form numbers its options. */
  readonly prefix?: LocalizedText;
  /** `ordinalValue` or `itemWeight`: what the option counts for. */
  readonly weight?: number;
  /** Chosen, it leaves no room for another. */
  readonly exclusive?: boolean;
  readonly initiallySelected?: boolean;
  readonly media?: AttachmentValue;
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
  /** Where in the JSON: `item[2].item[0]`. */
  readonly path: string;
  /** Position among all items, in the order of the form. */
  readonly index: number;
  readonly depth: number;
  readonly parent?: string;
  /** linkId of the item at the root of the form above it, or its own. */
  readonly section: string;
  /** linkId of the nearest item above that stands several times: a list, or a question of several answers. */
  readonly list?: string;
  readonly children: readonly string[];
}

interface ItemContent {
  readonly text: LocalizedText;
  readonly prefix: LocalizedText;
  /** For where there is little room. */
  readonly shortText?: LocalizedText;
  /** It or something above it is hidden. */
  readonly hidden: boolean;
  /** The control that the form proposes: one of the standard, or of the author's own code system. */
  readonly control?: ItemControl | (string & {});
  readonly conditions: readonly Condition[];
  readonly enableBehavior: 'all' | 'any';
  /** Shown greyed rather than left out while disabled. */
  readonly disabledDisplay?: 'protected';
  readonly media?: AttachmentValue;
  readonly collapsible?: 'open' | 'closed';
  /** Share of the row that the form asks for: a percentage, or a length such as `30em`. */
  readonly width?: string;
  /** Columns that its options or children stand in. */
  readonly columns?: number;
  /** Addresses of pages that help to answer. */
  readonly supportLinks?: readonly string[];
  /** When it is meant to be shown: `capture`, `display` … */
  readonly usageMode?: string;
  /** CSS that the author asks for; a view takes of it what it allows. */
  readonly style?: string;
  /** Codes of the kinds of signature asked for here. */
  readonly signatures?: readonly CodedValue[];
  /** Expressions by what they decide; see `ItemExpressions`. */
  readonly expressions?: ItemExpressions;
  /** The item as it stands in the form, for what the engine leaves to others: their extensions, its codes. */
  readonly source: JsonObject;
}

/** An expression of the form: its text and language, as written. */
export interface ExpressionText {
  readonly language: string;
  readonly expression: string;
  readonly name?: string;
}

/** `constraint` or `targetConstraint`: what must hold, and what to say when it does not. */
export interface Constraint {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  /** Of the form's author. */
  readonly text: LocalizedText;
  readonly expression: ExpressionText;
}

/** What of an item an expression may decide, each by the last one that the form gives for it. */
export const decidedProperties = [
  'enableWhen',
  'calculated',
  'initial',
  'answers',
  'candidates',
  'text',
  'required',
  'readOnly',
  'repeats',
  'minOccurs',
  'maxOccurs',
  'minValue',
  'maxValue',
] as const;
export type DecidedProperty = (typeof decidedProperties)[number];

export interface ItemExpressions {
  readonly variables: readonly (ExpressionText & { readonly name: string })[];
  readonly decides: Partial<Readonly<Record<DecidedProperty, ExpressionText>>>;
  readonly constraints: readonly Constraint[];
  /** Options that show only while the expression holds. */
  readonly toggles: readonly {
    readonly options: readonly AnswerValue[];
    readonly expression: ExpressionText;
  }[];
}

/** How often an item may stand. */
interface Occurrence {
  readonly required: boolean;
  /** Takes several values, or stands several times. */
  readonly repeats: boolean;
  readonly minOccurs?: number;
  readonly maxOccurs?: number;
}

export interface CompiledQuestion extends ItemPlace, ItemContent, Occurrence {
  readonly role: 'question';
  readonly type: QuestionType;
  readonly readOnly: boolean;
  /** In characters. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minValue?: AnswerValue;
  readonly maxValue?: AnswerValue;
  readonly maxDecimalPlaces?: number;
  /** A regular expression that the whole text must match. */
  readonly pattern?: string;
  /** How to write it, in the author's words: `AAAA-MM-JJ`. */
  readonly entryFormat?: LocalizedText;
  readonly sliderStep?: number;
  readonly options: readonly CompiledOption[];
  /** Canonical address of its value set, or `#id` of a contained one. */
  readonly valueSet?: string;
  /** Its options are proposals: any other value of its type is right too. */
  readonly takesOthers?: boolean;
  /** Words for giving an answer that is no option. */
  readonly openLabel?: LocalizedText;
  readonly choiceOrientation?: 'horizontal' | 'vertical';
  /** The unit of a decimal or an integer, or the first one of a quantity. */
  readonly unit?: CodedValue;
  readonly unitOptions: readonly CompiledOption[];
  readonly unitValueSet?: string;
  readonly preferredTerminologyServers?: readonly string[];
  /** Resource types that a reference may point to. */
  readonly referenceTypes?: readonly string[];
  readonly mimeTypes?: readonly string[];
  /** In bytes, as the extension counts since R5. */
  readonly maxSize?: number;
  readonly initial: readonly AnswerValue[];
  /** Words of the `help` display items under it, in order. */
  readonly help: readonly LocalizedText[];
}

export interface CompiledGroup extends ItemPlace, ItemContent, Occurrence {
  readonly role: 'group';
  readonly type: 'group';
  readonly help: readonly LocalizedText[];
}

export interface CompiledDisplay extends ItemPlace, ItemContent {
  readonly role: 'display';
  readonly type: 'display';
  /** What it is to the question or group above it; its words are then told there. */
  readonly note?: NoteControl;
  /** Already told by its parent's `help`. */
  readonly isHelp: boolean;
  /** `instructions`, `security` … of `displayCategory`. */
  readonly category?: string;
}

/** An item that cannot be answered here; the form's problems at its linkId say why. What is under it works. */
export interface UnusableItem extends ItemPlace, ItemContent {
  readonly role: 'unusable';
  readonly type: 'unusable';
  /** The form cannot be complete without it. */
  readonly required: boolean;
}

export type CompiledItem = CompiledQuestion | CompiledGroup | CompiledDisplay | UnusableItem;
