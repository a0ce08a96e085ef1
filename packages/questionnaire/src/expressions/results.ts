import type { AnswerValue } from '../values/answer.ts';
import type { Element, PathValue } from './contract.ts';
import { asDate } from './temporal.ts';
import { isTemporal, truth } from './values.ts';
import type { Values } from './values.ts';

export { valueOf } from './values.ts';

/** A resource of the launch context, `%questionnaire` or `%qitem`, as expressions see it. */
export const elementOf = (json: object): Element => ({ is: 'element', json: json as Element['json'] });

/**
 * What the result of a condition (enableWhenExpression, constraint, required …) says. `undefined`: nothing, or
 * several values, of which none can be the answer.
 */
export const asBoolean = (values: Values): boolean | undefined =>
  values.length > 1 ? undefined : truth(values);

/** What the result of a `cqf-expression` on a text says. */
export function asText(values: Values): string | undefined {
  const [value] = values;
  if (value === undefined || values.length > 1) return undefined;
  if (typeof value !== 'object') return String(typeof value === 'number' ? plain(value) : value);
  return isTemporal(value) ? value.text : undefined;
}

/** Without the noise of binary fractions: `0.1 + 0.2` is `0.3` to whoever reads it. */
const plain = (value: number): number => Number(value.toPrecision(15));

/**
 * The values as answers to a question of a type of FHIR R4 (`decimal`, `choice` …).
 * @returns `undefined` where one of them cannot answer it.
 */
export function answersFrom(values: Values, type: string): readonly AnswerValue[] | undefined {
  const answers: object[] = [];
  for (const value of values) {
    const answer = answerFrom(value, type);
    if (answer === undefined) return undefined;
    answers.push(answer);
  }
  return answers as AnswerValue[];
}

function answerFrom(value: PathValue, type: string): object | undefined {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? { valueBoolean: value } : undefined;
    case 'integer':
      return typeof value === 'number' && Number.isInteger(plain(value))
        ? { valueInteger: plain(value) }
        : undefined;
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) ? { valueDecimal: plain(value) } : undefined;
    case 'string':
    case 'text':
      return typeof value === 'string' && value !== '' ? { valueString: value } : undefined;
    case 'url':
      return typeof value === 'string' && value !== '' ? { valueUri: value } : undefined;
    case 'date':
    case 'dateTime':
    case 'time':
      return moment(value, type);
    case 'choice':
    case 'open-choice':
      return choice(value);
    case 'quantity':
      return quantity(value);
    case 'reference':
      return element(value, 'Reference', ['reference', 'identifier', 'display']);
    case 'attachment':
      return element(value, 'Attachment', ['url', 'data', 'contentType', 'title']);
    default:
      return undefined;
  }
}

function moment(value: PathValue, type: 'date' | 'dateTime' | 'time'): object | undefined {
  const found = typeof value === 'string' && type !== 'time' ? (asDate(value) ?? value) : value;
  if (!isTemporal(found as PathValue)) {
    const isMoment =
      type === 'dateTime' && typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value);
    return isMoment ? { valueDateTime: value } : undefined;
  }
  const { is, text } = found as { is: string; text: string };
  if (type === 'time') return is === 'time' ? { valueTime: text } : undefined;
  if (is === 'time') return undefined;
  return type === 'date' ? { valueDate: text.slice(0, 10) } : { valueDateTime: text };
}

/** An option is found by its value: a coding, or a text, number or day where the form gives such options. */
function choice(value: PathValue): object | undefined {
  if (typeof value === 'string') return value === '' ? undefined : { valueString: value };
  if (typeof value === 'number') return Number.isInteger(value) ? { valueInteger: value } : undefined;
  if (typeof value === 'boolean') return undefined;
  if (value.is === 'date') return { valueDate: value.text };
  if (value.is === 'time') return { valueTime: value.text };
  return element(value, 'Coding', ['code', 'display']);
}

function quantity(value: PathValue): object | undefined {
  if (typeof value === 'number') return { valueQuantity: { value: plain(value) } };
  if (typeof value === 'object' && value.is === 'quantity') {
    const { unit, calendar } = value;
    const coded = calendar === true || unit === undefined || unit === '1' ? {} : ucum(unit);
    return {
      valueQuantity: {
        value: plain(value.value),
        ...(unit === undefined || unit === '1' ? {} : { unit }),
        ...coded,
      },
    };
  }
  return element(value, 'Quantity', ['value']);
}

const ucum = (code: string) => ({ system: 'http://unitsofmeasure.org', code });

function element(value: PathValue, type: string, names: readonly string[]): object | undefined {
  if (typeof value !== 'object' || value.is !== 'element') return undefined;
  const fits =
    value.type === undefined ? names.some((name) => Object.hasOwn(value.json, name)) : value.type === type;
  return fits ? { [`value${type}`]: value.json } : undefined;
}

/**
 * Whether nothing that depends on these values need be evaluated again. `false` for items, answers and elements,
 * whose content may have changed meanwhile.
 */
export const sameValues = (left: Values, right: Values): boolean =>
  left.length === right.length && left.every((value, at) => isSame(value, right[at]!));

const isSame = (left: PathValue, right: PathValue): boolean =>
  left === right ||
  (typeof left === 'object' &&
    typeof right === 'object' &&
    ((isTemporal(left) && isTemporal(right) && left.is === right.is && left.text === right.text) ||
      (left.is === 'quantity' &&
        right.is === 'quantity' &&
        left.value === right.value &&
        left.unit === right.unit)));
