/** A coded value of an answer: FHIR Coding, narrowed to what tells one option from another. */
export interface CodedValue {
  readonly system?: string;
  readonly code: string;
  readonly display?: string;
}

/** One value of an answer, as `QuestionnaireResponse.item.answer.value[x]`. Exactly one key is present. */
export type AnswerValue =
  | { readonly valueCoding: CodedValue }
  | { readonly valueBoolean: boolean }
  | { readonly valueInteger: number }
  | { readonly valueDecimal: number }
  | { readonly valueString: string }
  | { readonly valueDate: string };

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

/**
 * Two codings are the same when their codes are, and their systems when both name one:
 * authors often leave the system out of a condition.
 */
export function sameCoding(left: CodedValue, right: CodedValue): boolean {
  if (left.code !== right.code) return false;
  return left.system === undefined || right.system === undefined || left.system === right.system;
}

/** Integer and decimal compare as numbers; every other pair of different types is different. */
export function sameValue(left: AnswerValue, right: AnswerValue): boolean {
  if ('valueCoding' in left) return 'valueCoding' in right && sameCoding(left.valueCoding, right.valueCoding);
  const order = compareValues(left, right);
  return order === 0;
}

/**
 * Negative, zero or positive, or `undefined` where the two values have no order between them.
 * A partial date (`2024`, `2024-05`) compares with a whole one as far as both go.
 */
export function compareValues(left: AnswerValue, right: AnswerValue): number | undefined {
  const leftNumber = numberOf(left);
  const rightNumber = numberOf(right);
  if (leftNumber !== undefined && rightNumber !== undefined) return leftNumber - rightNumber;
  if ('valueBoolean' in left && 'valueBoolean' in right)
    return Number(left.valueBoolean) - Number(right.valueBoolean);
  if ('valueString' in left && 'valueString' in right)
    return compareText(left.valueString, right.valueString);
  if ('valueDate' in left && 'valueDate' in right) {
    const length = Math.min(left.valueDate.length, right.valueDate.length);
    return compareText(left.valueDate.slice(0, length), right.valueDate.slice(0, length));
  }
  return undefined;
}

function numberOf(value: AnswerValue): number | undefined {
  if ('valueInteger' in value) return value.valueInteger;
  if ('valueDecimal' in value) return value.valueDecimal;
  return undefined;
}

/** By code unit, not by language: the same answer must enable the same question on every machine. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
