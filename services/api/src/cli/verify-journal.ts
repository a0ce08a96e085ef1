import { asMaintenance } from '../database/owner.ts';
import { commandSentences, filled } from '../messages/commands.ts';
import { verifyJournal } from '../operation/verify-journal.ts';
import type { Command } from './command.ts';

/** `fil verify-journal`: exit code 1 when any chain was tampered with. */
export const verifyJournalCommand: Command = async (_words, { database, say, language }) => {
  const sentences = commandSentences(language);
  const { problems, ...counts } = await asMaintenance(database.ownerUrl, verifyJournal);
  for (const { fileId, sequence, problem } of problems) {
    say(filled(sentences.journalProblem, { file: fileId, sequence, problem: sentences.problems[problem] }));
  }
  say(
    problems.length === 0
      ? filled(sentences.journalWhole, counts)
      : filled(sentences.journalBroken, { count: problems.length }),
  );
  return problems.length === 0 ? 0 : 1;
};
