/**
 * The part of FHIR R4 Questionnaire and QuestionnaireResponse that this engine reads and writes
 * (http://hl7.org/fhir/R4/questionnaire.html). For forms written in TypeScript and for what is handed out;
 * a form that arrives from elsewhere is `unknown` until `readQuestionnaire` has looked at it.
 */

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
  readonly answerString?: string;
  readonly answerCoding?: Coding;
}

export interface AnswerOption {
  readonly extension?: readonly Extension[];
  readonly valueInteger?: number;
  readonly valueDate?: string;
  readonly valueString?: string;
  readonly _valueString?: PrimitiveExtension;
  readonly valueCoding?: Coding;
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
  readonly item?: readonly QuestionnaireItem[];
}

export interface QuestionnaireResponseAnswer {
  readonly extension?: readonly Extension[];
  readonly valueBoolean?: boolean;
  readonly valueDecimal?: number;
  readonly valueInteger?: number;
  readonly valueDate?: string;
  readonly valueString?: string;
  readonly valueCoding?: Coding;
  readonly item?: readonly QuestionnaireResponseItem[];
}

export interface QuestionnaireResponseItem {
  readonly linkId: string;
  readonly item?: readonly QuestionnaireResponseItem[];
  readonly answer?: readonly QuestionnaireResponseAnswer[];
}

export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  readonly questionnaire?: string;
  readonly status: 'in-progress' | 'completed';
  readonly item?: readonly QuestionnaireResponseItem[];
}
