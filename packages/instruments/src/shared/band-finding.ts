import type { Dimension, Locale } from '@fil/vocabulary/codes';
import type { ScoreResult } from '@fil/vocabulary/types';
import type { ProposedFinding } from './instrument.ts';
import { wordsIn } from './words.ts';
import type { Words } from './words.ts';

export interface BandFinding {
  readonly id: string;
  /** Name of the scale, as the summary says it. */
  readonly scale: string;
  readonly need: Words;
  readonly dimension: Dimension;
  /** From this value on the need is proposed. */
  readonly from: number;
  readonly highest: number;
}

const summary: Words = { fr: '{scale} : {value} sur {highest}', en: '{scale}: {value} of {highest}' };

/**
 * A need that a score proposes once it is complete.
 * @param linkIds the answers that counted for something.
 */
export function bandFinding(
  { id, scale, need, dimension, from, highest }: BandFinding,
  { value }: ScoreResult,
  linkIds: readonly string[],
  locale: Locale,
): readonly ProposedFinding[] {
  if (value === undefined || value < from) return [];
  return [
    {
      id,
      linkIds,
      summary: wordsIn(summary, locale)
        .replace('{scale}', scale)
        .replace('{value}', String(value))
        .replace('{highest}', String(highest)),
      dimension,
      proposedNeed: wordsIn(need, locale),
      beneficiary: 'person',
    },
  ];
}
