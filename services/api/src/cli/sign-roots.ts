import path from 'node:path';
import { openDatabase } from '../database/index.ts';
import { commandSentences, filled } from '../messages/commands.ts';
import { makeRoot, openNotary, RootInTheWay } from '../proof/make-root.ts';
import { rootFileName } from '../proof/root-files.ts';
import type { Command } from './command.ts';
import { presentMoment } from './command-clock.ts';

/** `fil sign-roots`: a root now, without waiting for the service's next turn. Exit code 1 when its place is taken. */
export const signRootsCommand: Command = async (_words, { configuration, database, say, language }) => {
  const sentences = commandSentences(language);
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
