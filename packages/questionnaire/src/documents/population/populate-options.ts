import type { EvaluateFhirPath } from '../evaluator.ts';
import type { FetchResource } from './run-query.ts';

export interface PopulateOptions {
  /** What the form is launched with, by the names it declares: `patient`, `user`, `encounter` … */
  readonly context: Readonly<Record<string, unknown>>;
  readonly evaluate: EvaluateFhirPath;
  /** Without it, what needs a query is told as not reached, and the rest is populated. */
  readonly fetchResource?: FetchResource;
  /** ISO moment. */
  readonly now: string;
  /** Whom the form is about: `Patient/1`. The launch context `patient` where it is left out. */
  readonly subject?: string;
  /** Id of a repetition by its position, from 0. The first must be `1`; they must sort by position. */
  readonly repetitionId?: (position: number) => string;
}
