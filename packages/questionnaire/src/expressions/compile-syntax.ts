import type { PathValue } from './contract.ts';
import { Fault } from './fault.ts';
import { functions, lambdas, libraryFunctions } from './functions.ts';
import { linkIdTest } from './link-id-test.ts';
import { isDateElement, step } from './navigate.ts';
import { negative, operators } from './operators.ts';
import { other } from './reading.ts';
import type { Reading, Shape } from './reading.ts';
import type { Run, Runner } from './run.ts';
import type { Syntax } from './syntax.ts';
import { isOfType } from './types.ts';
import { distinct, none, numberOf, valueOf } from './values.ts';
import type { Values } from './values.ts';

/** A part of an expression, ready to run. */
interface Part {
  readonly run: Runner;
  readonly shape: Shape;
  /** For values of answers: the answers. */
  readonly answers?: Part;
}

const constants: Readonly<Record<string, string>> = {
  ucum: 'http://unitsofmeasure.org',
  sct: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
};

/** Functions that hand on the very values they are given, some of them. */
const choosing = /^(?:first|last|tail|take|skip|single|trace|distinct)$/;
const weighing = /^(?:weight|ordinal)$/;

/**
 * Turns a parsed expression into closures over the answers of the moment, and tells `reading` what it looks at.
 * Where `reading.because` is set afterwards, what was made is of no use but for what it reads.
 */
export function compileSyntax(syntax: Syntax, reading: Reading): Runner {
  const { site } = reading;
  const response: Part = { run: (run) => [run.scope.response], shape: { of: 'response', ids: [] } };
  const context: Part =
    site.at === undefined
      ? response
      : { run: (run) => [run.scope.context!], shape: { of: 'items', ids: [site.at], all: 'context' } };
  const start: Part = { run: (run) => run.focus, shape: context.shape };

  function compile(node: Syntax, focus: Part): Part {
    switch (node.kind) {
      case 'literal':
        return literal(node);
      case 'variable':
        return variable(node.name);
      case 'special':
        return special(node, focus);
      case 'member':
        return member(node, node.on === undefined ? focus : compile(node.on, focus));
      case 'call':
        return call(node, node.on === undefined ? focus : compile(node.on, focus), focus);
      case 'at': {
        const on = compile(node.on!, focus);
        const place = used(compile(node.args[0]!, focus));
        reading.touch(on.shape);
        return chosen(on, (run) => {
          const index = numberOf(place(run), '[');
          const value = index === undefined ? undefined : on.run(run)[Math.trunc(index)];
          return value === undefined ? none : [value];
        });
      }
      case 'operator':
        return operator(node, focus);
      case 'sign': {
        const on = used(compile(node.args[0]!, focus));
        return values((run) => negative(on(run), node.name));
      }
    }
  }

  const values = (run: Runner): Part => ({ run, shape: other });
  /** Some of the values of another part. */
  const chosen = (on: Part, run: Runner): Part => {
    return { run, shape: loose(on) };
  };
  const used = (part: Part): Runner => {
    reading.use(part.shape);
    return part.run;
  };
  const touched = (part: Part): Runner => {
    reading.touch(part.shape);
    return part.run;
  };
  const left = (because: string, ...parts: readonly Part[]): Part => {
    for (const part of parts) reading.touch(part.shape);
    reading.leave(because);
    return values(() => none);
  };

  function literal({ value, name }: Syntax): Part {
    // `1.50` remembers its last zero in texts, types and `~`; a number does not.
    if (typeof value === 'number' && String(value) !== name) reading.inexact = true;
    const all: Values = value === undefined ? none : [value];
    const quantity = typeof value === 'object' && value.is === 'quantity';
    return { run: () => all, shape: quantity ? { ...other, quantity } : other };
  }

  function variable(name: string): Part {
    if (name === 'resource' || name === 'rootResource') return response;
    if (name === 'context') return context;
    const constant = constants[name];
    if (Object.hasOwn(constants, name) && constant !== undefined) return values(() => [constant]);
    if (/^(?:vs|ext)-/.test(name)) return left(`%${name}`);
    reading.variables.add(name);
    return values((run) => {
      const found = run.scope.variable(name);
      if (found === undefined) throw new Fault('unknownVariable', name);
      return found;
    });
  }

  function special(node: Syntax, focus: Part): Part {
    if (node.on !== undefined) return left(node.name, compile(node.on, focus));
    if (node.name === '$this') return focus;
    return values(
      node.name === '$total' ? (run) => run.total : (run) => (run.index < 0 ? none : [run.index]),
    );
  }

  /** All that the response has of these items, by the index where it is one linkId. */
  function items(ids: readonly string[], on: Part, run: Runner, isDistinct = on.shape.distinct): Part {
    const { all } = on.shape;
    const kept = isDistinct === true ? { distinct: true } : {};
    if (all === undefined) return { run, shape: { of: 'items', ids, ...kept } };
    const shape: Shape = { of: 'items', ids, all, ...kept };
    const [id] = ids;
    if (id === undefined || ids.length > 1) return { run, shape };
    const find: Runner =
      all === 'response' ? ({ scope }) => scope.asked(id) : ({ scope }) => scope.asked(id, scope.context);
    if (isDistinct !== true || !reading.repeated(ids)) return { run: find, shape };
    return { run: (one) => distinct(find(one), (steps) => one.work(steps)), shape };
  }

  function member(node: Syntax, on: Part): Part {
    const { name } = node;
    const { of, ids, all } = on.shape;
    // Which of two with the same content was left out, all that is in them decides.
    if (on.shape.distinct === true && (of === 'answers' || reading.repeated(ids))) reading.touch(on.shape);
    const run = along(on.run, name);
    const under = (found: readonly string[]): Part =>
      items(found, of === 'response' ? { ...on, shape: { ...on.shape, all: 'response' } } : on, run);
    switch (of) {
      case 'response':
        if (name === 'QuestionnaireResponse' && node.on === undefined) return on;
        return name === 'item' ? under(site.roots) : left(name);
      case 'items':
        if (name === 'item') return under(reading.under(ids, false));
        if (name === 'answer') {
          const shape: Shape = {
            of: 'answers',
            ids: reading.questions(ids),
            ...(all === undefined ? {} : { all }),
          };
          return { run, shape };
        }
        return name === 'linkId' ? values(along(touched(on), name)) : left(name, on);
      case 'answers': {
        if (name === 'item') return under(reading.under(ids, true));
        if (!/^value(?:[A-Z]|$)/.test(name)) return left(name, on);
        const quantity = name === 'value' ? reading.isQuantity(ids) : name === 'valueQuantity';
        return {
          run: name === 'value' ? valuesOfAnswers(on.run) : run,
          shape: { of: 'values', ids, ...(quantity ? { quantity } : {}) },
          answers: on,
        };
      }
      default:
        reading.touch(on.shape);
        if (of === 'below' || isDateElement(name)) return left(name);
        if (node.on === undefined && /^[A-Z]/.test(name)) return left(name);
        return values(run);
    }
  }

  const along =
    (on: Runner, name: string): Runner =>
    (run) => {
      const from = on(run);
      if (from.length === 1) return step(from[0]!, name);
      const found: PathValue[] = [];
      for (const value of from) for (const one of step(value, name)) found.push(one);
      run.work(found.length);
      return found;
    };

  const valuesOfAnswers =
    (on: Runner): Runner =>
    (run) => {
      const found: PathValue[] = [];
      for (const answer of on(run))
        if (typeof answer === 'object' && answer.is === 'answer' && answer.value !== undefined)
          found.push(valueOf(answer.value));
      return found;
    };

  function call(node: Syntax, on: Part, focus: Part): Part {
    const { name, args } = node;
    const arity = (least: number, most: number): void => {
      if (args.length < least || args.length > most)
        throw new Fault('wrongNumberOfArguments', name, node.position);
    };
    if (weighing.test(name)) {
      arity(0, 0);
      return weights(name, on);
    }
    if (/^(?:is|as|ofType)$/.test(name)) {
      arity(1, 1);
      return typeTest(name, typeNameOf(args[0]!), on);
    }
    if (name === 'today' || name === 'now') {
      arity(0, 0);
      reading.readsClock = true;
      return values(
        name === 'today'
          ? ({ scope }) => [{ is: 'date', text: scope.today() }]
          : ({ scope }) => [{ is: 'dateTime', text: scope.now() }],
      );
    }
    if (name === 'descendants') {
      arity(0, 0);
      return below(on);
    }
    if (name === 'extension') {
      arity(1, 1);
      return extension(node, on, used(compile(args[0]!, focus)));
    }
    const lambda = Object.hasOwn(lambdas, name) ? lambdas[name] : undefined;
    if (lambda !== undefined) {
      arity(lambda.least, lambda.most);
      return lambdaCall(node, on, focus);
    }
    const plain = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (plain !== undefined) {
      arity(plain.least, plain.most);
      if (name === 'trace') return on;
      if (name === 'toString') reading.showsDigits = true;
      if (/^matches/.test(name) && args[0]?.kind === 'literal' && typeof args[0].value === 'string')
        plain.apply([''], [[args[0].value]], undefined as never, name);
      const given = args.map((arg) => used(compile(arg, focus)));
      const kind = /^(?:empty|count|hasValue)$/.test(name) ? 'touch' : choosing.test(name) ? 'touch' : 'use';
      reading[kind](on.shape);
      const run: Runner = (one) =>
        plain.apply(
          on.run(one),
          given.map((arg) => arg(one)),
          one,
          name,
        );
      return choosing.test(name) ? chosen(on, run) : values(run);
    }
    for (const arg of args) reading.touch(compile(arg, { ...on, shape: on.shape }).shape);
    if (libraryFunctions.has(name)) return left(name, on);
    throw new Fault('unknownFunction', name, node.position);
  }

  function lambdaCall(node: Syntax, on: Part, focus: Part): Part {
    const { name, args } = node;
    const lambda = lambdas[name]!;
    const bind = (from: Part, inner: readonly Runner[], shape?: Shape): Part => {
      const run: Runner = (one) => lambda.apply(from.run(one), inner, one, name);
      return shape === undefined ? values(run) : { run, shape };
    };
    const first = args[0];
    if (name === 'where') return filtered(node, on);
    if (name === 'repeat') return repeated(on, first!);
    if (name === 'exists' && first !== undefined) {
      const run = touched(filtered(node, on));
      return values((one) => [run(one).length > 0]);
    }
    if (name === 'exists') return bind({ ...on, run: touched(on) }, []);
    // The item of the expression is always there; whether anything else is, depends on answers.
    if (name !== 'iif' && (node.on !== undefined || on.shape !== start.shape)) reading.touch(on.shape);
    if (name === 'aggregate') {
      const start = args[1] === undefined ? [] : [used(compile(args[1], focus))];
      return bind(on, [used(compile(args[0]!, inside(on))), ...start]);
    }
    const inner = args.map((arg) =>
      compile(arg, name === 'iif' ? { run: (run) => run.focus, shape: on.shape } : inside(on)),
    );
    if (name === 'select')
      return bind(on, [inner[0]!.run], inner[0]!.shape.of === 'other' ? inner[0]!.shape : loose(inner[0]!));
    if (name !== 'iif') return bind(on, inner.map(used));
    reading.use(inner[0]!.shape);
    const branches = inner.slice(1);
    const quantity = branches.some(({ shape }) => shape.quantity === true);
    for (const branch of branches) reading.touch(branch.shape);
    return bind(
      on,
      inner.map(({ run }) => run),
      quantity ? { ...other, quantity } : other,
    );
  }

  /** Its values, of which it is no longer known that they are all. */
  const loose = ({ shape: { all: _, ...shape } }: Part): Shape => shape;
  const inside = (on: Part): Part => ({ run: (run) => run.focus, shape: loose(on) });
  const compileInside = (node: Syntax, on: Part): Runner => used(compile(node, inside(on)));

  function filtered(node: Syntax, on: Part): Part {
    const criteria = node.args[0]!;
    const { of, ids } = on.shape;
    const test = of === 'items' || of === 'below' ? linkIdTest(criteria) : undefined;
    const kept = test === undefined ? ids : ids.filter(test.accepts);
    if (of === 'below') {
      const from = items(kept, on, () => none);
      if (test === undefined || kept.length > 1 || on.shape.all === undefined) return left('descendants', on);
      return test.exact ? from : filtered({ ...node, args: [criteria] }, from);
    }
    const apply = lambdas['where']!.apply;
    if (test?.exact === true && of === 'items') {
      const run: Runner = (one) =>
        on
          .run(one)
          .filter((value) => typeof value === 'object' && value.is === 'item' && test.accepts(value.linkId));
      return items(kept, on, run);
    }
    const narrowed: Part = of === 'items' ? items(kept, on, on.run) : on;
    const inner = compileInside(criteria, narrowed);
    const from = kept.length === 1 && on.shape.all !== undefined ? narrowed.run : on.run;
    return chosen(narrowed, (one) => apply(from(one), [inner], one, 'where'));
  }

  function below(on: Part): Part {
    const { of, ids, all } = on.shape;
    if (of === 'response')
      return { run: () => none, shape: { of: 'below', ids: reading.deep(site.roots), all: 'response' } };
    if (of !== 'items' || all === undefined) return left('descendants', on);
    const deep = reading.deep(reading.items(ids).flatMap((item) => item.children));
    return { run: () => none, shape: { of: 'below', ids: deep, all } };
  }

  function repeated(on: Part, project: Syntax): Part {
    const { of, ids, all } = on.shape;
    const roots = of === 'response' ? site.roots : reading.items(ids).flatMap((item) => item.children);
    const apply = lambdas['repeat']!.apply;
    if (of !== 'response' && of !== 'items') {
      const inner = used(compile(project, inside(on)));
      return values((one) => apply(touched(on)(one), [inner], one, 'repeat'));
    }
    const deep = reading.deep(roots);
    const onlyItems = project.kind === 'member' && project.name === 'item' && project.on === undefined;
    if (onlyItems) {
      const start = of === 'response' ? roots : reading.under(ids, false);
      const reached = reading.deep(start, 'groups');
      const run: Runner = (one) => everyItem(on.run(one), one, reading.repeated(reached));
      const from: Part = of === 'response' ? { ...on, shape: { ...on.shape, all: 'response' } } : on;
      return items(reached, all === undefined && of !== 'response' ? on : from, run, true);
    }
    const inner = compile(project, {
      run: (run) => run.focus,
      shape: { of: 'items', ids: [...ids, ...deep] },
    });
    if (inner.shape.of !== 'items') return left('repeat', on, inner);
    return {
      run: (one) => apply(on.run(one), [inner.run], one, 'repeat'),
      shape: { of: 'items', ids: deep },
    };
  }

  /** `repeat(item)`: level after level, each content once. */
  function everyItem(from: Values, run: Run, once: boolean): Values {
    let found: PathValue[] = [];
    for (let level = from; level.length > 0;) {
      const next: PathValue[] = [];
      for (const value of level)
        if (typeof value === 'object' && 'items' in value && value.is !== 'answer') next.push(...value.items);
      run.work(next.length);
      const all: PathValue[] = found.concat(next);
      const kept = once ? [...distinct(all, (steps) => run.work(steps))] : all;
      level = kept.slice(found.length);
      found = kept;
    }
    return found;
  }

  function weights(name: string, on: Part): Part {
    const answers = on.shape.of === 'answers' ? on : on.answers;
    if (answers === undefined) return left(name, on);
    reading.touch({ ...answers.shape, of: 'values' });
    return values((run) => {
      const found: PathValue[] = [];
      for (const answer of answers.run(run))
        if (typeof answer === 'object' && answer.is === 'answer' && answer.weight !== undefined)
          found.push(answer.weight);
      return found;
    });
  }

  function extension(node: Syntax, on: Part, url: Runner): Part {
    // Beside a value without parts, extensions stand under another name: the library knows.
    if (on.shape.of !== 'other' || !complex.test(elementName(node.on))) return left('extension', on);
    return values((run) => {
      const [wanted] = url(run);
      return along(
        on.run,
        'extension',
      )(run).filter(
        (value) => typeof value === 'object' && value.is === 'element' && value.json['url'] === wanted,
      );
    });
  }

  function typeTest(name: string, type: string, on: Part): Part {
    const { answers } = on;
    const test = isOfType(type, name === 'ofType');
    if (answers === undefined || test === undefined) return left(name, on);
    reading.touch(on.shape);
    const found: Runner = (run) =>
      answers
        .run(run)
        .filter(
          (answer) => typeof answer === 'object' && answer.is === 'answer' && answer.value !== undefined,
        );
    const isOne = (answer: PathValue): boolean =>
      typeof answer === 'object' && answer.is === 'answer' && test(answer.value!);
    if (name === 'ofType') {
      const some = (run: Run): Values => found(run).filter(isOne);
      return { ...chosen(on, valuesOfAnswers(some)), answers: { run: some, shape: loose(answers) } };
    }
    const run: Runner = (one) => {
      const all = found(one);
      if (all.length > 1) throw new Fault('severalValues', name);
      const holds = all.length > 0 && isOne(all[0]!);
      if (name === 'is') return all.length === 0 ? none : [holds];
      return holds ? valuesOfAnswers(() => all)(one) : none;
    };
    return name === 'is' ? values(run) : chosen(on, run);
  }

  function operator(node: Syntax, focus: Part): Part {
    const { name } = node;
    if (node.type !== undefined) return typeTest(name, node.type, compile(node.on!, focus));
    const [one, another] = node.args.map((arg) => compile(arg, focus)) as [Part, Part];
    const apply = operators[name]!;
    if (name === '~' || name === '!~') reading.showsDigits = true;
    const moves = (name === '+' || name === '-') && isCalendar(node.args[1]!);
    const run: Runner = (it) => apply(one.run(it), another.run(it), it, name);
    if (name !== '|') {
      reading.use(one.shape);
      if (!moves) reading.use(another.shape);
      return values(run);
    }
    const { of, ids } = one.shape;
    if (of === another.shape.of && (of === 'items' || of === 'answers'))
      return { run, shape: { of, ids: [...new Set([...ids, ...another.shape.ids])], distinct: true } };
    reading.touch(one.shape);
    reading.touch(another.shape);
    const quantity = one.shape.quantity === true || another.shape.quantity === true;
    return { run, shape: quantity ? { ...other, quantity } : other };
  }

  const whole = compile(syntax, start);
  if (reading.inexact && reading.showsDigits) reading.leave('decimal');
  return touched(whole);
}

/** Elements that have parts, and so their extensions in themselves. */
const complex =
  /^(?:answerOption|item|extension|value(?:Coding|Quantity|Reference)|coding|concept|contains|%\w+)$/;

/** The element that some values were taken from, whatever was chosen among them. */
function elementName(node: Syntax | undefined): string {
  if (node === undefined) return '';
  if (node.kind === 'variable') return `%${node.name}`;
  const isChoice =
    node.kind === 'at' || (node.kind === 'call' && /^(?:where|first|last|single)$/.test(node.name));
  return node.kind === 'member' || node.name === 'extension'
    ? node.name
    : isChoice
      ? elementName(node.on)
      : '';
}

const isCalendar = ({ value }: Syntax): boolean =>
  typeof value === 'object' &&
  value.is === 'quantity' &&
  value.calendar === true &&
  /^(?:year|month|week|day)s?$/.test(value.unit ?? '');

function typeNameOf(node: Syntax): string {
  if (node.kind !== 'member') throw new Fault('unexpectedSign', node.name, node.position);
  return node.on === undefined ? node.name : `${typeNameOf(node.on)}.${node.name}`;
}
