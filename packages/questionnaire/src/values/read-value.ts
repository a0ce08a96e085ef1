import { isObject, textIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { AnswerValue, CodedValue } from './answer.ts';
import { isDate, isDateTime, isTime } from './moments.ts';

/**
 * The one value[x] of `element` under `prefix` (`value`, `answer`), or `undefined` when there is none, several,
 * or one of a type or form that no answer has.
 */
export function readValue(element: JsonObject, prefix: 'value' | 'answer'): AnswerValue | undefined {
  let found: string | undefined;
  for (const name in element) {
    if (!isValueName(name, prefix)) continue;
    if (found !== undefined) return undefined;
    found = name;
  }
  return found === undefined ? undefined : readTyped(found.slice(prefix.length), element[found]);
}

/** Names of the value[x] elements that are there: `valueString`; not `_valueString`. */
export const valueNames = (element: JsonObject, prefix: 'value' | 'answer'): readonly string[] =>
  Object.keys(element).filter((name) => isValueName(name, prefix));

function isValueName(name: string, prefix: string): boolean {
  const initial = name.startsWith(prefix) ? name.charCodeAt(prefix.length) : 0;
  return initial >= 65 && initial <= 90;
}

function readTyped(type: string, raw: unknown): AnswerValue | undefined {
  switch (type) {
    case 'Boolean':
      return typeof raw === 'boolean' ? { valueBoolean: raw } : undefined;
    case 'Integer':
      return Number.isInteger(raw) ? { valueInteger: raw as number } : undefined;
    case 'Decimal':
      return typeof raw === 'number' && Number.isFinite(raw) ? { valueDecimal: raw } : undefined;
    case 'String':
      return typeof raw === 'string' && raw !== '' ? { valueString: raw } : undefined;
    case 'Date':
      return typeof raw === 'string' && isDate(raw) ? { valueDate: raw } : undefined;
    case 'DateTime':
      return typeof raw === 'string' && isDateTime(raw) ? { valueDateTime: raw } : undefined;
    case 'Time':
      return readTime(raw);
    case 'Uri':
      return typeof raw === 'string' && raw !== '' ? { valueUri: raw } : undefined;
    case 'Coding':
      return readCoding(raw);
    case 'Quantity': {
      const valueQuantity = pick(raw, quantityElements);
      return valueQuantity === undefined ? undefined : { valueQuantity };
    }
    case 'Reference': {
      const valueReference = pick(raw, referenceElements);
      return valueReference === undefined ? undefined : { valueReference };
    }
    case 'Attachment': {
      const valueAttachment = pick(raw, attachmentElements);
      return valueAttachment === undefined ? undefined : { valueAttachment };
    }
    default:
      return undefined;
  }
}

/** Forms in the wild leave the seconds out. */
function readTime(raw: unknown): AnswerValue | undefined {
  if (typeof raw !== 'string') return undefined;
  const text = raw.length === 5 ? `${raw}:00` : raw;
  return isTime(text) ? { valueTime: text } : undefined;
}

const quantityElements = {
  value: 'number',
  comparator: 'string',
  unit: 'string',
  system: 'string',
  code: 'string',
};
const referenceElements = { reference: 'string', type: 'string', display: 'string' };
const attachmentElements = {
  contentType: 'string',
  language: 'string',
  data: 'string',
  url: 'string',
  size: 'number',
  hash: 'string',
  title: 'string',
  creation: 'string',
};

/** The elements of the given types that are there; nothing when none is. */
function pick(raw: unknown, elements: Readonly<Record<string, string>>): Record<string, never> | undefined {
  if (!isObject(raw)) return undefined;
  let found: Record<string, unknown> | undefined;
  for (const name in elements) {
    const value = raw[name];
    if (typeof value === elements[name] && value !== '' && Object.hasOwn(raw, name))
      (found ??= {})[name] = value;
  }
  return found as Record<string, never> | undefined;
}

/** Some forms give an option only its words: they are its code too, as nothing else tells it apart. */
function readCoding(raw: unknown): { valueCoding: CodedValue } | undefined {
  if (!isObject(raw)) return undefined;
  const display = textIn(raw['display']);
  const code = textIn(raw['code']) ?? display;
  if (code === undefined) return undefined;
  const system = textIn(raw['system']);
  return {
    valueCoding: {
      ...(system === undefined ? {} : { system }),
      code,
      ...(display === undefined ? {} : { display }),
    },
  };
}
