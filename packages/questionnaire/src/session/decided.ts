import type { CompiledOption } from '../form/compiled-item.ts';
import type { LocalizedText } from '../form/localized-text.ts';
import type { Problem } from '../form/problem.ts';
import type { AnswerValue } from '../values/answer.ts';
import type { AnswerError } from './check-answer.ts';

/** What expressions decided of a node; what is not here is as the form says. */
export interface Decided {
  enableWhen?: boolean | undefined;
  required?: boolean | undefined;
  readOnly?: boolean | undefined;
  repeats?: boolean | undefined;
  minOccurs?: number | undefined;
  maxOccurs?: number | undefined;
  minValue?: AnswerValue | undefined;
  maxValue?: AnswerValue | undefined;
  text?: LocalizedText | undefined;
  answers?: readonly CompiledOption[] | undefined;
  candidates?: readonly CompiledOption[] | undefined;
  /** By cell: the values that may not be chosen now. */
  readonly toggledOff: Map<number, readonly AnswerValue[]>;
  /** By cell: rules that do not hold. */
  readonly broken: Map<number, AnswerError>;
  /** By cell: what went wrong in evaluating. */
  readonly problems: Map<number, Problem>;
  /** By cell: values of variables, as expressions see them. */
  readonly variables: Map<number, readonly unknown[]>;
}

export const nothingDecided = (): Decided => ({
  toggledOff: new Map(),
  broken: new Map(),
  problems: new Map(),
  variables: new Map(),
});
