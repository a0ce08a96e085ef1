import { fold } from './fold.ts';

/** One word of a text: as it was written, and folded. */
export interface Word {
  readonly written: string;
  readonly folded: string;
}

/** Elided little words: l’aide, d’accueil, qu’une, jusqu’à. */
const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)'(?=.)/;
const dottedAcronym = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?/gu;
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ‘]*/gu;

/** The words of a text in order. `C.L.S.C.` is one word; `aide-soignante` is two; elisions are dropped. */
export function wordsOf(text: string): Word[] {
  const joined = text.replace(dottedAcronym, (acronym) => acronym.replaceAll('.', ''));
  const words: Word[] = [];
  for (const [raw] of joined.matchAll(wordPattern)) {
    let folded = fold(raw).replace(/'+$/, '');
    let written = raw;
    for (let elided = elision.exec(folded); elided; elided = elision.exec(folded)) {
      folded = folded.slice(elided[0].length);
      written = written.slice(elided[0].length);
    }
    // An apostrophe inside a word (aujourd'hui, carer's) joins: both sides are one word.
    folded = folded.replaceAll("'", '');
    if (folded !== '') words.push({ written, folded });
  }
  return words;
}
