import type { ScoreResult } from '@fil/vocabulary/types';
import type { EvaluationLocalize } from '../templates/evaluation-screen.ts';

/** What the figure of a score is called. */
export type ScoreKind = 'gir' | 'caregiverStrain' | 'other';

export function scoreKind(instrument: string, { details }: ScoreResult): ScoreKind {
  if (instrument === 'aggir') return 'gir';
  return details['of'] === 'caregiverStrain' ? 'caregiverStrain' : 'other';
}

/** « GIR 4 »; « Charge de l’aidant : 9 sur 18 ». */
export function scoreValueWords(
  localize: EvaluationLocalize,
  instrument: string,
  score: ScoreResult,
): string {
  return localize.term(`score.${scoreKind(instrument, score)}`, {
    value: score.value ?? '',
    most: mostOf(score),
  });
}

/** « entre GIR 3 et GIR 5 »; `undefined` when nothing is known of the range. */
export function scoreRangeWords(
  localize: EvaluationLocalize,
  instrument: string,
  score: ScoreResult,
): string | undefined {
  const { possible } = score;
  if (!possible) return undefined;
  if (possible.lowest === possible.highest)
    return scoreValueWords(localize, instrument, { ...score, value: possible.lowest });
  return localize.term(`possible.${scoreKind(instrument, score)}`, { ...possible, most: mostOf(score) });
}

function mostOf({ details }: ScoreResult): number | string {
  const most = details['highestPossible'];
  return typeof most === 'number' ? most : '';
}
