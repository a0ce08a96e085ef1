import type { AnswerValue, CodedValue } from './answer.ts';
import { isObject, textIn } from './json.ts';
import type { JsonObject } from './json.ts';

const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A FHIR date: year, month or day. */
export const isDate = (text: string): boolean => datePattern.test(text) && (text.length < 10 || isDay(text));

/** A day that exists: `2026-02-30` does not. */
export function isDay(text: string): boolean {
  const parts = dayPattern.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const moment = new Date(Date.UTC(2000, month - 1, day));
  // Set apart: Date.UTC takes the years 0 to 99 for 1900 to 1999.
  moment.setUTCFullYear(year, month - 1, day);
  return (
    moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day
  );
}

/**
 * The one value[x] of `element` under `prefix` (`value`, `answer`), or `undefined` when there is none, several,
 * or one of a type or form that this engine does not take.
 */
export function readValue(element: JsonObject, prefix: 'value' | 'answer'): AnswerValue | undefined {
  const names = valueNames(element, prefix);
  const [name] = names;
  if (name === undefined || names.length > 1) return undefined;
  const raw = element[name];
  switch (name.slice(prefix.length)) {
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
    case 'Coding':
      return readCoding(raw);
    default:
      return undefined;
  }
}

/** Names of the value[x] elements that are there: `valueString`; not `_valueString`. */
export function valueNames(element: JsonObject, prefix: 'value' | 'answer'): readonly string[] {
  return Object.keys(element).filter((name) => {
    const initial = name.startsWith(prefix) ? name.charAt(prefix.length) : '';
    return initial >= 'A' && initial <= 'Z';
  });
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
