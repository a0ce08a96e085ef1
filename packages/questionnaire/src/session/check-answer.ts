import type { CompiledOption, CompiledQuestion, QuestionType } from '../form/compiled-item.ts';
import type { LocalizedText } from '../form/localized-text.ts';
import type { Answer, AnswerValue } from '../values/answer.ts';
import { compareValues, sameValue } from '../values/compare.ts';
import { isDate, isDateTime, isDay, isTime } from '../values/moments.ts';
import { matches } from '../values/patterns.ts';

/** What is wrong with an answer that was given. A question without an answer is missing, not wrong. */
export type AnswerError =
  | { readonly code: 'wrongType'; readonly expected: QuestionType }
  | { readonly code: 'notAnOption' }
  /** Values or repetitions; without `limit`, one. */
  | { readonly code: 'tooMany'; readonly limit?: number }
  | { readonly code: 'tooFew'; readonly limit: number }
  | { readonly code: 'sameTwice' }
  /** An option that leaves no room for another, with another. */
  | { readonly code: 'notAlone'; readonly option: LocalizedText }
  /** In characters. */
  | { readonly code: 'tooLong'; readonly limit: number }
  | { readonly code: 'tooShort'; readonly limit: number }
  | { readonly code: 'tooSmall'; readonly limit: AnswerValue }
  | { readonly code: 'tooLarge'; readonly limit: AnswerValue }
  | { readonly code: 'tooManyDecimals'; readonly limit: number }
  /** `format`: how to write it, where the form says. */
  | { readonly code: 'wrongPattern'; readonly format?: LocalizedText }
  | { readonly code: 'noSuchDay' }
  | { readonly code: 'noSuchTime' }
  | { readonly code: 'wrongUnit' }
  | { readonly code: 'noNumber' }
  | { readonly code: 'wrongFileType'; readonly allowed: readonly string[] }
  /** In bytes. */
  | { readonly code: 'fileTooLarge'; readonly limit: number }
  | { readonly code: 'wrongReference'; readonly allowed: readonly string[] }
  /** A rule of the form's author does not hold. A warning does not stop the form from being complete. */
  | {
      readonly code: 'constraint';
      readonly key: string;
      readonly severity: 'error' | 'warning';
      readonly text: LocalizedText;
    }
  /** Values together with a reason why there are none. */
  | { readonly code: 'absentWithValue' };

export const noErrors: readonly AnswerError[] = Object.freeze([]);

/** What holds of a question now, where it is not what the form says at first. */
export interface LimitsOfTheMoment {
  readonly options?: readonly CompiledOption[] | undefined;
  readonly repeats?: boolean | undefined;
  readonly minOccurs?: number | undefined;
  readonly maxOccurs?: number | undefined;
  readonly minValue?: AnswerValue | undefined;
  readonly maxValue?: AnswerValue | undefined;
}

/** Every error of an answer to `question`, none when it can be kept as it is. */
export function checkAnswer(
  question: CompiledQuestion,
  answer: Answer,
  limits: LimitsOfTheMoment = question,
): readonly AnswerError[] {
  const { values } = answer;
  if (values.length === 0) return noErrors;
  const errors: AnswerError[] = [];
  const options = limits.options ?? question.options;
  const only = question.takesOthers === true && !isChoice(question.type) ? noOptions : options;
  if (answer.absence !== undefined) errors.push({ code: 'absentWithValue' });
  if (values.length > 1) checkSeveral(question, values, options, limits, errors);
  const { minOccurs } = limits;
  if (minOccurs !== undefined && values.length < minOccurs) errors.push({ code: 'tooFew', limit: minOccurs });
  for (const value of values) {
    const error = checkValue(question, value, only) ?? checkLimits(question, value, limits);
    if (error !== undefined && !errors.some((known) => known.code === error.code)) errors.push(error);
  }
  return errors.length === 0 ? noErrors : errors;
}

const noOptions: readonly CompiledOption[] = Object.freeze([]);
const isChoice = (type: QuestionType): boolean => type === 'choice' || type === 'open-choice';

/** Of a list: how many repetitions it may have. */
export function checkRepetitions(
  item: { required: boolean; minOccurs?: number | undefined; maxOccurs?: number | undefined },
  count: number,
): readonly AnswerError[] {
  const least = item.minOccurs ?? (item.required ? 1 : 0);
  if (count < least) return [{ code: 'tooFew', limit: least }];
  return item.maxOccurs !== undefined && count > item.maxOccurs
    ? [{ code: 'tooMany', limit: item.maxOccurs }]
    : noErrors;
}

function checkSeveral(
  question: CompiledQuestion,
  values: readonly AnswerValue[],
  options: readonly CompiledOption[],
  limits: LimitsOfTheMoment,
  errors: AnswerError[],
): void {
  const limit = limits.maxOccurs;
  if (!(limits.repeats ?? question.repeats)) errors.push({ code: 'tooMany' });
  else if (limit !== undefined && values.length > limit) errors.push({ code: 'tooMany', limit });
  if (options.length === 0) return;
  // Two equal measures may both be meant; the same option chosen twice may not.
  if (values.some((value, at) => values.slice(0, at).some((earlier) => sameValue(earlier, value))))
    errors.push({ code: 'sameTwice' });
  const alone = options.find(
    (option) => option.exclusive === true && values.some((value) => sameValue(value, option.value)),
  );
  if (alone !== undefined) errors.push({ code: 'notAlone', option: alone.text });
}

function checkValue(
  question: CompiledQuestion,
  value: AnswerValue,
  options: readonly CompiledOption[],
): AnswerError | undefined {
  const { type } = question;
  switch (type) {
    case 'choice':
    case 'open-choice': {
      if (options.some((option) => sameValue(option.value, value))) return undefined;
      if (type === 'open-choice' && 'valueString' in value) return undefined;
      if (question.takesOthers === true && 'valueCoding' in value) return undefined;
      // What a value set or an expression that is not here would offer, nobody knows.
      const { decides } = question.expressions ?? {};
      const isUnknown =
        options.length === 0 && (question.valueSet ?? decides?.answers ?? decides?.candidates) !== undefined;
      return isUnknown ? undefined : { code: 'notAnOption' };
    }
    case 'string':
    case 'text':
      return 'valueString' in value ? checkOption(value, options) : wrongType(question);
    case 'boolean':
      return 'valueBoolean' in value ? undefined : wrongType(question);
    case 'integer':
      if (!('valueInteger' in value) || !Number.isInteger(value.valueInteger)) return wrongType(question);
      return checkOption(value, options);
    case 'decimal':
      return 'valueDecimal' in value && Number.isFinite(value.valueDecimal) ? undefined : wrongType(question);
    case 'date':
      if (!('valueDate' in value)) return wrongType(question);
      if (!isDate(value.valueDate) || (value.valueDate.length === 10 && !isDay(value.valueDate)))
        return { code: 'noSuchDay' };
      return checkOption(value, options);
    case 'dateTime':
      if (!('valueDateTime' in value)) return wrongType(question);
      return isDateTime(value.valueDateTime) ? undefined : { code: 'noSuchDay' };
    case 'time':
      if (!('valueTime' in value)) return wrongType(question);
      return isTime(value.valueTime) ? checkOption(value, options) : { code: 'noSuchTime' };
    case 'url':
      return 'valueUri' in value && !/\s/.test(value.valueUri) ? undefined : wrongType(question);
    case 'quantity':
      return checkQuantity(question, value);
    case 'reference':
      return checkReference(question, value);
    case 'attachment':
      return checkAttachment(question, value);
  }
}

/** Types other than choice may have options in R4 too; then only these. */
const checkOption = (value: AnswerValue, options: readonly CompiledOption[]): AnswerError | undefined =>
  options.length === 0 || options.some((option) => sameValue(option.value, value))
    ? undefined
    : { code: 'notAnOption' };

function checkQuantity(question: CompiledQuestion, value: AnswerValue): AnswerError | undefined {
  if (!('valueQuantity' in value)) return wrongType(question);
  const { value: number, code, unit } = value.valueQuantity;
  if (number === undefined || !Number.isFinite(number)) return { code: 'noNumber' };
  const { unitOptions } = question;
  if (unitOptions.length === 0 || (code === undefined && unit === undefined)) return undefined;
  const isOffered = [question.unit, ...unitOptions.map((option) => codingOf(option.value))].some(
    (offered) =>
      offered !== undefined &&
      (code === undefined ? unit === (offered.display ?? offered.code) : code === offered.code),
  );
  return isOffered ? undefined : { code: 'wrongUnit' };
}

const codingOf = (value: AnswerValue) => ('valueCoding' in value ? value.valueCoding : undefined);

function checkReference(question: CompiledQuestion, value: AnswerValue): AnswerError | undefined {
  if (!('valueReference' in value)) return wrongType(question);
  const { reference, type } = value.valueReference;
  const pointsTo =
    type ?? /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+(?:\/_history\/[^/]+)?$/.exec(reference ?? '')?.[1];
  const allowed = question.referenceTypes;
  return allowed === undefined || pointsTo === undefined || allowed.includes(pointsTo)
    ? undefined
    : { code: 'wrongReference', allowed };
}

function checkAttachment(question: CompiledQuestion, value: AnswerValue): AnswerError | undefined {
  if (!('valueAttachment' in value)) return wrongType(question);
  const { contentType = '', size, data } = value.valueAttachment;
  const { mimeTypes, maxSize } = question;
  if (mimeTypes !== undefined && !mimeTypes.some((allowed) => isOfType(contentType, allowed)))
    return { code: 'wrongFileType', allowed: mimeTypes };
  const bytes = size ?? (data === undefined ? 0 : Math.floor((data.replace(/[\s=]/g, '').length * 3) / 4));
  return maxSize !== undefined && bytes > maxSize ? { code: 'fileTooLarge', limit: maxSize } : undefined;
}

/** `image/*` takes every image. */
function isOfType(contentType: string, allowed: string): boolean {
  const plain = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const wanted = allowed.toLowerCase();
  return wanted.endsWith('/*') ? plain.startsWith(wanted.slice(0, -1)) : plain === wanted;
}

/** Limits of length, of size, of form: for a value that is of the right type. */
function checkLimits(
  question: CompiledQuestion,
  value: AnswerValue,
  { minValue, maxValue }: LimitsOfTheMoment,
): AnswerError | undefined {
  const text = textOf(value);
  if (text !== undefined) {
    const error = checkText(question, text);
    if (error !== undefined) return error;
  }
  const number = numberOf(value);
  const decimals = question.maxDecimalPlaces;
  if (number !== undefined && decimals !== undefined && decimalsOf(number) > decimals)
    return { code: 'tooManyDecimals', limit: decimals };
  if (minValue !== undefined && (compareValues(value, fitted(minValue, value)) ?? 0) < 0)
    return { code: 'tooSmall', limit: minValue };
  if (maxValue !== undefined && (compareValues(value, fitted(maxValue, value)) ?? 0) > 0)
    return { code: 'tooLarge', limit: maxValue };
  return undefined;
}

function checkText(question: CompiledQuestion, text: string): AnswerError | undefined {
  const { minLength, maxLength, pattern, entryFormat } = question;
  // Characters as people count them: an emoji is one.
  if (maxLength !== undefined && text.length > maxLength && [...text].length > maxLength)
    return { code: 'tooLong', limit: maxLength };
  if (minLength !== undefined && [...text].length < minLength) return { code: 'tooShort', limit: minLength };
  if (pattern !== undefined && matches(pattern, text) === false)
    return { code: 'wrongPattern', ...(entryFormat === undefined ? {} : { format: entryFormat }) };
  return undefined;
}

const textOf = (value: AnswerValue): string | undefined => {
  if ('valueString' in value) return value.valueString;
  return 'valueUri' in value ? value.valueUri : undefined;
};

const numberOf = (value: AnswerValue): number | undefined => {
  if ('valueDecimal' in value) return value.valueDecimal;
  return 'valueQuantity' in value ? value.valueQuantity.value : undefined;
};

/** A plain number as the limit of a quantity is in the unit of the answer. */
function fitted(limit: AnswerValue, value: AnswerValue): AnswerValue {
  if (!('valueQuantity' in value)) return limit;
  const number =
    'valueDecimal' in limit ? limit.valueDecimal : 'valueInteger' in limit ? limit.valueInteger : undefined;
  return number === undefined ? limit : { valueQuantity: { ...value.valueQuantity, value: number } };
}

function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(Math.abs(number)).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

const wrongType = (question: CompiledQuestion): AnswerError => ({
  code: 'wrongType',
  expected: question.type,
});
