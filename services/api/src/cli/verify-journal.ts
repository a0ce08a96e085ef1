import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { JSONWebKeySet } from 'jose';
import { asMaintenance } from '../database/owner.ts';
import { commandSentences, filled } from '../messages/commands.ts';
import { rootPlaces } from '../proof/make-root.ts';
import { verifyJournal } from '../proof/verify-journal.ts';
import type { JournalReport } from '../proof/verify-journal.ts';
import { verifyRoots } from '../proof/verify-roots.ts';
import type { RootProblem, RootReport } from '../proof/verify-roots.ts';
import { keptPublicKeys } from '../token/signing-keys.ts';
import type { Command, CommandContext } from './command.ts';

const misused = 2;

/**
 * `fil verify-journal [--roots folder] [--keys file]`: recomputes every chain, and compares journal and access log with
 * every signed root. Exit code 1 when anything was tampered with, each anomaly in a line; 2 when misused.
 */
export const verifyJournalCommand: Command = async (words, context) => {
  const sentences = commandSentences(context.language);
  const asked = parse(words);
  if (!asked) {
    context.say(sentences.verifyUsage);
    return misused;
  }
  const places = rootPlaces(context.configuration);
  const folder = asked.roots ?? places.folder;
  const keys =
    asked.keys === undefined ? await keptPublicKeys(places.keysFolder) : await readKeySet(asked.keys);
  if (!keys) {
    context.say(filled(sentences.keysUnreadable, { path: asked.keys ?? '' }));
    return misused;
  }
  const [journal, roots] = await asMaintenance(
    context.database.ownerUrl,
    async (client) => [await verifyJournal(client), await verifyRoots(client, { folder, keys })] as const,
  );
  sayJournal(context, journal);
  sayRoots(context, roots, folder);
  return journal.problems.length + roots.problems.length === 0 ? 0 : 1;
};

function parse(words: readonly string[]): { readonly roots?: string; readonly keys?: string } | undefined {
  try {
    return parseArgs({ args: [...words], options: { roots: { type: 'string' }, keys: { type: 'string' } } })
      .values;
  } catch {
    return undefined;
  }
}

async function readKeySet(file: string): Promise<JSONWebKeySet | undefined> {
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as JSONWebKeySet;
    return Array.isArray(value.keys) ? value : undefined;
  } catch {
    return undefined;
  }
}

function sayJournal({ say, language }: CommandContext, { problems, ...counts }: JournalReport): void {
  const sentences = commandSentences(language);
  for (const { fileId, sequence, problem } of problems) {
    say(filled(sentences.journalProblem, { file: fileId, sequence, problem: sentences.problems[problem] }));
  }
  say(
    problems.length === 0
      ? filled(sentences.journalWhole, counts)
      : filled(sentences.journalBroken, { count: problems.length }),
  );
}

function sayRoots(
  { say, language }: CommandContext,
  { problems, roots, heads, lines, lastAt = '' }: RootReport,
  folder: string,
): void {
  const sentences = commandSentences(language);
  for (const problem of problems) {
    const words = filled(sentences.rootProblems[problem.problem], placesOf(problem));
    say(filled(sentences.rootProblem, { root: problem.root, problem: words }));
  }
  if (problems.length > 0) return say(filled(sentences.rootsBroken, { count: problems.length }));
  if (roots === 0) return say(filled(sentences.rootsAbsent, { folder }));
  say(filled(sentences.rootsWhole, { roots, heads, lines, at: lastAt }));
}

function placesOf(problem: RootProblem): Readonly<Record<string, string | number>> {
  if ('fileId' in problem) return { file: problem.fileId, sequence: problem.sequence };
  return 'fromId' in problem ? { from: problem.fromId, through: problem.throughId } : {};
}
