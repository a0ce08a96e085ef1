import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { conceptGroups } from './concept-groups.ts';
import { wordsOf } from './words.ts';

/** A phrase that names a concept, as the stems to find one after the other. */
interface Phrase {
  readonly concept: string;
  readonly stems: readonly string[];
}

export interface FoundPhrase {
  readonly concept: string;
  readonly start: number;
  readonly length: number;
}

/** The lexeme that stands for a concept in an index. No word of either language starts so. */
export function conceptLexeme(concept: string): string {
  return `zz${concept.toLowerCase()}`;
}

export function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !stopWords.has(word.folded))
    .map((word) => stem(word.folded));
}

/** Phrases by their first stem, longest first, so that « aide à domicile » wins over « aide ». */
const phrasesByFirstStem: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const byFirst = new Map<string, Phrase[]>();
  for (const [concept, phrases] of Object.entries(conceptGroups)) {
    for (const text of phrases) {
      const stems = stemsOf(text);
      const [first] = stems;
      if (first === undefined) continue;
      const phrase = { concept, stems };
      const known = byFirst.get(first);
      if (known) known.push(phrase);
      else byFirst.set(first, [phrase]);
    }
  }
  for (const phrases of byFirst.values())
    phrases.sort((left, right) => right.stems.length - left.stems.length);
  return byFirst;
})();

function phrasesAt(stems: readonly string[], start: number): Phrase[] {
  const first = stems[start];
  const candidates = first === undefined ? undefined : phrasesByFirstStem.get(first);
  return (candidates ?? []).filter((phrase) =>
    phrase.stems.every((expected, offset) => stems[start + offset] === expected),
  );
}

/** Every concept that a text names, overlapping phrases included: what an index keeps beside the stems. */
export function conceptsIn(stems: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (let start = 0; start < stems.length; start += 1) {
    for (const phrase of phrasesAt(stems, start)) found.add(phrase.concept);
  }
  return found;
}

/** The concepts named at one place by its longest phrases; a short name may mean several (« SAD »). */
export function longestPhrasesAt(stems: readonly string[], start: number): FoundPhrase[] {
  const phrases = phrasesAt(stems, start);
  const length = phrases[0]?.stems.length ?? 0;
  return phrases
    .filter((phrase) => phrase.stems.length === length)
    .map((phrase) => ({ concept: phrase.concept, start, length }));
}

/** Stems and words of every synonym: a query word found here is not a spelling mistake. */
export function synonymWords(): string[] {
  const words = Object.values(conceptGroups).flatMap((phrases) =>
    phrases.flatMap((text) => wordsOf(text).map((word) => word.written)),
  );
  return [...new Set(words)];
}

/** Other ways of saying a concept, in the order of the group, for « aussi : popote roulante… ». */
export function otherNames(concept: string, said: readonly string[], limit = 3): string[] {
  const saidKey = said.join(' ');
  return (conceptGroups[concept] ?? []).filter((text) => stemsOf(text).join(' ') !== saidKey).slice(0, limit);
}
