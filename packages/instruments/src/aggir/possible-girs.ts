import { classify } from './classification.ts';
import { aggirCodes } from './coding.ts';
import type { AggirCode } from './coding.ts';

/** GIR of each of the 3⁸ codings, 0 until it is needed: a form asks for the same ones again at every answer. */
const known = new Uint8Array(aggirCodes.length ** 8);

/**
 * Lowest and highest GIR among all codings still possible. Each is classified, as the rule is not monotone: the
 * extremes of the codes are not the extremes of the GIR.
 * @param possible For each counted variable, in order, the codes it may still have.
 */
export function possibleGirs(possible: readonly (readonly AggirCode[])[]): {
  lowest: number;
  highest: number;
} {
  let lowest = 6;
  let highest = 1;
  const codes: AggirCode[] = [];
  function visit(at: number, index: number): void {
    const choices = possible[at];
    if (choices === undefined) {
      const gir = (known[index] ||= classify(codes).gir);
      lowest = Math.min(lowest, gir);
      highest = Math.max(highest, gir);
      return;
    }
    for (const code of choices) {
      codes[at] = code;
      visit(at + 1, index * aggirCodes.length + aggirCodes.indexOf(code));
    }
  }
  visit(0, 0);
  return { lowest, highest };
}
