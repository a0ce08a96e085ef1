import type { PathValue } from './contract.ts';
import { Fault } from './fault.ts';
import { operators } from './operators.ts';
import type { Run, Runner } from './run.ts';
import { compare, isTemporal, none, numberOf, single, truth } from './values.ts';
import type { Values } from './values.ts';

/** A function of values alone. `args` were evaluated with the focus of whoever calls. */
export interface PlainFunction {
  readonly least: number;
  readonly most: number;
  readonly apply: (values: Values, args: readonly Values[], run: Run, name: string) => Values;
}

type Apply = (
  values: Values,
  args: readonly Values[],
  run: Run,
  name: string,
) => PathValue | Values | undefined;

/** Puts functions into a table, by names with spaces between. */
export const definer =
  (table: Record<string, PlainFunction>) =>
  (names: string, apply: Apply, least = 0, most = least): void => {
    for (const name of names.split(' '))
      table[name] = {
        least,
        most,
        apply: (values, args, run, called) => {
          const result = apply(values, args, run, called);
          return result === undefined
            ? none
            : Array.isArray(result)
              ? (result as Values)
              : [result as PathValue];
        },
      };
  };

const table: Record<string, PlainFunction> = {};
const define = definer(table);

export const whole = (values: Values, name: string): number | undefined => {
  const value = numberOf(values, name);
  if (value !== undefined && !Number.isInteger(value)) throw new Fault('wrongType', name);
  return value;
};

// Existence
define('empty', (values) => values.length === 0);
define('not', (values, _args, _run, name) => {
  const value = truth(values, name);
  return value === undefined ? undefined : !value;
});
define('count', (values) => values.length);
define(
  'hasValue',
  (values) => values.length === 1 && (typeof values[0] !== 'object' || isTemporal(values[0])),
);

// Choice of values
define('single', (values, _args, _run, name) => single(values, name));
define('first', (values) => values[0]);
define('last', (values) => values[values.length - 1]);

// Numbers
const plus = (left: PathValue, right: PathValue, run: Run): PathValue | undefined =>
  operators['+']!([left], [right], run, 'sum')[0];
const sum = (values: Values, run: Run): PathValue | undefined => {
  let total = values[0];
  // As the specification writes it: `$this + $total`.
  for (let at = 1; at < values.length && total !== undefined; at++) total = plus(values[at]!, total, run);
  return total;
};
define('sum', (values, _args, run) => sum(values, run));
define('avg', (values, _args, run, name) => {
  const total = sum(values, run);
  return total === undefined ? undefined : operators['/']!([total], [values.length], run, name);
});
for (const [name, sign] of [
  ['min', -1],
  ['max', 1],
] as const)
  define(name, (values) => {
    let chosen = values[0];
    for (const value of values.slice(1)) if ((compare(value, chosen!, name) ?? 0) * sign > 0) chosen = value;
    return chosen;
  });

define(
  'round',
  (values, args, _run, name) => {
    const value = numberOf(values, name);
    if (value === undefined) return undefined;
    const scale = 10 ** (whole(args[0] ?? none, name) ?? 0);
    return Math.round(value * scale) / scale;
  },
  0,
  1,
);

/** A function whose arguments are evaluated again for each value. */
export type Lambda = (values: Values, args: readonly Runner[], run: Run, name: string) => Values;

const isTrue = (values: Values): boolean => values.length === 1 && values[0] === true;
/** Kept by `where`: what is not there and what is `false` are not. */
const holds = (values: Values): boolean => values.length > 0 && values[0] !== false && values[0] !== '';

const where: Lambda = (values, [criteria], run) => {
  const kept: PathValue[] = [];
  run.each(values, (value) => void (holds(criteria!(run)) && kept.push(value)));
  return kept;
};

export interface LambdaFunction {
  readonly least: number;
  readonly most: number;
  readonly apply: Lambda;
}

export const lambdas: Readonly<Record<string, LambdaFunction>> = {
  where: { least: 1, most: 1, apply: where },
  exists: {
    least: 0,
    most: 1,
    apply: (values, args, run) => {
      if (args[0] === undefined) return [values.length > 0];
      // Every value is looked at, so that an error in the criteria is always told.
      return [where(values, args, run, '').length > 0];
    },
  },
  all: {
    least: 1,
    most: 1,
    apply: (values, [criteria], run) => {
      let all = true;
      run.each(values, () => (all = isTrue(criteria!(run))));
      return [all];
    },
  },
  select: {
    least: 1,
    most: 1,
    apply: (values, [project], run) => {
      const all: PathValue[] = [];
      run.each(values, () => {
        const found = project!(run);
        run.work(found.length);
        for (const value of found) all.push(value);
      });
      return all;
    },
  },
  iif: {
    least: 2,
    most: 3,
    apply: (values, [criterion, yes, no], run) => {
      const { focus } = run;
      run.focus = values;
      const result = isTrue(criterion!(run)) ? yes!(run) : (no?.(run) ?? none);
      run.focus = focus;
      return result;
    },
  },
};

export const functions: Readonly<Record<string, PlainFunction>> = table;
