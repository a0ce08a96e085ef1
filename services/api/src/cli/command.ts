import type { ServiceConfiguration } from '../configuration.ts';
import type { PreparedDatabase } from '../database/open-databases.ts';

/** What a command of `fil` works with: the configuration of the service and its database, migrated. */
export interface CommandContext {
  readonly configuration: ServiceConfiguration;
  readonly database: PreparedDatabase;
  /** Writes one line for whoever typed the command. */
  say(text: string): void;
  /** Language of the operator, as in `LANG`: English when it starts with `en`, French otherwise. */
  readonly language: string | undefined;
}

/** Runs with the words that follow its name. @returns the exit code. */
export type Command = (words: readonly string[], context: CommandContext) => Promise<number>;
