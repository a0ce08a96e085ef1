import type { EntityRecord, EvaluationAlert, ScoreResult } from '@fil/vocabulary/types';
import type { OpenFile } from '../file/open-file.ts';
import type { Instrument, ToldAnswer } from '../instrument/instruments.ts';

/**
 * The score of an evaluation, computed from its answers. Null when the reader lacks a domain that it rests on: a
 * score of part of the answers would be false, and one of all of them would tell what the reader may not see.
 */
export function scoreForReader(
  file: OpenFile,
  instrument: Instrument | undefined,
  answers: readonly EntityRecord<'answer'>[],
): ScoreResult | null {
  if (!instrument?.scoreDomains.every((domain) => file.can('read', domain))) return null;
  return instrument.score(answers.map(toldAnswer), file.reader.territory.parameters);
}

/** What must be shown at once, of the answers that this reader has: an alert rests on none that are withheld. */
export function alertsForReader(
  instrument: Instrument | undefined,
  answers: readonly EntityRecord<'answer'>[],
): readonly EvaluationAlert[] {
  return instrument?.alerts(answers.map(toldAnswer)) ?? [];
}

const toldAnswer = ({ fact, author, updatedAt }: EntityRecord<'answer'>): ToldAnswer => ({
  ...fact,
  author: author.name,
  at: updatedAt,
});
