import { analyseText, fold } from '@fil/search';
import type { DirectoryService } from '@fil/vocabulary/types';

/** PostgreSQL keeps at most this many positions of a lexeme, and none above the highest. */
const highestPosition = 16_383;
const positionsPerLexeme = 255;
/** Longer lexemes are refused by the type; no word is that long. */
const longestLexeme = 200;

type Weight = 'A' | 'B' | 'C' | 'D';

/** What of a service is searched, from what counts most to what counts least. */
export function searchedTexts(service: DirectoryService): Readonly<Record<Weight, string>> {
  return {
    A: service.name,
    B: [service.organization, service.municipality ?? ''].join(' . '),
    C: service.description,
    D: [
      service.eligibilityText ?? '',
      service.accessText ?? '',
      service.documents.join(' . '),
      service.costText ?? '',
    ].join(' . '),
  };
}

/**
 * The service as the text of a `tsvector`. Its lexemes are those of our analyser and are written literally: the
 * database's own parser would cut some of them again.
 */
export function searchDocument(service: DirectoryService): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const [weight, text] of Object.entries(searchedTexts(service))) {
    // The family of the service is a concept of its own, found under every name that synonyms give it.
    const lexemes = analyseText(text, weight === 'B' && service.type !== 'other' ? [service.type] : []);
    for (const lexeme of lexemes) {
      position = Math.min(position + 1, highestPosition);
      const known = places.get(lexeme) ?? [];
      if (known.length < positionsPerLexeme) known.push(`${position}${weight}`);
      places.set(lexeme, known);
    }
  }
  return [...places]
    .filter(([lexeme]) => lexeme.length <= longestLexeme)
    .map(([lexeme, positions]) => `${quoted(lexeme)}:${positions.join(',')}`)
    .join(' ');
}

/** A lexeme as `tsvector` and `tsquery` read it. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** Key by which services are listed: case and accents do not count. */
export function nameKey(service: DirectoryService): string {
  return fold(service.name);
}
