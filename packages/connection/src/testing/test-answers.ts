import type { Locale } from '@fil/vocabulary/codes';
import type { Operation, OperationResult, PersonReference } from '@fil/vocabulary/types';
import type {
  CommandAnswer,
  CommandInput,
  CommandPath,
  QueryAnswer,
  QueryInput,
  QueryPath,
} from '../procedures.ts';

/** What each query answers: a value, or a function of its input that may be asynchronous or throw. */
export type TestAnswers = {
  readonly [Path in QueryPath]?:
    QueryAnswer<Path> | ((input: QueryInput<Path>) => QueryAnswer<Path> | Promise<QueryAnswer<Path>>);
};

/** What each command answers: a value, or a function of its input that may be asynchronous or throw. */
export type TestCommands = {
  readonly [Path in CommandPath]?:
    CommandAnswer<Path> | ((input: CommandInput<Path>) => CommandAnswer<Path> | Promise<CommandAnswer<Path>>);
};

export interface TestHostOptions {
  readonly person?: PersonReference;
  readonly answers?: TestAnswers;
  readonly commands?: TestCommands;
  /** Answers operations; every one is accepted when absent. */
  readonly submit?: (
    operations: readonly Operation[],
  ) => readonly OperationResult[] | Promise<readonly OperationResult[]>;
  readonly locale?: Locale;
  readonly theme?: 'light' | 'dark' | 'auto';
}
