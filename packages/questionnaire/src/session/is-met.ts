import { compareValues, sameValue } from '../values/compare.ts';
import type { AnswerValue } from '../values/answer.ts';
import type { Condition } from '../form/compiled-item.ts';

/**
 * Whether the values of a question meet a condition (R4 `enableWhen.operator`). An absence ("refused") brings no
 * value. `!=` holds when no value equals the expected one, so also when there is none; every other comparison
 * holds when at least one value does.
 */
export function isMet(condition: Condition, values: readonly AnswerValue[]): boolean {
  const { operator, expected } = condition;
  switch (operator) {
    case 'exists':
      return 'valueBoolean' in expected && expected.valueBoolean === values.length > 0;
    case '=':
      return values.some((value) => sameValue(value, expected));
    case '!=':
      return !values.some((value) => sameValue(value, expected));
    case '>':
      return values.some((value) => orders(value, expected, (order) => order > 0));
    case '<':
      return values.some((value) => orders(value, expected, (order) => order < 0));
    case '>=':
      return values.some((value) => orders(value, expected, (order) => order >= 0));
    case '<=':
      return values.some((value) => orders(value, expected, (order) => order <= 0));
  }
}

function orders(value: AnswerValue, expected: AnswerValue, holds: (order: number) => boolean): boolean {
  const order = compareValues(value, expected);
  return order !== undefined && holds(order);
}
