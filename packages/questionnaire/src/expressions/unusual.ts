import type { PlainFunction } from './functions.ts';
import type { LinkIdTest } from './link-id-test.ts';
import type { Operator } from './operators.ts';
import type { Reading, Shape } from './reading.ts';
import type { Runner } from './run.ts';
import type { Syntax } from './syntax.ts';

/** A part of an expression, ready to run. */
export interface Part {
  readonly run: Runner;
  readonly shape: Shape;
  /** For values of answers: the answers. */
  readonly answers?: Part;
}

/** What stands in few expressions, and is fetched for a form that has one of them. */
export interface UnusualShapes {
  /** These and the usual ones. */
  readonly functions: Readonly<Record<string, PlainFunction>>;
  readonly operators: Readonly<Record<string, Operator>>;
  make(tools: Tools): UnusualParts;
}

export interface UnusualParts {
  call(this: void, node: Syntax, on: Part, focus: Part): Part;
  /** What a function says about the whole expression, or refuses in its arguments. */
  heed(this: void, node: Syntax): void;
  operator(this: void, node: Syntax, focus: Part): Part;
  /** What `where` keeps of `descendants()`. */
  below(this: void, node: Syntax, on: Part, kept: readonly string[], test: LinkIdTest | undefined): Part;
  /** A date so many days or months later. */
  moves(this: void, node: Syntax): boolean;
  distinct(this: void, find: Runner): Runner;
}

/** The compiler of the usual shapes, as the others use it. */
export interface Tools {
  readonly reading: Reading;
  /** What the expression begins with. */
  readonly start: Part;
  arity(this: void, node: Syntax, least: number, most?: number): void;
  compile(this: void, node: Syntax, focus: Part): Part;
  items(this: void, ids: readonly string[], on: Part, run: Runner, isDistinct?: boolean): Part;
  along(this: void, on: Runner, name: string): Runner;
  valuesOfAnswers(this: void, on: Runner): Runner;
  filtered(this: void, node: Syntax, on: Part): Part;
  values(this: void, run: Runner): Part;
  chosen(this: void, on: Part, run: Runner): Part;
  used(this: void, part: Part): Runner;
  touched(this: void, part: Part): Runner;
  left(this: void, because: string, ...parts: readonly Part[]): Part;
  loose(this: void, part: Part): Shape;
  inside(this: void, on: Part): Part;
}

/** An expression needs `UnusualShapes` to be compiled. */
export class Unusual extends Error {}
