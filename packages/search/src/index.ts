/**
 * One analyser for the service and for browsers: what a directory's text is indexed by, and what a query
 * asks of it. No dependency, no DOM, no Node module.
 */
export { fold } from './fold.ts';
export { wordsOf } from './words.ts';
export type { Word } from './words.ts';
export { stem } from './stem.ts';
export { analyseQuery, analyseText } from './analyse.ts';
export type { AnalysedQuery, QueryTerm } from './analyse.ts';
export { conceptGroups } from './concept-groups.ts';
export { conceptLexeme, synonymWords } from './synonyms.ts';
export { closestWord, correctQuery, editDistance, lexiconOf, wordCounter, wordsToCheck } from './spelling.ts';
export type { Correction, Lexicon, LexiconWord, WordCounter } from './spelling.ts';
export { buildIndex } from './memory-index.ts';
export type { MemoryIndex, SearchField, SearchResult } from './memory-index.ts';
