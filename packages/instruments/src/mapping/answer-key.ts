import type { AnswerValue } from '@fil/vocabulary/types';

/** How a mapping names an answer: the code of an option, `true` or `false`, or the value as it is written. */
export function answerKey(value: AnswerValue): string {
  if ('valueCoding' in value) return value.valueCoding.code;
  if ('valueBoolean' in value) return String(value.valueBoolean);
  if ('valueInteger' in value) return String(value.valueInteger);
  if ('valueDecimal' in value) return String(value.valueDecimal);
  if ('valueString' in value) return value.valueString;
  if ('valueDate' in value) return value.valueDate;
  // A kind of value of a later release: nothing that a mapping could name.
  return '';
}
