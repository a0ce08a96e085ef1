import { correctQuery, stem, wordsToCheck } from '@fil/search';
import type { Correction, LexiconWord } from '@fil/search';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';

const knownStatement = prepared(
  'directory.known_words',
  `select asked.folded, asked.stem,
     exists (select 1 from fil.directory_word where directory_word.stem = asked.stem) as known,
     exists (select 1 from fil.directory_word where directory_word.folded like asked.folded || '%') as beginning
   from unnest($1::text[], $2::text[]) as asked (folded, stem)`,
);

// Two edits change the length by two at most.
const candidatesStatement = prepared(
  'directory.spelling_candidates',
  `select folded, written, count from fil.directory_word
   where length(folded) between $1::integer - 2 and $2::integer + 2`,
);

interface KnownRow {
  readonly folded: string;
  readonly stem: string;
  readonly known: boolean;
  readonly beginning: boolean;
}

/** The query with the words that the directory does not know replaced by the closest that it does. */
export async function corrected(transaction: Transaction, query: string): Promise<Correction> {
  const words = wordsToCheck(query);
  if (words.length === 0) return { query, corrected: false };
  const rows = await transaction.query<KnownRow>(knownStatement, [words, words.map(stem)]);
  const unknown = rows.filter((row) => !row.known);
  if (unknown.length === 0) return { query, corrected: false };
  const lengths = unknown.map((row) => row.folded.length);
  const candidates = await transaction.query<LexiconWord>(candidatesStatement, [
    Math.min(...lengths),
    Math.max(...lengths),
  ]);
  const knownStems = new Set(rows.filter((row) => row.known).map((row) => row.stem));
  const beginnings = new Set(rows.filter((row) => row.beginning).map((row) => row.folded));
  return correctQuery(query, {
    hasStem: (asked) => knownStems.has(asked),
    hasBeginning: (folded) => beginnings.has(folded),
    words: () => candidates,
  });
}
