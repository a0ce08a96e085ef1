import type { QueryTerm } from '@fil/search';
import { quoted } from './document.ts';

/** A search as `tsquery` texts, from the strictest to the widest. */
export interface TextQuery {
  /** Every term, in the name. */
  readonly names: string;
  /** Every term, anywhere. */
  readonly every: string;
  /** Any term, anywhere. */
  readonly any: string;
}

/** The terms of an analysed query; undefined when there is nothing to search for. */
export function textQueryOf(terms: readonly QueryTerm[]): TextQuery | undefined {
  if (terms.length === 0) return undefined;
  const anywhere = terms.map((term) => termText(term, ''));
  return {
    names: terms.map((term) => termText(term, 'A')).join(' & '),
    every: anywhere.join(' & '),
    any: anywhere.join(' | '),
  };
}

function termText({ alternatives, prefix }: QueryTerm, weights: string): string {
  const texts = alternatives.map((lexemes) => {
    const parts = lexemes.map((lexeme, index) => {
      const flags = `${prefix && index === lexemes.length - 1 ? '*' : ''}${weights}`;
      return flags === '' ? quoted(lexeme) : `${quoted(lexeme)}:${flags}`;
    });
    return `(${parts.join(' & ')})`;
  });
  return `(${texts.join(' | ')})`;
}
