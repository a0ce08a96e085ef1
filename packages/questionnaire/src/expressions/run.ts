import type { EvaluationScope } from './contract.ts';
import { Fault } from './fault.ts';
import type { PathValue } from './contract.ts';
import type { Values } from './values.ts';

/** Steps of one evaluation: some 20 ms on a slow device, and far more than any form needs. */
export const mostWork = 300_000;
/** A text that an expression builds. */
const longestText = 100_000;

/** One evaluation under way. */
export class Run {
  readonly scope: EvaluationScope;
  /** `$this`. */
  focus: Values;
  index = -1;
  total: Values = [];
  #work = 0;

  constructor(scope: EvaluationScope, focus: Values) {
    this.scope = scope;
    this.focus = focus;
  }

  /** @throws Fault `tooMuchWork` */
  work(steps: number): void {
    this.#work += steps;
    if (this.#work > mostWork) throw new Fault('tooMuchWork', String(mostWork));
  }

  text(text: string): string {
    if (text.length > longestText) throw new Fault('tooMuchWork', String(longestText));
    return text;
  }

  /** Calls back with each value as `$this`; stops where it is told `false`. */
  each(values: Values, visit: (value: PathValue, index: number) => boolean | void): void {
    const { focus, index } = this;
    this.work(values.length);
    for (let at = 0; at < values.length; at++) {
      const value = values[at]!;
      this.focus = [value];
      this.index = at;
      if (visit(value, at) === false) break;
    }
    this.focus = focus;
    this.index = index;
  }
}

export type Runner = (run: Run) => Values;
