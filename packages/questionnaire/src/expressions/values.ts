import type { AnswerValue } from '../values/answer.ts';
import type { AskedAnswer, AskedItem, Element, PathValue, Temporal } from './contract.ts';
import { Fault } from './fault.ts';
import { compareTemporal, precisionOf } from './temporal.ts';

/** A collection, as everything in FHIRPath is one. */
export type Values = readonly PathValue[];

export const none: Values = Object.freeze([]);

/** A value of an answer (or of any value[x]) as expressions see it. */
export function valueOf(value: AnswerValue): PathValue {
  const all = value as Readonly<Record<string, unknown>>;
  for (const key in all) if (key.startsWith('value')) return typed(key.slice(5), all[key]);
  throw new Fault('wrongType', Object.keys(value).join());
}

/** The FHIR type of an answer's value: `Coding`, `decimal`. */
export function typeOf(value: AnswerValue): string {
  const name = (Object.keys(value)[0] ?? '').slice(5);
  return /^(?:Coding|Quantity|Reference|Attachment)$/.test(name)
    ? name
    : name.charAt(0).toLowerCase() + name.slice(1);
}

/** A JSON value of which the name in value[x] tells the type. */
export function typed(type: string, raw: unknown): PathValue {
  if (typeof raw === 'string')
    return type === 'Date'
      ? { is: 'date', text: raw }
      : type === 'DateTime' || type === 'Instant'
        ? { is: 'dateTime', text: raw }
        : type === 'Time'
          ? { is: 'time', text: raw }
          : raw;
  return typeof raw === 'object' ? { is: 'element', type, json: raw as Element['json'] } : (raw as number);
}

/** The one value, or none. */
export function single(values: Values, detail = ''): PathValue | undefined {
  if (values.length > 1) throw new Fault('severalValues', detail);
  return values[0];
}

/** What a collection says as a condition: one value that is no boolean says that there is something. */
export function truth(values: Values, detail?: string): boolean | undefined {
  const value = single(values, detail);
  return value === undefined || typeof value === 'boolean' ? value : true;
}

export function textOf(values: Values, detail = ''): string | undefined {
  const value = single(values, detail);
  if (value !== undefined && typeof value !== 'string') throw new Fault('wrongType', detail);
  return value;
}

export function numberOf(values: Values, detail = ''): number | undefined {
  const value = single(values, detail);
  if (value !== undefined && typeof value !== 'number') throw new Fault('wrongType', detail);
  return value;
}

/** FHIRPath decimals have 8 digits after the point: what differs below that is the same number. */
export const rounded = (value: number): number => Math.round(value / 1e-8) * 1e-8;

/**
 * Negative, zero, positive; `undefined` where it cannot be told.
 * @throws Fault two values of types without a common order
 */
export function compare(left: PathValue, right: PathValue, detail: string): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return rounded(left) - rounded(right);
  if (typeof left === typeof right && typeof left !== 'object')
    return left === right ? 0 : left < right ? -1 : 1;
  if (isTemporal(left) && isTemporal(right)) return compareTemporal(left, right);
  throw new Fault('wrongType', detail);
}

export const isTemporal = (value: PathValue): value is Temporal =>
  typeof value === 'object' && (value.is === 'date' || value.is === 'dateTime' || value.is === 'time');

/** FHIRPath `=` of two collections: `undefined` where one is empty, or where two dates cannot be told apart. */
export function equal(left: Values, right: Values): boolean | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  return sameCollection(left, right, false);
}

/** FHIRPath `~`. */
export const equivalent = (left: Values, right: Values): boolean =>
  sameCollection(left, right, true) === true;

function sameCollection(left: Values, right: Values, loose: boolean): boolean | undefined {
  if (left.length !== right.length) return false;
  if (left.length === 1) return same(left[0]!, right[0]!, loose);
  return left.every((value, at) => same(value, right[at]!, loose) === true);
}

/** Whether two values are equal, or with `loose` equivalent. */
export function same(left: PathValue, right: PathValue, loose = false): boolean | undefined {
  if (left === right) return true;
  if (typeof left === 'number' && typeof right === 'number')
    return loose ? almostSame(left, right) : rounded(left) === rounded(right);
  if (typeof left === 'string' && typeof right === 'string') return loose && folded(left) === folded(right);
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (isTemporal(left) && isTemporal(right)) {
    if ((left.is === 'time') !== (right.is === 'time')) return false;
    if (loose && (left.is !== right.is || precisionOf(left) !== precisionOf(right))) return false;
    const order = compareTemporal(left, right);
    return order === undefined ? undefined : order === 0;
  }
  if (left.is !== right.is) return false;
  if (left.is === 'item') return sameItem(left, right as AskedItem);
  if (left.is === 'answer') return sameAnswer(left, right as AskedAnswer);
  return sameJson(
    left.is === 'element' ? left.json : left,
    right.is === 'element' ? right.json : right,
    loose,
  );
}

const folded = (text: string): string => text.toUpperCase().replace(/\p{White_Space}/gu, ' ');

function almostSame(left: number, right: number): boolean {
  const scale = 10 ** Math.min(decimals(left), decimals(right));
  return Math.round(left * scale) === Math.round(right * scale);
}

/** Digits after the point. */
function decimals(value: number): number {
  const [digits = '', exponent = 0] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

function sameItem(left: AskedItem, right: AskedItem): boolean {
  return (
    left.linkId === right.linkId &&
    sameList(left.items, right.items, sameItem) &&
    sameList(left.answers, right.answers, sameAnswer)
  );
}

const sameAnswer = (left: AskedAnswer, right: AskedAnswer): boolean =>
  left.absence === right.absence &&
  (left.value === undefined || right.value === undefined
    ? left.value === right.value
    : sameJson(left.value, right.value, false)) &&
  sameList(left.items, right.items, sameItem);

const sameList = <T>(
  left: readonly T[],
  right: readonly T[],
  test: (left: T, right: T) => boolean,
): boolean => left.length === right.length && left.every((one, at) => test(one, right[at]!));

function sameJson(left: unknown, right: unknown, loose: boolean): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return same(left as PathValue, right as PathValue, loose) === true;
  const [one, other] = [left as Record<string, unknown>, right as Record<string, unknown>];
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key], loose))
  );
}

export const includes = (values: Values, value: PathValue): boolean =>
  values.some((other) => same(other, value) === true);
