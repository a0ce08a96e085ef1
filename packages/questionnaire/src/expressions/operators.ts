import type { PathValue } from './contract.ts';
import { Fault } from './fault.ts';
import type { Run } from './run.ts';
import { compare, equal, equivalent, includes, none, single, textOf, truth } from './values.ts';
import type { Values } from './values.ts';

export type Operator = (left: Values, right: Values, run: Run, name: string) => Values;

const maybe = (value: PathValue | undefined): Values => (value === undefined ? none : [value]);
const inverted = (value: boolean | undefined): boolean | undefined =>
  value === undefined ? undefined : !value;

/** A text that is a number counts as one beside an arithmetical sign, as in the reference library. */
function arithmetical(value: PathValue, name: string): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^\s*[+-]?\d+(\.\d+)?([eE][+-]?\d+)?\s*$/.test(value))
    return parseFloat(value);
  throw new Fault('wrongType', name);
}

const ordered =
  (test: (order: number) => boolean): Operator =>
  (left, right, _run, name) => {
    if (left.length === 0 || right.length === 0) return none;
    const order = compare(single(left, name)!, single(right, name)!, name);
    return order === undefined ? none : [test(order)];
  };

const counted =
  (calculate: (left: number, right: number) => number | undefined): Operator =>
  (left, right, _run, name) => {
    if (left.length === 0 || right.length === 0) return none;
    const [one, other] = [single(left, name)!, single(right, name)!];
    return maybe(calculate(arithmetical(one, name), arithmetical(other, name)));
  };

const logical =
  (decide: (left: boolean | undefined, right: boolean | undefined) => boolean | undefined): Operator =>
  (left, right, _run, name) =>
    maybe(decide(truth(left, name), truth(right, name)));

const plus = counted((left, right) => left + right);

export const operators: Readonly<Record<string, Operator>> = {
  '+': (left, right, run, name) => {
    const [one, other] = [left[0], right[0]];
    return typeof one === 'string' && typeof other === 'string' && left.length === 1 && right.length === 1
      ? [run.text(one + other)]
      : plus(left, right, run, name);
  },
  '-': counted((left, right) => left - right),
  '*': counted((left, right) => left * right),
  '/': counted((left, right) => (right === 0 ? undefined : left / right)),
  div: counted((left, right) => (right === 0 ? undefined : Math.trunc(left / right))),
  mod: counted((left, right) => (right === 0 ? undefined : left % right)),
  '&': (left, right, run, name) => [run.text((textOf(left, name) ?? '') + (textOf(right, name) ?? ''))],
  '=': (left, right) => maybe(equal(left, right)),
  '!=': (left, right) => maybe(inverted(equal(left, right))),
  '~': (left, right) => [equivalent(left, right)],
  '!~': (left, right) => [!equivalent(left, right)],
  '<': ordered((order) => order < 0),
  '>': ordered((order) => order > 0),
  '<=': ordered((order) => order <= 0),
  '>=': ordered((order) => order >= 0),
  and: logical((left, right) =>
    left === false || right === false ? false : left === undefined || right === undefined ? undefined : true,
  ),
  or: logical((left, right) =>
    left === true || right === true ? true : left === undefined || right === undefined ? undefined : false,
  ),
  xor: logical((left, right) => (left === undefined || right === undefined ? undefined : left !== right)),
  implies: logical((left, right) =>
    left === false || right === true ? true : left === undefined || right === undefined ? undefined : right,
  ),
  in: (left, right, _run, name) => {
    const value = left.length === 0 ? undefined : right.length === 0 ? left[0] : single(left, name);
    return value === undefined ? none : [includes(right, value)];
  },
  contains: (left, right, _run, name) => {
    const value = right.length === 0 ? undefined : left.length === 0 ? right[0] : single(right, name);
    return value === undefined ? none : [includes(left, value)];
  },
};

export const negative = (values: Values, name: string): Values => {
  // The sign of nothing is an error in the reference library, not nothing.
  const value = single(values, name);
  if (typeof value !== 'number') throw new Fault('wrongType', name);
  return [name === '-' ? -value : value];
};
