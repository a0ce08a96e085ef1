import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** One word of the corpus: folded, as it is best written, and in how many documents. */
export interface LexiconWord {
  readonly folded: string;
  readonly written: string;
  readonly count: number;
}

/** Edits between two words: insertion, deletion, replacement or exchange of neighbours; `limit + 1` when above the limit. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (previous[column] ?? Infinity) + 1,
        (current[column - 1] ?? Infinity) + 1,
        (previous[column - 1] ?? Infinity) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? Infinity) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}

/** Short words tolerate one edit, long ones two; below four letters any edit makes another word. */
function allowedEdits(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/** The closest word of the lexicon, the most frequent of the closest; undefined when none is close. */
export function closestWord(folded: string, lexicon: Iterable<LexiconWord>): LexiconWord | undefined {
  const limit = allowedEdits(folded.length);
  if (limit === 0) return undefined;
  let closest: LexiconWord | undefined;
  let closestScore = Infinity;
  for (const candidate of lexicon) {
    if (candidate.folded.length < 4) continue;
    const distance = editDistance(folded, candidate.folded, limit);
    if (distance > limit) continue;
    // People rarely miss the first letter: an edit there counts more than a rarer word.
    const score =
      distance * 4 + (candidate.folded[0] === folded[0] ? 0 : 3) - Math.log10(candidate.count + 1);
    if (score < closestScore) {
      closest = candidate;
      closestScore = score;
    }
  }
  return closest;
}

/** Folded words of a query that the corpus may not know, for a lexicon that answers from a database. */
export function wordsToCheck(query: string): string[] {
  return wordsOf(query)
    .map((word) => word.folded)
    .filter((folded) => folded.length >= 4 && !stopWords.has(folded) && !/\d/.test(folded));
}

/** What a lexicon must answer for a query to be corrected. */
export interface Lexicon {
  /** Whether the corpus or the synonyms have a word of that stem. */
  hasStem(stem: string): boolean;
  /** Whether some word begins so: it is being typed, not misspelled. */
  hasBeginning(folded: string): boolean;
  words(): Iterable<LexiconWord>;
}

export interface Correction {
  /** The query as it was understood. */
  readonly query: string;
  readonly corrected: boolean;
}

/** Replaces unknown words by the closest known ones; leaves the rest, and the order, untouched. */
export function correctQuery(query: string, lexicon: Lexicon): Correction {
  const toCheck = new Set(wordsToCheck(query));
  const words = wordsOf(query);
  const replacements = new Map<string, string>();
  words.forEach((word, index) => {
    if (!toCheck.has(word.folded) || lexicon.hasStem(stem(word.folded))) return;
    const last = index === words.length - 1;
    if (last && lexicon.hasBeginning(word.folded)) return;
    const closest = closestWord(word.folded, lexicon.words());
    if (closest) replacements.set(word.written, closest.written);
  });
  if (replacements.size === 0) return { query, corrected: false };
  let corrected = query;
  for (const [written, replacement] of replacements) corrected = corrected.replace(written, replacement);
  return { query: corrected, corrected: true };
}

/** A lexicon held in memory, from words counted elsewhere. */
export function lexiconOf(words: readonly LexiconWord[]): Lexicon {
  const stems = new Set(words.map((word) => stem(word.folded)));
  return {
    hasStem: (asked) => stems.has(asked),
    hasBeginning: (folded) => words.some((word) => word.folded.startsWith(folded)),
    words: () => words,
  };
}

/** Counts words, one text a document. */
export interface WordCounter {
  add(text: string): void;
  /** Keeps the writing met first, one with accents preferred. */
  words(): LexiconWord[];
}

/** A counter that has already read these texts. */
export function wordCounter(texts: Iterable<string> = []): WordCounter {
  const counted = new Map<string, { written: string; count: number }>();
  const add = (text: string): void => {
    const seen = new Set<string>();
    for (const word of wordsOf(text)) {
      if (word.folded.length < 3 || stopWords.has(word.folded) || /\d/.test(word.folded)) continue;
      const written = isAcronym(word.written) ? word.written : word.written.toLowerCase();
      const known = counted.get(word.folded);
      if (!known) counted.set(word.folded, { written, count: 1 });
      else {
        if (!seen.has(word.folded)) known.count += 1;
        const gainsAccents = fold(known.written) === known.written && fold(written) !== written;
        if (gainsAccents && !isAcronym(written)) known.written = written;
      }
      seen.add(word.folded);
    }
  };
  for (const text of texts) add(text);
  return {
    add,
    words: () => [...counted].map(([folded, { written, count }]) => ({ folded, written, count })),
  };
}

function isAcronym(written: string): boolean {
  return written.length >= 2 && written.length <= 6 && written === written.toUpperCase();
}
