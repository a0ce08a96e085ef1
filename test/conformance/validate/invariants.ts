import type { Json } from '../script.ts';

/**
 * Rules of FHIR JSON that neither library looks at: nothing is empty (ele-1), one value[x] at most, an integer is
 * one, base64 is base64, a day exists, and no item has both answers and items of its own (qrs-1).
 */
export function invariantComplaints(value: unknown, at = 'response'): readonly string[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${at} is an empty list`];
    return value.flatMap((each, index) => invariantComplaints(each, `${at}[${index}]`));
  }
  if (value === null) return [`${at} is null`];
  if (value === '') return [`${at} is an empty text`];
  if (typeof value === 'string' && hasLoneSurrogate(value)) return [`${at} is no Unicode text`];
  if (typeof value !== 'object') return [];
  const element = value as Json;
  const complaints: string[] = [];
  const names = Object.keys(element);
  if (names.length === 0) complaints.push(`${at} is empty`);
  const values = names.filter((name) => /^value[A-Z]/.test(name));
  if (values.length > 1) complaints.push(`${at} has ${values.join(' and ')}`);
  if ('linkId' in element && 'item' in element && 'answer' in element)
    complaints.push(`${at} has answers and items`);
  complaints.push(...valueComplaints(element, at));
  return [...complaints, ...names.flatMap((name) => invariantComplaints(element[name], `${at}.${name}`))];
}

function valueComplaints(element: Json, at: string): readonly string[] {
  const complaints: string[] = [];
  const { valueInteger, valueDate, valueDateTime, valueDecimal, data } = element;
  if (valueInteger !== undefined && !isInteger32(valueInteger)) complaints.push(`${at} is no integer`);
  if (valueDecimal !== undefined && !Number.isFinite(valueDecimal)) complaints.push(`${at} is no decimal`);
  for (const day of [valueDate, valueDateTime])
    if (typeof day === 'string' && !dayExists(day)) complaints.push(`${at}: no such day ${day}`);
  if (data !== undefined && !(typeof data === 'string' && base64.test(data)))
    complaints.push(`${at}.data is no base64`);
  return complaints;
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const isInteger32 = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) === ((value as number) | 0);

function dayExists(text: string): boolean {
  const day = text.slice(0, 10);
  if (day.length < 10) return true;
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

const hasLoneSurrogate = (text: string): boolean => !text.isWellFormed();
