import type { Temporal } from './contract.ts';
import { Fault } from './fault.ts';

const shape =
  /^(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?)?(T?)(?:(\d\d)(?::(\d\d)(?::(\d\d(?:\.\d+)?))?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** A literal (`@2026-04-07`) as a value; nothing when there is no such day or hour. */
export function readTemporal(literal: string): Temporal | undefined {
  const text = literal.slice(1);
  const is = text.startsWith('T') ? 'time' : text.includes('T') ? 'dateTime' : 'date';
  const value: Temporal = { is, text: is === 'time' ? text.slice(1) : text.replace(/T$/, '') };
  return isReal(value) ? value : undefined;
}

/** A date (`is: 'date'`) from a text that is one. */
export function asDate(text: string): Temporal | undefined {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return undefined;
  const value: Temporal = { is: 'date', text };
  return isReal(value) ? value : undefined;
}

function isReal({ is, text }: Temporal): boolean {
  const found = shape.exec(is === 'time' ? `T${text}` : text);
  if (found === null) return false;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 5, 6, 7].map((at) => Number(found[at] ?? 0));
  if (hour! > 23 || minute! > 59 || second! >= 60) return false;
  if (found[2] === undefined) return true;
  return (
    month! >= 1 && month! <= 12 && (found[3] === undefined || (day! >= 1 && day! <= daysIn(year!, month!)))
  );
}

export const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : 30 + ((month + (month >> 3)) & 1);

/**
 * Its parts in descending order, as many as it has; seconds with their fraction. A moment with an offset is given in
 * the zone of the machine, as one without an offset is.
 */
export function partsOf({ is, text }: Temporal): readonly number[] {
  const found = shape.exec(is === 'time' ? `T${text}` : text);
  if (found === null) throw new Fault('failed', text);
  if (found[8] !== undefined && is === 'dateTime') {
    const padded = found[6] === undefined ? text.replace(/T(\d\d)/, 'T$1:00') : text;
    const date = new Date(padded);
    const all = [date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()];
    const seconds = date.getSeconds() + date.getMilliseconds() / 1000;
    return found[7] === undefined ? all.slice(0, found[6] === undefined ? 4 : 5) : [...all, seconds];
  }
  return (is === 'time' ? [5, 6, 7] : [1, 2, 3, 5, 6, 7])
    .filter((at) => found[at] !== undefined)
    .map((at) => Number(found[at]));
}

/**
 * Negative, zero, positive; `undefined` where one is less precise than the other and they are the same so far.
 * @throws Fault a time of day and a day have no order
 */
export function compareTemporal(left: Temporal, right: Temporal): number | undefined {
  if ((left.is === 'time') !== (right.is === 'time')) throw new Fault('wrongType', right.text);
  if (left.text === right.text) return 0;
  const [leftParts, rightParts] = [partsOf(left), partsOf(right)];
  const common = Math.min(leftParts.length, rightParts.length);
  for (let at = 0; at < common; at++) {
    const difference = leftParts[at]! - rightParts[at]!;
    if (difference !== 0) return difference;
  }
  return leftParts.length === rightParts.length ? 0 : undefined;
}

/** As many as `compareTemporal` compares: 1 a year, 3 a day, 6 a second; 1 to 3 for a time of day. */
export const precisionOf = (value: Temporal): number => partsOf(value).length;
