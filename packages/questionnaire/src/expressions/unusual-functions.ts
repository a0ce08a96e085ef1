import type { PathValue } from './contract.ts';
import { distinct } from './distinct.ts';
import { Fault } from './fault.ts';
import { definer, functions, whole } from './functions.ts';
import type { LambdaFunction, PlainFunction } from './functions.ts';
import { safePattern } from './safe-pattern.ts';
import type { Run } from './run.ts';
import { unusualOperators } from './unusual-operators.ts';
import { includes, isTemporal, none, numberOf, single, textOf } from './values.ts';
import type { Values } from './values.ts';

const table: Record<string, PlainFunction> = { ...functions };
const define = definer(table);

// Existence
for (const [name, wanted, found] of [
  ['allTrue', false, false],
  ['allFalse', true, false],
  ['anyTrue', true, true],
  ['anyFalse', false, true],
] as const)
  define(name, (values) => {
    for (const value of values) {
      if (typeof value !== 'boolean') throw new Fault('wrongType', name);
      if (value === wanted) return found;
    }
    return !found;
  });
define('distinct', (values, _args, run) => distinct(values, (steps) => run.work(steps)));
define(
  'isDistinct',
  (values, _args, run) => distinct(values, (steps) => run.work(steps)).length === values.length,
);
const within = (some: Values, all: Values, run: Run): boolean => {
  run.work(some.length * all.length);
  return some.length <= all.length && some.every((value) => includes(all, value));
};
define('subsetOf', (values, [other = none], run) => within(values, other, run), 1);
define('supersetOf', (values, [other = none], run) => within(other, values, run), 1);

// Choice of values
define('tail', (values) => values.slice(1));
define('take', (values, [count = none], _run, name) => values.slice(0, whole(count, name) ?? 0), 1);
define('skip', (values, [count = none], _run, name) => values.slice(whole(count, name) ?? 0), 1);
define('union', (values, [other = none], run, name) => unusualOperators['|']!(values, other, run, name), 1);
define(
  'combine',
  (values, [other = none], run) => {
    run.work(values.length + other.length);
    return [...values, ...other];
  },
  1,
);
define(
  'intersect',
  (values, [other = none], run) => {
    run.work(values.length * other.length);
    return distinct(values, (steps) => run.work(steps)).filter((value) => includes(other, value));
  },
  1,
);
define(
  'exclude',
  (values, [other = none], run) => {
    run.work(values.length * other.length);
    return values.filter((value) => !includes(other, value));
  },
  1,
);

// Numbers
const calculate = (name: string, formula: (value: number) => number): void =>
  define(name, (values) => {
    const value = numberOf(values, name);
    return value === undefined ? undefined : formula(value);
  });
calculate('abs', Math.abs);
calculate('ceiling', Math.ceil);
calculate('floor', Math.floor);
calculate('truncate', Math.trunc);
calculate('exp', Math.exp);
calculate('ln', Math.log);
define('sqrt', (values, _args, _run, name) => {
  const value = numberOf(values, name);
  return value === undefined || value < 0 ? undefined : Math.sqrt(value);
});
const withNumber = (name: string, formula: (value: number, other: number) => number): void =>
  define(
    name,
    (values, [argument = none]) => {
      const other = numberOf(argument, name);
      const value = other === undefined ? undefined : numberOf(values, name);
      const result = value === undefined ? NaN : formula(value, other!);
      return Number.isNaN(result) ? undefined : result;
    },
    1,
  );
withNumber('power', (value, exponent) => value ** exponent);
withNumber('log', (value, base) => Math.log(value) / Math.log(base));

// Texts
function ofText(
  name: string,
  count: number,
  apply: (text: string, args: readonly string[], run: Run) => PathValue | Values,
  least = count,
): void {
  define(
    name,
    (values, args, run) => {
      const texts: string[] = [];
      for (const arg of args) {
        const text = textOf(arg, name);
        if (text !== undefined) texts.push(text);
      }
      const text = textOf(values, name);
      return text === undefined || texts.length < args.length ? undefined : apply(text, texts, run);
    },
    least,
    count,
  );
}
ofText('indexOf', 1, (text, [part = '']) => text.indexOf(part));
ofText('lastIndexOf', 1, (text, [part = '']) => text.lastIndexOf(part));
ofText('startsWith', 1, (text, [part = '']) => text.startsWith(part));
ofText('endsWith', 1, (text, [part = '']) => text.endsWith(part));
ofText('contains', 1, (text, [part = '']) => text.includes(part));
ofText('upper', 0, (text) => text.toUpperCase());
ofText('lower', 0, (text) => text.toLowerCase());
ofText('trim', 0, (text) => text.trim());
ofText('length', 0, (text) => text.length);
ofText('toChars', 0, (text, _args, run) => (run.work(text.length), text.split('')));
ofText('split', 1, (text, [separator = ''], run) => (run.work(text.length), text.split(separator)));
ofText('replace', 2, (text, [part = '', other = ''], run) => {
  run.work((text.split(part).length + 1) * (other.length + 1));
  return run.text(text.replaceAll(part, other));
});
ofText('matches', 1, (text, [pattern = '']) => safePattern(pattern, 'search').test(text));
ofText('matchesFull', 1, (text, [pattern = '']) => safePattern(pattern, 'whole').test(text));
define(
  'substring',
  (values, [from = none, count = none], _run, name) => {
    const [text, start, length] = [textOf(values, name), whole(from, name), whole(count, name)];
    if (text === undefined || start === undefined || start < 0 || start >= text.length) return undefined;
    return length === undefined ? text.substring(start) : text.substring(start, start + length);
  },
  1,
  2,
);
define(
  'join',
  (values, [separator = none], run, name) => {
    const texts = values.map((value) => textOf([value], name));
    return values.length === 0 ? undefined : run.text(texts.join(textOf(separator, name) ?? ''));
  },
  0,
  1,
);

// Conversions
const convert = (name: string, apply: (value: PathValue) => PathValue | undefined): void => {
  define(`to${name}`, (values, _args, _run, called) => {
    const value = single(values, called);
    return value === undefined ? undefined : apply(value);
  });
  define(`convertsTo${name}`, (values) =>
    values.length === 1 ? apply(values[0]!) !== undefined : undefined,
  );
};
convert('Integer', (value) => {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
  return typeof value === 'string' && /^[+-]?\d+$/.test(value) ? parseInt(value) : undefined;
});
convert('Decimal', (value) => {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value) ? parseFloat(value) : undefined;
});
convert('Boolean', (value) => {
  const word = typeof value === 'number' || typeof value === 'string' ? String(value).toLowerCase() : value;
  if (typeof word !== 'string') return typeof word === 'boolean' ? word : undefined;
  if (/^(?:true|t|yes|y|1|1\.0)$/.test(word)) return true;
  return /^(?:false|f|no|n|0|0\.0)$/.test(word) ? false : undefined;
});
convert('String', (value) => {
  if (typeof value !== 'object') return String(value);
  return isTemporal(value) ? value.text : undefined;
});

export const allFunctions: Readonly<Record<string, PlainFunction>> = table;

export const unusualLambdas: Readonly<Record<string, LambdaFunction>> = {
  repeat: {
    least: 1,
    most: 1,
    apply: (values, [project], run) => {
      let found: Values = none;
      let next = values;
      while (next.length > 0) {
        const step: PathValue[] = [];
        run.each(next, () => void step.push(...project!(run)));
        run.work(found.length + step.length);
        const all = distinct([...found, ...step], (steps) => run.work(steps));
        next = all.slice(found.length);
        found = all;
      }
      return found;
    },
  },
  aggregate: {
    least: 1,
    most: 2,
    apply: (values, [step, start], run) => {
      const before = run.total;
      run.total = start?.(run) ?? none;
      run.each(values, () => {
        run.total = step!(run);
        run.work(run.total.length);
      });
      const { total } = run;
      run.total = before;
      return total;
    },
  },
};

/** Known to the reference library, and left to it. */
export const libraryFunctions: ReadonlySet<string> = new Set(
  (
    'resolve memberOf coalesce sort type toLong toDate toDateTime toTime toQuantity getValue htmlChecks pathname ' +
    'convertsToLong convertsToDate convertsToDateTime convertsToTime convertsToQuantity replaceMatches encode decode ' +
    'escape unescape lowBoundary highBoundary timeOfDay yearOf monthOf dayOf hourOf minuteOf secondOf millisecondOf ' +
    'timezoneOffsetOf dateOf timeOf children comparable defineVariable'
  ).split(' '),
);
