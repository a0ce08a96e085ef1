import type { PathValue } from './contract.ts';
import { Fault } from './fault.ts';
import { operators } from './operators.ts';
import type { Run, Runner } from './run.ts';
import { safePattern } from './safe-pattern.ts';
import { compare, distinct, includes, isTemporal, none, numberOf, single, textOf, truth } from './values.ts';
import type { Values } from './values.ts';

/** A function of values alone. `args` were evaluated with the focus of whoever calls. */
interface PlainFunction {
  readonly least: number;
  readonly most: number;
  readonly apply: (values: Values, args: readonly Values[], run: Run, name: string) => Values;
}

const table: Record<string, PlainFunction> = {};

function define(
  names: string,
  apply: (values: Values, args: readonly Values[], run: Run, name: string) => PathValue | Values | undefined,
  least = 0,
  most = least,
): void {
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
}

const whole = (values: Values, name: string): number | undefined => {
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
define(
  'hasValue',
  (values) => values.length === 1 && (typeof values[0] !== 'object' || isTemporal(values[0])),
);

// Choice of values
define('single', (values, _args, _run, name) => single(values, name));
define('first', (values) => values[0]);
define('last', (values) => values[values.length - 1]);
define('tail', (values) => values.slice(1));
define('take', (values, [count = none], _run, name) => values.slice(0, whole(count, name) ?? 0), 1);
define('skip', (values, [count = none], _run, name) => values.slice(whole(count, name) ?? 0), 1);
define('union', (values, [other = none], run, name) => operators['|']!(values, other, run, name), 1);
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
define('trace', (values) => values, 1, 2);

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

export const lambdas: Readonly<Record<string, { least: number; most: number; apply: Lambda }>> = {
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

/** Known to the reference library, and left to it. */
export const libraryFunctions = new Set(
  (
    'resolve memberOf coalesce sort type toLong toDate toDateTime toTime toQuantity getValue htmlChecks pathname ' +
    'convertsToLong convertsToDate convertsToDateTime convertsToTime convertsToQuantity replaceMatches encode decode ' +
    'escape unescape lowBoundary highBoundary timeOfDay yearOf monthOf dayOf hourOf minuteOf secondOf millisecondOf ' +
    'timezoneOffsetOf dateOf timeOf children comparable defineVariable'
  ).split(' '),
);
