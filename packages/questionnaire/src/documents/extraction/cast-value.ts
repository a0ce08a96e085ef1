import { isArray, isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { objectsIn } from '../fhir-json.ts';

const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const quantities = ['Quantity', 'SimpleQuantity', 'Age', 'Count', 'Distance', 'Duration', 'Money'];
const words = [
  'string',
  'markdown',
  'code',
  'id',
  'uri',
  'url',
  'canonical',
  'oid',
  'uuid',
  'base64Binary',
  'xhtml',
];

/** `value` as an element of this FHIR type, or `undefined` when it cannot be one. */
export function castValue(value: unknown, type: string): unknown {
  if (words.includes(type)) return toWords(value, type);
  if (quantities.includes(type)) {
    if (typeof value === 'number') return { value };
    return isObject(value) && !('coding' in value) ? value : undefined;
  }
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'integer':
    case 'positiveInt':
    case 'unsignedInt':
      return Number.isInteger(value) ? value : undefined;
    case 'decimal':
      return typeof value === 'number'
        ? value
        : isObject(value) && typeof value['value'] === 'number'
          ? value['value']
          : undefined;
    case 'date':
      return typeof value === 'string' ? day.exec(value)?.[0] : undefined;
    case 'dateTime':
      return typeof value === 'string' && day.test(value) ? value : undefined;
    case 'instant':
      return toInstant(value);
    case 'time':
      return typeof value === 'string' && /^\d{2}:\d{2}/.test(value) ? value : undefined;
    case 'Coding':
      if (isObject(value)) return isArray(value['coding']) ? objectsIn(value['coding'])[0] : value;
      return typeof value === 'string' ? { code: value } : undefined;
    case 'CodeableConcept':
      return toConcept(value);
    case 'Reference':
      if (typeof value === 'string') return { reference: value };
      return isObject(value) ? value : undefined;
    case 'Annotation':
      return typeof value === 'string' ? { text: value } : isObject(value) ? value : undefined;
    default:
      return isObject(value) ? value : undefined;
  }
}

function toWords(value: unknown, type: string): string | undefined {
  if (typeof value === 'string') return type === 'id' ? value.replace(/^urn:uuid:/, '') : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!isObject(value)) return undefined;
  const code = textIn(value['code']);
  return type === 'code'
    ? code
    : (textIn(value['display']) ?? textIn(value['text']) ?? code ?? textIn(value['reference']));
}

/** A moment without a time of day is taken at its beginning, in universal time. */
export function toInstant(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (moment.test(value)) return value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : undefined;
}

function toConcept(value: unknown): unknown {
  if (typeof value === 'string') return { text: value };
  if (!isObject(value)) return undefined;
  return 'code' in value || 'display' in value ? { coding: [codingOf(value)] } : value;
}

/** The coding as answered, without what the form said of it as an option. */
export function codingOf(value: JsonObject): JsonObject {
  const { system, version, code, display, userSelected } = value;
  return Object.fromEntries(
    Object.entries({ system, version, code, display, userSelected }).filter(([, each]) => each !== undefined),
  );
}

/** Of the types a choice allows, the one that says a value best; `type` is its FHIR type where it is known. */
export function typeFor(value: unknown, allowed: readonly string[], type?: string): string | undefined {
  const wanted = [...(type === undefined ? [] : (alike[type] ?? [type])), ...guesses(value)];
  const isAny = allowed[0] === '*any';
  return wanted.find((each) => (isAny || allowed.includes(each)) && castValue(value, each) !== undefined);
}

const alike: Readonly<Record<string, readonly string[]>> = {
  Coding: ['Coding', 'CodeableConcept', 'code'],
  Integer: ['integer', 'decimal', 'Quantity'],
  Decimal: ['decimal', 'Quantity'],
  Date: ['date', 'dateTime'],
  DateTime: ['dateTime', 'date'],
  String: ['string', 'markdown', 'CodeableConcept'],
  Uri: ['uri', 'url', 'string'],
  Boolean: ['boolean'],
  Time: ['time'],
};

function guesses(value: unknown): readonly string[] {
  if (typeof value === 'boolean') return ['boolean'];
  if (typeof value === 'number')
    return Number.isInteger(value) ? ['integer', 'decimal', 'Quantity'] : ['decimal', 'Quantity'];
  if (typeof value === 'string')
    return day.test(value) && !/[^\d\-T:.Z+]/.test(value)
      ? ['dateTime', 'date', 'string']
      : ['string', 'uri', 'CodeableConcept', 'Reference'];
  if (!isObject(value)) return [];
  if (isArray(value['coding'])) return ['CodeableConcept'];
  if ('reference' in value) return ['Reference'];
  if ('value' in value) return ['Quantity'];
  if ('start' in value || 'end' in value) return ['Period'];
  return 'code' in value ? ['Coding', 'CodeableConcept'] : [];
}
