/**
 * The part of FHIR R4 Questionnaire and QuestionnaireResponse that this engine reads and writes
 * (http://hl7.org/fhir/R4/questionnaire.html). For forms written in TypeScript and for what is handed out;
 * a form that arrives from elsewhere is `unknown` until `readQuestionnaire` has looked at it.
 */
import type { AttachmentValue, QuantityValue, ReferenceValue } from './values/answer.ts';

/** A value of an extension, narrowed to the data types in use. */
export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[];
  readonly valueBoolean?: boolean;
  readonly valueInteger?: number;
  readonly valueDecimal?: number;
  readonly valueString?: string;
  readonly valueMarkdown?: string;
  readonly valueCode?: string;
  readonly valueUri?: string;
  readonly valueCoding?: Coding;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly valueDate?: string;
  readonly valueDateTime?: string;
  readonly valueTime?: string;
  readonly valueUrl?: string;
  readonly valueCanonical?: string;
  readonly valueId?: string;
  readonly valuePositiveInt?: number;
  readonly valueQuantity?: QuantityValue;
  readonly valueReference?: ReferenceValue;
  readonly valueAttachment?: AttachmentValue;
  readonly valueExpression?: Expression;
  readonly _valueString?: PrimitiveExtension;
  readonly _valueInteger?: PrimitiveExtension;
  readonly _valueDate?: PrimitiveExtension;
  readonly _valueDecimal?: PrimitiveExtension;
}

export interface Expression {
  readonly language: string;
  readonly expression?: string;
  readonly name?: string;
  readonly description?: string;
  readonly reference?: string;
}

/** The elements of an answer's value[x], in R4. */
export interface AnswerValueElements {
  readonly valueBoolean?: boolean;
  readonly valueDecimal?: number;
  readonly valueInteger?: number;
  readonly valueDate?: string;
  readonly valueDateTime?: string;
  readonly valueTime?: string;
  readonly valueString?: string;
  readonly valueUri?: string;
  readonly valueAttachment?: AttachmentValue;
  readonly valueCoding?: Coding;
  readonly valueQuantity?: QuantityValue;
  readonly valueReference?: ReferenceValue;
}

/** What stands beside a primitive value, under the same name with an underscore before it. */
export interface PrimitiveExtension {
  readonly extension: readonly Extension[];
}

export interface Coding {
  readonly system?: string;
  readonly version?: string;
  readonly code?: string;
  readonly display?: string;
  readonly _display?: PrimitiveExtension;
  readonly extension?: readonly Extension[];
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

/** Types of item in R4, as the specification lists them. */
export const questionnaireItemTypes = [
  'group',
  'display',
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
export type QuestionnaireItemType = (typeof questionnaireItemTypes)[number];

export const enableWhenOperators = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
export type EnableWhenOperator = (typeof enableWhenOperators)[number];

export interface EnableWhen {
  readonly question: string;
  readonly operator: EnableWhenOperator;
  readonly answerBoolean?: boolean;
  readonly answerDecimal?: number;
  readonly answerInteger?: number;
  readonly answerDate?: string;
  readonly answerDateTime?: string;
  readonly answerTime?: string;
  readonly answerString?: string;
  readonly answerCoding?: Coding;
  readonly answerQuantity?: QuantityValue;
  readonly answerReference?: ReferenceValue;
}

export interface AnswerOption {
  readonly extension?: readonly Extension[];
  readonly valueInteger?: number;
  readonly valueDate?: string;
  readonly valueTime?: string;
  readonly valueString?: string;
  readonly _valueString?: PrimitiveExtension;
  readonly valueCoding?: Coding;
  readonly valueReference?: ReferenceValue;
  readonly initialSelected?: boolean;
}

export interface QuestionnaireItem {
  readonly linkId: string;
  readonly type: QuestionnaireItemType;
  readonly extension?: readonly Extension[];
  readonly definition?: string;
  readonly code?: readonly Coding[];
  readonly prefix?: string;
  readonly _prefix?: PrimitiveExtension;
  readonly text?: string;
  readonly _text?: PrimitiveExtension;
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly answerOption?: readonly AnswerOption[];
  readonly answerValueSet?: string;
  readonly initial?: readonly AnswerValueElements[];
  readonly item?: readonly QuestionnaireItem[];
}

export interface Questionnaire {
  readonly resourceType: 'Questionnaire';
  readonly id?: string;
  readonly url?: string;
  readonly version?: string;
  readonly name?: string;
  readonly title?: string;
  readonly _title?: PrimitiveExtension;
  readonly status: 'draft' | 'active' | 'retired' | 'unknown';
  readonly language?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly description?: string;
  readonly copyright?: string;
  readonly _copyright?: PrimitiveExtension;
  readonly subjectType?: readonly string[];
  readonly extension?: readonly Extension[];
  readonly contained?: readonly unknown[];
  readonly item?: readonly QuestionnaireItem[];
}

export interface QuestionnaireResponseAnswer extends AnswerValueElements {
  readonly extension?: readonly Extension[];
  readonly item?: readonly QuestionnaireResponseItem[];
}

export interface QuestionnaireResponseItem {
  readonly linkId: string;
  readonly text?: string;
  readonly item?: readonly QuestionnaireResponseItem[];
  readonly answer?: readonly QuestionnaireResponseAnswer[];
}

export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  readonly questionnaire?: string;
  readonly status: 'in-progress' | 'completed';
  readonly item?: readonly QuestionnaireResponseItem[];
}
