import { parseArgs } from 'node:util';
import { openDatabase } from '../database/index.ts';
import { asOwner } from '../database/owner.ts';
import { commandSentences, filled } from '../messages/commands.ts';
import { eraseFile } from '../retention/erase-file.ts';
import { expiredFiles } from '../retention/expired-files.ts';
import { emptiedTables, erasedTables } from '../retention/tables.ts';
import type { Command, CommandContext } from './command.ts';
import { presentMoment } from './command-clock.ts';

const misused = 2;

/**
 * `fil erase-expired [--confirm]`: lists the files whose follow-up ended as long ago as their territory keeps archives,
 * and with `--confirm` erases each in a transaction of its own. Doing it again, or after it was killed, goes on.
 */
export const eraseExpiredCommand: Command = async (words, context) => {
  const { say, language, database } = context;
  const sentences = commandSentences(language);
  const confirmed = parse(words);
  if (confirmed === undefined) {
    say(sentences.eraseUsage);
    return misused;
  }
  const now = await moment(context);
  return asOwner(database.ownerUrl, async (client) => {
    await client.query('set role fil_maintenance');
    const expired = await expiredFiles(client, now);
    if (expired.length === 0) {
      say(sentences.nothingExpired);
      return 0;
    }
    if (!confirmed) {
      for (const { fileId, closedOn, dueOn, retentionYears } of expired) {
        const places = { file: fileId, closed: closedOn, due: dueOn, years: retentionYears };
        say(filled(sentences.expired, places));
      }
      say(filled(sentences.expiredCount, { count: expired.length }));
      return 0;
    }
    await client.query('set role fil_eraser');
    let count = 0;
    for (const file of expired) {
      const erased = await eraseFile(client, file, now);
      if (erased) count++;
      const { facts, operations } = erased ?? { facts: 0, operations: 0 };
      say(filled(erased ? sentences.erased : sentences.notErased, { file: file.fileId, facts, operations }));
    }
    // Deleted rows stay in the database's files until this; autovacuum would take its time.
    await client.query('reset role');
    await client.query(
      `vacuum ${[...erasedTables, ...emptiedTables].map((table) => `fil.${table}`).join(', ')}`,
    );
    say(filled(sentences.erasedCount, { count }));
    return 0;
  });
};

/** Whether to erase; undefined when misused. */
function parse(words: readonly string[]): boolean | undefined {
  try {
    const options = { confirm: { type: 'boolean', default: false } } as const;
    return parseArgs({ args: [...words], options }).values.confirm;
  } catch {
    return undefined;
  }
}

async function moment({ configuration, database }: CommandContext): Promise<string> {
  const application = openDatabase({ url: database.applicationUrl, connections: 1 });
  try {
    return await presentMoment(configuration, application);
  } finally {
    await application.close();
  }
}
