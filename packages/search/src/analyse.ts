import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { conceptLexeme, conceptsIn, longestPhrasesAt, otherNames, stemsOf } from './synonyms.ts';
import { wordsOf } from './words.ts';

/**
 * What an index keeps of a text: its stems in order, then the lexemes of the concepts it names.
 * `concepts` adds those known otherwise, such as the family of a service.
 */
export function analyseText(text: string, concepts: readonly string[] = []): string[] {
  const stems = stemsOf(text);
  const named = conceptsIn(stems);
  for (const concept of concepts) named.add(concept);
  return [...stems, ...[...named].map(conceptLexeme)];
}

/** One thing asked. A document answers it when it has all the lexemes of any one alternative. */
export interface QueryTerm {
  readonly alternatives: readonly (readonly string[])[];
  /** The word may still be being typed: its last lexeme may match as a beginning. */
  readonly prefix: boolean;
  /** Folded words that were asked for, in order. */
  readonly words: readonly string[];
}

export interface AnalysedQuery {
  readonly terms: readonly QueryTerm[];
  /** Other names of the concepts asked for, to tell people what else was searched. */
  readonly synonyms: readonly string[];
}

/** The terms of a query. Phrases that name a concept become one term. */
export function analyseQuery(query: string): AnalysedQuery {
  const words = wordsOf(query).filter((word) => !stopWords.has(word.folded));
  const stems = words.map((word) => stem(word.folded));
  const stillTyping = /[\p{L}\p{N}]$/u.test(query);
  const terms: QueryTerm[] = [];
  const synonyms: string[] = [];
  let position = 0;
  while (position < stems.length) {
    const phrases = longestPhrasesAt(stems, position);
    const length = phrases[0]?.length ?? 1;
    const said = stems.slice(position, position + length);
    const last = position + length === stems.length;
    terms.push({
      alternatives: [...phrases.map((phrase) => [conceptLexeme(phrase.concept)]), said],
      prefix: last && stillTyping && (said.at(-1)?.length ?? 0) >= 3,
      words: words.slice(position, position + length).map((word) => word.folded),
    });
    for (const phrase of phrases) synonyms.push(...otherNames(phrase.concept, said));
    position += length;
  }
  return { terms, synonyms: [...new Set(synonyms)] };
}
