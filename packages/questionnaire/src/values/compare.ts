import type { Answer, AnswerValue, CodedValue, QuantityValue } from './answer.ts';

/**
 * Two codings are the same when their codes are, and their systems when both name one:
 * authors often leave the system out of a condition.
 */
export function sameCoding(left: CodedValue, right: CodedValue): boolean {
  if (left.code !== right.code) return false;
  return left.system === undefined || right.system === undefined || left.system === right.system;
}

/** Integer and decimal compare as numbers, day and moment as times; other pairs of different types are different. */
export function sameValue(left: AnswerValue, right: AnswerValue): boolean {
  if ('valueCoding' in left) return 'valueCoding' in right && sameCoding(left.valueCoding, right.valueCoding);
  if ('valueUri' in left) return 'valueUri' in right && left.valueUri === right.valueUri;
  if ('valueReference' in left) {
    if (!('valueReference' in right)) return false;
    const [one, other] = [left.valueReference, right.valueReference];
    return (
      one.reference === other.reference && (one.reference !== undefined || one.display === other.display)
    );
  }
  if ('valueAttachment' in left) {
    if (!('valueAttachment' in right)) return false;
    const [one, other] = [left.valueAttachment, right.valueAttachment];
    return one.data === other.data && one.url === other.url && one.title === other.title;
  }
  return compareValues(left, right) === 0;
}

/**
 * Negative, zero or positive, or `undefined` where the two values have no order between them.
 * A partial date (`2024`, `2024-05`) compares with a whole one as far as both go; quantities compare in one unit
 * only, since converting is not this engine's.
 */
export function compareValues(left: AnswerValue, right: AnswerValue): number | undefined {
  const leftNumber = numberOf(left);
  const rightNumber = numberOf(right);
  if (leftNumber !== undefined && rightNumber !== undefined) return leftNumber - rightNumber;
  const leftTime = momentOf(left);
  const rightTime = momentOf(right);
  if (leftTime !== undefined && rightTime !== undefined) return compareMoments(leftTime, rightTime);
  if ('valueBoolean' in left && 'valueBoolean' in right)
    return Number(left.valueBoolean) - Number(right.valueBoolean);
  if ('valueString' in left && 'valueString' in right)
    return compareText(left.valueString, right.valueString);
  if ('valueTime' in left && 'valueTime' in right)
    return compareAsFarAsBothGo(left.valueTime, right.valueTime);
  if ('valueQuantity' in left && 'valueQuantity' in right)
    return compareQuantities(left.valueQuantity, right.valueQuantity);
  return undefined;
}

/** Word for word the same answer: what was given before needs no second look. */
export function sameAnswer(left: Answer, right: Answer): boolean {
  if (left === right) return true;
  if (left.absence !== right.absence || left.values.length !== right.values.length) return false;
  return JSON.stringify(left.values) === JSON.stringify(right.values);
}

function compareQuantities(left: QuantityValue, right: QuantityValue): number | undefined {
  if (left.value === undefined || right.value === undefined) return undefined;
  return sameUnit(left, right) ? left.value - right.value : undefined;
}

/** By code where both have one; else by the words; a quantity without any unit compares with all. */
function sameUnit(left: QuantityValue, right: QuantityValue): boolean {
  if (left.code !== undefined && right.code !== undefined) return left.code === right.code;
  const [one, other] = [left.unit ?? left.code, right.unit ?? right.code];
  return one === undefined || other === undefined || one === other;
}

function numberOf(value: AnswerValue): number | undefined {
  if ('valueInteger' in value) return value.valueInteger;
  if ('valueDecimal' in value) return value.valueDecimal;
  return undefined;
}

function momentOf(value: AnswerValue): string | undefined {
  if ('valueDate' in value) return value.valueDate;
  if ('valueDateTime' in value) return value.valueDateTime;
  return undefined;
}

/** Two whole moments compare on the line of time, whatever their offsets; all else as it is written. */
function compareMoments(left: string, right: string): number {
  if (left.length > 19 && right.length > 19) {
    const order = Date.parse(left) - Date.parse(right);
    if (!Number.isNaN(order)) return order;
  }
  return compareAsFarAsBothGo(left, right);
}

function compareAsFarAsBothGo(left: string, right: string): number {
  const length = Math.min(left.length, right.length, 19);
  return compareText(left.slice(0, length), right.slice(0, length));
}

/** By code unit, not by language: the same answer must enable the same question on every machine. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
