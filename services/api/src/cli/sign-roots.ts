import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../database/index.ts';
import { commandSentences, filled } from '../messages/commands.ts';
import { makeRoot, openNotary, RootInTheWay, rootPlaces } from '../proof/make-root.ts';
import { rootFileName } from '../proof/root-files.ts';
import { addSigningKey } from '../token/signing-keys.ts';
import type { Command } from './command.ts';
import { presentMoment } from './command-clock.ts';

const misused = 2;

/**
 * `fil sign-roots [--new-key]`: a root now, without waiting for the service's next turn; with a new key, which running
 * services take at their next start. Exit code 1 when the place of the root is taken, 2 when misused.
 */
export const signRootsCommand: Command = async (words, { configuration, database, say, language }) => {
  const sentences = commandSentences(language);
  const newKey = parse(words);
  if (newKey === undefined) {
    say(sentences.signUsage);
    return misused;
  }
  if (newKey) await addSigningKey(rootPlaces(configuration).keysFolder);
  const application = openDatabase({ url: database.applicationUrl, connections: 1 });
  try {
    const now = await presentMoment(configuration, application);
    const notary = await openNotary(configuration, application, { now: () => now });
    const root = await makeRoot(notary);
    if (!root) say(sentences.rootNotNeeded);
    else {
      const { number, files, accessLog } = root;
      const file = path.join(notary.folder, rootFileName(number));
      const { lines } = accessLog;
      say(filled(sentences.rootMade, { number, files: files.length, lines, path: file }));
    }
    return 0;
  } catch (failure) {
    if (!(failure instanceof RootInTheWay)) throw failure;
    say(filled(sentences.rootInTheWay, { path: failure.file }));
    return 1;
  } finally {
    await application.close();
  }
};

/** Whether to make a new key; undefined when misused. */
function parse(words: readonly string[]): boolean | undefined {
  try {
    const options = { 'new-key': { type: 'boolean', default: false } } as const;
    return parseArgs({ args: [...words], options }).values['new-key'];
  } catch {
    return undefined;
  }
}
