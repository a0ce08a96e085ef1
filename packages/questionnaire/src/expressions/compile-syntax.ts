import type { PathValue } from './contract.ts';
import { Fault } from './fault.ts';
import { functions, lambdas } from './functions.ts';
import type { PlainFunction } from './functions.ts';
import { linkIdTest } from './link-id-test.ts';
import { isDateElement, step } from './navigate.ts';
import { negative, operators } from './operators.ts';
import { other } from './reading.ts';
import type { Reading, Shape } from './reading.ts';
import type { Runner } from './run.ts';
import type { Syntax } from './syntax.ts';
import { Unusual } from './unusual.ts';
import type { Part, UnusualShapes } from './unusual.ts';
import { none, numberOf, valueOf } from './values.ts';
import type { Values } from './values.ts';

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
 * @param shapes What few expressions have.
 * @throws Unusual where those are needed and not given; Fault
 */
export function compileSyntax(syntax: Syntax, reading: Reading, shapes?: UnusualShapes): Runner {
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
    if (quantity) needed();
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
    return { run: needed().distinct(find), shape };
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

  const arity = ({ args, name, position }: Syntax, least: number, most = least): void => {
    if (args.length < least || args.length > most) throw new Fault('wrongNumberOfArguments', name, position);
  };

  function call(node: Syntax, on: Part, focus: Part): Part {
    const { name } = node;
    if (weighing.test(name)) {
      arity(node, 0);
      return weights(name, on);
    }
    const lambda = Object.hasOwn(lambdas, name) ? lambdas[name] : undefined;
    if (lambda !== undefined) {
      arity(node, lambda.least, lambda.most);
      return lambdaCall(node, on);
    }
    const table = shapes?.functions ?? functions;
    const plain = Object.hasOwn(table, name) ? table[name] : undefined;
    if (plain === undefined) return needed().call(node, on, focus);
    arity(node, plain.least, plain.most);
    unusual?.heed(node);
    return plainCall(node, plain, on, focus);
  }

  function plainCall({ name, args }: Syntax, plain: PlainFunction, on: Part, focus: Part): Part {
    const given = args.map((arg) => used(compile(arg, focus)));
    reading[/^(?:empty|count|hasValue)$/.test(name) || choosing.test(name) ? 'touch' : 'use'](on.shape);
    const run: Runner = (one) =>
      plain.apply(
        on.run(one),
        given.map((arg) => arg(one)),
        one,
        name,
      );
    return choosing.test(name) ? chosen(on, run) : values(run);
  }

  function lambdaCall(node: Syntax, on: Part): Part {
    const { name, args } = node;
    const lambda = lambdas[name]!;
    const bind = (from: Part, inner: readonly Runner[], shape?: Shape): Part => {
      const run: Runner = (one) => lambda.apply(from.run(one), inner, one, name);
      return shape === undefined ? values(run) : { run, shape };
    };
    const first = args[0];
    if (name === 'where') return filtered(node, on);
    if (name === 'exists' && first !== undefined) {
      const run = touched(filtered(node, on));
      return values((one) => [run(one).length > 0]);
    }
    if (name === 'exists') return bind({ ...on, run: touched(on) }, []);
    // The item of the expression is always there; whether anything else is, depends on answers.
    if (name !== 'iif' && (node.on !== undefined || on.shape !== start.shape)) reading.touch(on.shape);
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
    if (of === 'below') return needed().below(node, on, kept, test);
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

  function operator(node: Syntax, focus: Part): Part {
    const { name } = node;
    const apply = (shapes?.operators ?? operators)[name];
    if (apply === undefined || node.type !== undefined) return needed().operator(node, focus);
    const [one, another] = node.args.map((arg) => compile(arg, focus)) as [Part, Part];
    if (name === '~' || name === '!~') reading.showsDigits = true;
    reading.use(one.shape);
    if (unusual?.moves(node) !== true) reading.use(another.shape);
    return values((run) => apply(one.run(run), another.run(run), run, name));
  }

  const unusual = shapes?.make({
    reading,
    start,
    arity,
    compile,
    items,
    along,
    valuesOfAnswers,
    filtered,
    values,
    chosen,
    used,
    touched,
    left,
    loose,
    inside,
  });
  function needed(): NonNullable<typeof unusual> {
    if (unusual === undefined) throw new Unusual();
    return unusual;
  }

  const whole = compile(syntax, start);
  if (reading.inexact && reading.showsDigits) reading.leave('decimal');
  return touched(whole);
}
