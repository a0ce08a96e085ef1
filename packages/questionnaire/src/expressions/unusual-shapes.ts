import type { PathValue } from './contract.ts';
import { distinct } from './distinct.ts';
import { Fault } from './fault.ts';
import type { LinkIdTest } from './link-id-test.ts';
import { operators } from './operators.ts';
import { other } from './reading.ts';
import type { Run, Runner } from './run.ts';
import { safePattern } from './safe-pattern.ts';
import type { Syntax } from './syntax.ts';
import { isOfType } from './types.ts';
import { allFunctions, libraryFunctions, unusualLambdas } from './unusual-functions.ts';
import { unusualOperators } from './unusual-operators.ts';
import type { Part, Tools, UnusualParts, UnusualShapes } from './unusual.ts';
import { none } from './values.ts';
import type { Values } from './values.ts';

/** What few expressions have: types, dates that move, walks over all that is below, sets, texts, conversions. */
export const unusualShapes: UnusualShapes = {
  functions: allFunctions,
  operators: { ...operators, ...unusualOperators },
  make,
};

function make(tools: Tools): UnusualParts {
  const { reading, start, arity, compile, items, along, valuesOfAnswers, filtered } = tools;
  const { values, chosen, used, touched, left, loose, inside } = tools;
  const { site } = reading;

  function call(node: Syntax, on: Part, focus: Part): Part {
    const { name, args } = node;
    switch (name) {
      case 'is':
      case 'as':
      case 'ofType':
        arity(node, 1);
        return typeTest(name, typeNameOf(args[0]!), on);
      case 'today':
        arity(node, 0);
        reading.readsClock = true;
        return values(({ scope }) => [{ is: 'date', text: scope.today() }]);
      case 'now':
        arity(node, 0);
        reading.readsClock = true;
        return values(({ scope }) => [{ is: 'dateTime', text: scope.now() }]);
      case 'descendants':
        arity(node, 0);
        return below(on);
      case 'extension':
        arity(node, 1);
        return extension(node, on, used(compile(args[0]!, focus)));
      case 'trace':
        arity(node, 1, 2);
        return on;
      case 'repeat':
        arity(node, 1);
        return repeated(on, args[0]!);
      case 'aggregate': {
        arity(node, 1, 2);
        // The item of the expression is always there; whether anything else is, depends on answers.
        if (node.on !== undefined || on.shape !== start.shape) reading.touch(on.shape);
        const first = args[1] === undefined ? [] : [used(compile(args[1], focus))];
        const inner = [used(compile(args[0]!, inside(on))), ...first];
        return values((one) => unusualLambdas['aggregate']!.apply(on.run(one), inner, one, name));
      }
    }
    for (const arg of args) reading.touch(compile(arg, { ...on, shape: on.shape }).shape);
    if (libraryFunctions.has(name)) return left(name, on);
    throw new Fault('unknownFunction', name, node.position);
  }

  function heed({ name, args }: Syntax): void {
    if (name === 'toString') reading.showsDigits = true;
    const pattern = args[0]?.value;
    if (typeof pattern === 'string' && (name === 'matches' || name === 'matchesFull'))
      safePattern(pattern, name === 'matches' ? 'search' : 'whole').test('');
  }

  function operator(node: Syntax, focus: Part): Part {
    const { name, type, args } = node;
    if (type !== undefined) return typeTest(name, type, compile(node.on!, focus));
    return union(compile(args[0]!, focus), compile(args[1]!, focus));
  }

  function union(one: Part, another: Part): Part {
    const run: Runner = (it) => unusualOperators['|']!(one.run(it), another.run(it), it, '|');
    const { of, ids } = one.shape;
    if (of === another.shape.of && (of === 'items' || of === 'answers'))
      return { run, shape: { of, ids: [...new Set([...ids, ...another.shape.ids])], distinct: true } };
    reading.touch(one.shape);
    reading.touch(another.shape);
    const quantity = one.shape.quantity === true || another.shape.quantity === true;
    return { run, shape: quantity ? { ...other, quantity } : other };
  }

  function below(on: Part): Part {
    const { of, ids, all } = on.shape;
    if (of === 'response')
      return { run: () => none, shape: { of: 'below', ids: reading.deep(site.roots), all: 'response' } };
    if (of !== 'items' || all === undefined) return left('descendants', on);
    const deep = reading.deep(reading.items(ids).flatMap((item) => item.children));
    return { run: () => none, shape: { of: 'below', ids: deep, all } };
  }

  function filteredBelow(
    node: Syntax,
    on: Part,
    kept: readonly string[],
    test: LinkIdTest | undefined,
  ): Part {
    const from = items(kept, on, () => none);
    if (test === undefined || kept.length > 1 || on.shape.all === undefined) return left('descendants', on);
    return test.exact ? from : filtered(node, from);
  }

  function repeated(on: Part, project: Syntax): Part {
    const { of, ids, all } = on.shape;
    const roots = of === 'response' ? site.roots : reading.items(ids).flatMap((item) => item.children);
    const apply = unusualLambdas['repeat']!.apply;
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

  return {
    call,
    heed,
    operator,
    below: filteredBelow,
    moves: ({ name, args }) => (name === '+' || name === '-') && isCalendar(args[1]!),
    distinct: (find) => (run) => distinct(find(run), (steps) => run.work(steps)),
  };
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
