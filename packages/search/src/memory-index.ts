import { analyseQuery, analyseText } from './analyse.ts';
import type { QueryTerm } from './analyse.ts';
import { correctQuery, wordCounter, lexiconOf } from './spelling.ts';
import type { Correction } from './spelling.ts';
import { synonymWords } from './synonyms.ts';

/** A text of a document and how much a match in it counts. */
export interface SearchField {
  readonly text: string;
  readonly weight: number;
  /** Concepts known otherwise than by the text. */
  readonly concepts?: readonly string[];
}

export interface SearchResult<Document> {
  readonly documents: readonly Document[];
  readonly understood: Correction;
  readonly synonyms: readonly string[];
}

export interface MemoryIndex<Document> {
  /** Best first. Every term of the query first; when that gives fewer than ten, any term. */
  search(query: string, limit?: number): SearchResult<Document>;
}

const enoughResults = 10;

/** An index in memory for a few thousand documents: what a browser searches without the service. */
export function buildIndex<Document>(
  documents: readonly Document[],
  fieldsOf: (document: Document) => readonly SearchField[],
): MemoryIndex<Document> {
  const postings = new Map<string, Map<number, number>>();
  const texts: string[] = [];
  documents.forEach((document, position) => {
    const fields = fieldsOf(document);
    texts.push(fields.map((field) => field.text).join(' '));
    for (const field of fields) {
      for (const lexeme of new Set(analyseText(field.text, field.concepts))) {
        const list = postings.get(lexeme) ?? new Map<number, number>();
        list.set(position, (list.get(position) ?? 0) + field.weight);
        postings.set(lexeme, list);
      }
    }
  });
  const lexemes = [...postings.keys()].sort();
  const lexicon = lexiconOf(wordCounter([...texts, ...synonymWords()]).words());

  /** Rare lexemes weigh more: the usual inverse document frequency. */
  const weigh = (list: Map<number, number>): Map<number, number> => {
    const rarity = Math.log(1 + documents.length / list.size);
    return new Map([...list].map(([position, weight]) => [position, weight * rarity]));
  };
  const scoresOfLexeme = (lexeme: string, prefix: boolean): Map<number, number> => {
    const exact = postings.get(lexeme);
    if (exact) return weigh(exact);
    if (!prefix) return new Map();
    const merged = new Map<number, number>();
    for (const candidate of lexemes) {
      if (!candidate.startsWith(lexeme)) continue;
      for (const [position, score] of weigh(postings.get(candidate) ?? new Map<number, number>())) {
        merged.set(position, Math.max(merged.get(position) ?? 0, score));
      }
    }
    return merged;
  };
  const scoresOfTerm = (term: QueryTerm): Map<number, number> => {
    const best = new Map<number, number>();
    for (const alternative of term.alternatives) {
      const lists = alternative.map((lexeme, index) =>
        scoresOfLexeme(lexeme, term.prefix && index === alternative.length - 1),
      );
      const [first, ...others] = lists;
      for (const [position, score] of first ?? []) {
        if (!others.every((list) => list.has(position))) continue;
        const total = others.reduce((sum, list) => sum + (list.get(position) ?? 0), score);
        best.set(position, Math.max(best.get(position) ?? 0, total));
      }
    }
    return best;
  };

  return {
    search(query, limit = 20) {
      const understood = correctQuery(query, lexicon);
      const { terms, synonyms } = analyseQuery(understood.query);
      const matched = new Map<number, { terms: number; score: number }>();
      for (const term of terms) {
        for (const [position, score] of scoresOfTerm(term)) {
          const known = matched.get(position) ?? { terms: 0, score: 0 };
          matched.set(position, { terms: known.terms + 1, score: known.score + score });
        }
      }
      const ranked = [...matched].sort(
        ([leftPosition, left], [rightPosition, right]) =>
          right.terms - left.terms || right.score - left.score || leftPosition - rightPosition,
      );
      const complete = ranked.filter(([, match]) => match.terms === terms.length);
      const kept = complete.length >= enoughResults ? complete : ranked;
      const found = kept.slice(0, limit).flatMap(([position]) => {
        const document = documents[position];
        return document === undefined ? [] : [document];
      });
      return { documents: found, understood, synonyms };
    },
  };
}
