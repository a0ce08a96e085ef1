import type { EntityRecord, ScoreResult } from '@fil/vocabulary/types';
import type { OpenFile } from '../file/open-file.ts';
import { instruments } from '../instrument/instruments.ts';

/**
 * The score of an evaluation, computed from its answers. Null when the reader lacks a domain that it rests on: a
 * score of part of the answers would be false, and one of all of them would tell what the reader may not see.
 */
export function scoreForReader(
  file: OpenFile,
  evaluation: EntityRecord<'evaluation'>,
  answers: readonly EntityRecord<'answer'>[],
): ScoreResult | null {
  const instrument = instruments.find(evaluation.fact.instrument);
  if (!instrument?.scoreDomains.every((domain) => file.can('read', domain))) return null;
  return instrument.score(answers.map(({ fact }) => fact));
}
