import type { PathValue } from './contract.ts';
import { Fault } from './fault.ts';
import { scan, unquoted } from './scan.ts';
import type { Token } from './scan.ts';
import type { Syntax } from './syntax.ts';
import { readTemporal } from './temporal.ts';

export const longestExpression = 20_000;
/** Nodes above each other: a sum of so many terms, and far from the end of the stack. */
const greatestHeight = 600;
/** Brackets within brackets. */
const deepestBrackets = 60;

const ranks: Readonly<Record<string, number>> = {};
for (const [rank, names] of [
  'implies',
  'or xor',
  'and',
  'in contains',
  '= ~ != !~',
  '<= < > >=',
  '|',
  'is as',
  '+ - &',
  '* / div mod',
].entries())
  for (const name of names.split(' ')) (ranks as Record<string, number>)[name] = rank + 1;
const signRank = 11;

const calendarUnit = /^(?:year|month|week|day|hour|minute|second|millisecond)s?$/;
/** Words that are operators or literals, and so no names. */
const reserved = /^(?:and|or|xor|implies|div|mod|true|false)$/;

/**
 * Parses FHIRPath (N1). Works through any text in time that grows with its length.
 * @throws Fault `tooLong`, `nestedTooDeep`, `unexpectedSign`, `unfinished`
 */
export function parse(text: string): Syntax {
  if (text.length > longestExpression) throw new Fault('tooLong', String(text.length));
  const tokens = scan(text);
  let place = 0;
  let brackets = 0;

  const peek = (): Token => tokens[place] ?? (tokens[tokens.length - 1] as Token);
  const isSign = (sign: string): boolean => peek().kind === 'sign' && peek().text === sign;
  const take = (): Token => {
    const token = peek();
    place++;
    return token;
  };
  const refuse = (token: Token): never => {
    throw new Fault(token.kind === 'end' ? 'unfinished' : 'unexpectedSign', token.text, token.position);
  };
  const expect = (sign: string): void => {
    if (!isSign(sign)) refuse(peek());
    place++;
  };

  function node(
    kind: Syntax['kind'],
    name: string,
    position: number,
    args: readonly Syntax[] = [],
    on?: Syntax,
    more: { value?: PathValue; type?: string } = {},
  ): Syntax {
    let height = on?.height ?? 0;
    for (const arg of args) height = Math.max(height, arg.height);
    if (++height > greatestHeight) throw new Fault('nestedTooDeep', name, position);
    return { kind, name, position, args, height, ...(on === undefined ? {} : { on }), ...more };
  }

  function expression(lowest: number): Syntax {
    if (++brackets > deepestBrackets * 2) throw new Fault('nestedTooDeep', peek().text, peek().position);
    let left = operand();
    for (;;) {
      const { kind, text: name, position } = peek();
      const rank = kind === 'sign' || kind === 'name' ? (Object.hasOwn(ranks, name) ? ranks[name] : 0) : 0;
      if (rank === undefined || rank < lowest || rank === 0) break;
      place++;
      left =
        name === 'is' || name === 'as'
          ? node('operator', name, position, [], left, { type: typeName() })
          : node('operator', name, position, [left, expression(rank + 1)]);
    }
    brackets--;
    return left;
  }

  function operand(): Syntax {
    if (!isSign('+') && !isSign('-')) return steps(term());
    const { text: name, position } = take();
    return node('sign', name, position, [expression(signRank)]);
  }

  function steps(start: Syntax): Syntax {
    let on = start;
    for (;;) {
      if (isSign('.')) {
        place++;
        on = invocation(on);
      } else if (isSign('[')) {
        const { position } = take();
        on = node('at', '[', position, [expression(1)], on);
        expect(']');
      } else return on;
    }
  }

  function term(): Syntax {
    const { kind, text: word, position } = peek();
    const literal = (value?: PathValue): Syntax =>
      node('literal', word, position, [], undefined, value === undefined ? {} : { value });
    switch (kind) {
      case 'number':
        return number();
      case 'text':
        place++;
        return literal(unquoted(word));
      case 'time': {
        place++;
        const value = readTemporal(word);
        return value === undefined ? refuse({ kind, text: word, position }) : literal(value);
      }
      case 'name':
        if (word !== 'true' && word !== 'false') return invocation();
        place++;
        return literal(word === 'true');
      case 'quoted':
        return invocation();
    }
    if (word === '(') {
      place++;
      const inner = expression(1);
      expect(')');
      return inner;
    }
    if (word === '{') {
      place++;
      expect('}');
      return literal();
    }
    if (word === '%') {
      place++;
      const token = take();
      if (token.kind !== 'name' && token.kind !== 'quoted' && token.kind !== 'text') refuse(token);
      return node('variable', token.kind === 'name' ? token.text : unquoted(token.text), position);
    }
    return invocation();
  }

  function number(): Syntax {
    const { text: digits, position } = take();
    const value = Number(digits);
    const unit = peek();
    if (unit.kind === 'text' || (unit.kind === 'name' && calendarUnit.test(unit.text))) {
      place++;
      const quantity: PathValue =
        unit.kind === 'text'
          ? { is: 'quantity', value, unit: unquoted(unit.text) }
          : { is: 'quantity', value, unit: unit.text, calendar: true };
      return node('literal', digits, position, [], undefined, { value: quantity });
    }
    return node('literal', digits, position, [], undefined, { value });
  }

  function invocation(on?: Syntax): Syntax {
    const token = take();
    const { kind, text: word, position } = token;
    if (kind === 'sign' && /^\$(?:this|index|total)$/.test(word))
      return node('special', word, position, [], on);
    const name = nameOf(token);
    if (!isSign('(')) return node('member', name, position, [], on);
    place++;
    const args: Syntax[] = [];
    if (!isSign(')'))
      for (;;) {
        args.push(expression(1));
        if (!isSign(',')) break;
        place++;
      }
    expect(')');
    return node('call', name, position, args, on);
  }

  function nameOf(token: Token): string {
    if (token.kind === 'quoted') return unquoted(token.text);
    return token.kind === 'name' && !reserved.test(token.text) ? token.text : refuse(token);
  }

  function typeName(): string {
    let name = nameOf(take());
    if (isSign('.')) {
      place++;
      name = `${name}.${nameOf(take())}`;
    }
    return name;
  }

  const whole = expression(1);
  return peek().kind === 'end' ? whole : refuse(peek());
}
