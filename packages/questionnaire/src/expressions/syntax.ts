import type { PathValue } from './contract.ts';

/**
 * One node of a parsed expression.
 * - `literal`: `value`, or none for `{}`
 * - `variable`: `%name`
 * - `special`: `$this`, `$index`, `$total`
 * - `member`: `name`, of `on` or of the focus
 * - `call`: `name(args)`, on `on` or on the focus
 * - `at`: `on[args[0]]`
 * - `operator`: `args[0] name args[1]`; `is` and `as` have their type in `type`
 * - `sign`: `name args[0]`
 */
export interface Syntax {
  readonly kind: 'literal' | 'variable' | 'special' | 'member' | 'call' | 'at' | 'operator' | 'sign';
  readonly name: string;
  readonly on?: Syntax;
  readonly args: readonly Syntax[];
  readonly value?: PathValue;
  readonly type?: string;
  /** Where it begins in the text. */
  readonly position: number;
  /** How many nodes stand above each other here. */
  readonly height: number;
}
