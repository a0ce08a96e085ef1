import type { procedureInputs } from '@fil/vocabulary/schemas';
import type {
  ClockAnswer,
  DirectorySearchAnswer,
  DirectoryService,
  EvaluationListAnswer,
  EvaluationReadAnswer,
  FileSummaryAnswer,
  InstrumentAnswer,
  PlanReadAnswer,
  SessionAnswer,
  TimelineReadAnswer,
} from '@fil/vocabulary/types';

/** What each query answers, by its path in the service's router. */
export interface QueryAnswers {
  'session.current': SessionAnswer;
  'instrument.read': InstrumentAnswer;
  'file.summary': FileSummaryAnswer;
  'evaluation.list': EvaluationListAnswer;
  'evaluation.read': EvaluationReadAnswer;
  'plan.read': PlanReadAnswer;
  'timeline.read': TimelineReadAnswer;
  'directory.search': DirectorySearchAnswer;
  'directory.read': DirectoryService;
  'clock.read': ClockAnswer;
}

export type QueryPath = keyof QueryAnswers;

/** What a schema takes, before its defaults are filled in. */
type SchemaInput<Schema> = Schema extends { readonly _zod: { readonly input: infer Input } } ? Input : never;

/** What a query asks. The purpose is filled in by the connection when it is left out. */
export type QueryInput<Path extends QueryPath> = SchemaInput<(typeof procedureInputs)[Path]>;
export type QueryAnswer<Path extends QueryPath> = QueryAnswers[Path];

/** Queries about one person's file, which say why they read it. */
export const pathsWithPurpose: ReadonlySet<QueryPath> = new Set<QueryPath>([
  'file.summary',
  'evaluation.list',
  'evaluation.read',
  'plan.read',
  'timeline.read',
]);
