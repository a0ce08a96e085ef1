import type { ExpressionProblemCode } from './contract.ts';

/** An author's error in an expression, on its way from the depth where it is found to the problem that tells it. */
export class Fault extends Error {
  readonly code: ExpressionProblemCode;
  readonly detail: string;
  readonly position: number | undefined;

  constructor(code: ExpressionProblemCode, detail: string, position?: number) {
    super(code);
    this.code = code;
    this.detail = detail.length > 100 ? `${detail.slice(0, 99)}…` : detail;
    this.position = position;
  }
}
