/** A coded value of an answer: FHIR Coding, narrowed to what tells one option from another. */
export interface CodedValue {
  readonly system?: string;
  readonly version?: string;
  readonly code: string;
  readonly display?: string;
}

/** A measured amount: FHIR Quantity. Without `value` it is a unit chosen and no number yet. */
export interface QuantityValue {
  readonly value?: number;
  readonly comparator?: '<' | '<=' | '>=' | '>';
  /** As people read it. */
  readonly unit?: string;
  readonly system?: string;
  /** As machines compare it, in `system`. */
  readonly code?: string;
}

export interface ReferenceValue {
  readonly reference?: string;
  readonly type?: string;
  readonly display?: string;
}

export interface AttachmentValue {
  readonly contentType?: string;
  readonly language?: string;
  /** Base 64. */
  readonly data?: string;
  readonly url?: string;
  /** In bytes. */
  readonly size?: number;
  readonly hash?: string;
  readonly title?: string;
  readonly creation?: string;
}

/** One value of an answer, as `QuestionnaireResponse.item.answer.value[x]`. Exactly one key is present. */
export type AnswerValue =
  | { readonly valueCoding: CodedValue }
  | { readonly valueBoolean: boolean }
  | { readonly valueInteger: number }
  | { readonly valueDecimal: number }
  | { readonly valueString: string }
  /** Year, month or day. */
  | { readonly valueDate: string }
  /** Year, month, day, or moment with its offset. */
  | { readonly valueDateTime: string }
  /** `hh:mm:ss`. */
  | { readonly valueTime: string }
  | { readonly valueUri: string }
  | { readonly valueQuantity: QuantityValue }
  | { readonly valueReference: ReferenceValue }
  | { readonly valueAttachment: AttachmentValue };

/** Why a question has no value although somebody looked at it. An absence is never a value, and never zero. */
export type AnswerAbsence = 'unknown' | 'refused' | 'notAssessed';

/** What was said to one question: values, or an absence, or (both missing) nothing yet. */
export interface Answer {
  readonly values: readonly AnswerValue[];
  readonly absence?: AnswerAbsence;
}

export const noAnswer: Answer = Object.freeze({ values: Object.freeze([]) });

/** Somebody gave a value. */
export const hasValue = (answer: Answer): boolean => answer.values.length > 0;

/** Somebody gave a value, or said why there is none. */
export const isSettled = (answer: Answer): boolean => hasValue(answer) || answer.absence !== undefined;
