import { isArray, isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { documentExtensions } from '../extension-urls.ts';
import { extensionsOf, extensionValue, objectsIn } from '../fhir-json.ts';

/** What can be given as an answer, `value[x]` by its name, or why not. */
export type Converted =
  { readonly value: JsonObject } | { readonly problem: 'typeMismatch' | 'unitMismatch' | 'notAnOption' };

const mismatch: Converted = { problem: 'typeMismatch' };
const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;
const moment = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const time = /^\d{2}:\d{2}:\d{2}(?:\.\d+)?$/;

/** A value found somewhere, as an answer to `item`, converted only as the guide allows. */
export function toAnswer(value: unknown, item: JsonObject): Converted {
  switch (item['type']) {
    case 'boolean':
      return typeof value === 'boolean' ? { value: { valueBoolean: value } } : mismatch;
    case 'integer':
      return toNumber(value, item, 'valueInteger');
    case 'decimal':
      return toNumber(value, item, 'valueDecimal');
    case 'date':
      return typeof value === 'string' && moment.test(value)
        ? { value: { valueDate: day.exec(value)?.[0] ?? value } }
        : mismatch;
    case 'dateTime':
      return typeof value === 'string' && moment.test(value) ? { value: { valueDateTime: value } } : mismatch;
    case 'time':
      return typeof value === 'string' && time.test(value) ? { value: { valueTime: value } } : mismatch;
    case 'string':
    case 'text':
      return typeof value === 'string' && value !== '' ? { value: { valueString: value } } : mismatch;
    case 'url':
      return typeof value === 'string' && value !== '' ? { value: { valueUri: value } } : mismatch;
    case 'choice':
    case 'open-choice':
      return toChoice(value, item);
    case 'quantity':
      return toQuantity(value, item);
    case 'reference':
      return toReference(value);
    case 'attachment':
      return toAttachment(value);
    default:
      return mismatch;
  }
}

/** A quantity may answer a number only in the unit the question asks for, and never with a comparator. */
function toNumber(value: unknown, item: JsonObject, name: 'valueInteger' | 'valueDecimal'): Converted {
  let number = value;
  if (isObject(value)) {
    if (typeof value['value'] !== 'number' || value['comparator'] !== undefined) return mismatch;
    const unit = extensionValue(item, documentExtensions.unit);
    if (!isObject(unit) || !isSameUnit(value, unit)) return { problem: 'unitMismatch' };
    number = value['value'];
  }
  if (typeof number !== 'number' || !Number.isFinite(number)) return mismatch;
  return name === 'valueInteger' && !Number.isInteger(number) ? mismatch : { value: { [name]: number } };
}

function toQuantity(value: unknown, item: JsonObject): Converted {
  const options = extensionsOf(item, documentExtensions.unitOption)
    .map((each) => each['valueCoding'])
    .filter(isObject);
  const unit = extensionValue(item, documentExtensions.unit);
  const allowed = options.length > 0 ? options : isObject(unit) ? [unit] : [];
  if (typeof value === 'number') {
    const [only] = allowed;
    if (allowed.length !== 1 || only === undefined) return { problem: 'unitMismatch' };
    const words = textIn(only['display']) ?? textIn(only['code']);
    const { system, code } = only;
    return {
      value: {
        valueQuantity: {
          value,
          ...(words === undefined ? {} : { unit: words }),
          ...(system === undefined ? {} : { system }),
          ...(code === undefined ? {} : { code }),
        },
      },
    };
  }
  if (!isObject(value) || typeof value['value'] !== 'number' || value['comparator'] !== undefined)
    return mismatch;
  if (allowed.length > 0 && !allowed.some((each) => isSameUnit(value, each)))
    return { problem: 'unitMismatch' };
  return { value: { valueQuantity: value } };
}

/** The same code, or the same word where one of them has no code. */
function isSameUnit(quantity: JsonObject, coding: JsonObject): boolean {
  const code = textIn(quantity['code']);
  const asked = textIn(coding['code']);
  if (code !== undefined && asked !== undefined) return code === asked;
  const word = textIn(quantity['unit']);
  return word !== undefined && [asked, textIn(coding['display'])].includes(word);
}

function toChoice(value: unknown, item: JsonObject): Converted {
  const isOpen = item['type'] === 'open-choice';
  const options = objectsIn(item['answerOption']);
  const optionCodings = options.map((option) => option['valueCoding']).filter(isObject);
  if (typeof value === 'string') {
    const plain = options.find((option) =>
      [option['valueString'], option['valueDate'], option['valueTime']].includes(value),
    );
    if (plain !== undefined) return { value: withoutFrame(plain) };
    const coded = optionCodings.filter((coding) => coding['code'] === value);
    if (coded.length === 1) return { value: { valueCoding: coded[0] } };
    return isOpen ? { value: { valueString: value } } : { problem: 'notAnOption' };
  }
  if (typeof value === 'number') {
    const plain = options.find((option) => option['valueInteger'] === value);
    return plain === undefined ? { problem: 'notAnOption' } : { value: { valueInteger: value } };
  }
  if (!isObject(value)) return mismatch;
  const codings = isArray(value['coding'])
    ? objectsIn(value['coding'])
    : value['code'] === undefined
      ? []
      : [value];
  for (const coding of codings) {
    const option = optionCodings.find((each) => isSameCoding(each, coding));
    if (option !== undefined) return { value: { valueCoding: option } };
  }
  const words = textIn(value['text']) ?? textIn(codings[0]?.['display']);
  // A value set is not known here: the session tells whether it holds the code.
  if (codings[0] !== undefined && optionCodings.length === 0) return { value: { valueCoding: codings[0] } };
  if (isOpen && words !== undefined) return { value: { valueString: words } };
  return { problem: codings.length === 0 ? 'typeMismatch' : 'notAnOption' };
}

const isSameCoding = (left: JsonObject, right: JsonObject): boolean =>
  left['code'] === right['code'] &&
  (left['system'] === undefined || right['system'] === undefined || left['system'] === right['system']);

const withoutFrame = (option: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(option).filter(([name]) => /^value[A-Z]/.test(name)));

function toReference(value: unknown): Converted {
  if (!isObject(value)) return mismatch;
  const type = textIn(value['resourceType']);
  if (type !== undefined) {
    const id = textIn(value['id']);
    return id === undefined ? mismatch : { value: { valueReference: { reference: `${type}/${id}`, type } } };
  }
  return textIn(value['reference']) === undefined && !isObject(value['identifier'])
    ? mismatch
    : { value: { valueReference: value } };
}

function toAttachment(value: unknown): Converted {
  if (!isObject(value)) return mismatch;
  if (value['resourceType'] === 'Binary') {
    const { contentType, data } = value;
    return data === undefined ? mismatch : { value: { valueAttachment: { contentType, data } } };
  }
  if (value['resourceType'] === 'DocumentReference') {
    const [content] = objectsIn(value['content']);
    return isObject(content?.['attachment'])
      ? { value: { valueAttachment: content['attachment'] } }
      : mismatch;
  }
  return (textIn(value['url']) ?? textIn(value['data']) ?? textIn(value['contentType']))
    ? { value: { valueAttachment: value } }
    : mismatch;
}
