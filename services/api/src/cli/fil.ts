import { readConfiguration } from '../configuration.ts';
import { prepareDatabase } from '../database/open-databases.ts';
import { commandSentences } from '../messages/commands.ts';
import { startupSentence } from '../messages/startup.ts';
import { readEnvironment } from '../startup/environment.ts';
import { StartupFailure } from '../startup/startup-failure.ts';
import type { Command } from './command.ts';
import { migrateCommand } from './migrate.ts';
import { verifyJournalCommand } from './verify-journal.ts';

/** Loaded when asked for: importing a directory needs libraries that the others do not. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  migrate: async () => migrateCommand,
  'verify-journal': async () => verifyJournalCommand,
  'sign-roots': async () => (await import('./sign-roots.ts')).signRootsCommand,
  'erase-expired': async () => (await import('./erase-expired.ts')).eraseExpiredCommand,
  'import-instrument': async () => (await import('./import-instrument.ts')).importInstrumentCommand,
  'import-directory': async () => (await import('./import-directory.ts')).importDirectoryCommand,
};

const { configurationPath, databaseUrl, applicationUrl, language } = readEnvironment(process.env);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** `fil <command>`: works on the database of the service, which may be running. */
async function run([name = '', ...words]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    process.stderr.write(`${commandSentences(language).usage}\n`);
    return 2;
  }
  const command = await load();
  const configuration = await readConfiguration(configurationPath);
  const database = await prepareDatabase({
    varFolder: configuration.varFolder,
    demonstration: configuration.demonstration,
    databaseUrl,
    applicationUrl,
    joinRunning: true,
  });
  try {
    return await command(words, { configuration, database, say, language });
  } finally {
    await database.stop();
  }
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (failure: unknown) => {
    process.stderr.write(
      `${failure instanceof StartupFailure ? startupSentence(failure, language) : String(failure)}\n`,
    );
    process.exit(1);
  },
);
