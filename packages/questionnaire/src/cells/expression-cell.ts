import type { CompiledExpression } from '../expressions/contract.ts';
import type { CompiledItem, Constraint, DecidedProperty, ExpressionText } from '../form/compiled-item.ts';
import type { AnswerValue } from '../values/answer.ts';

/** One expression at one item, and what it decides there. */
export interface ExpressionCell {
  readonly item: CompiledItem;
  readonly decides:
    | { readonly what: 'variable'; readonly name: string }
    | { readonly what: DecidedProperty }
    | { readonly what: 'constraint'; readonly constraint: Constraint }
    | { readonly what: 'toggle'; readonly options: readonly AnswerValue[] };
  readonly text: ExpressionText;
  readonly compiled: CompiledExpression;
  /** Variables it names that the form itself gives, as cells. */
  readonly variables: ReadonlyMap<string, number>;
}
