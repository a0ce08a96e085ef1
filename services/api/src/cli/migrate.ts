import { commandSentences, filled } from '../messages/commands.ts';
import type { Command } from './command.ts';

/** `fil migrate`: opening the database has migrated it; this says what was done. */
export const migrateCommand: Command = async (_words, { database, say, language }) => {
  const { migrated, nothingToMigrate } = commandSentences(language);
  say(
    database.migrated.length === 0
      ? nothingToMigrate
      : filled(migrated, { names: database.migrated.join(', ') }),
  );
  return 0;
};
