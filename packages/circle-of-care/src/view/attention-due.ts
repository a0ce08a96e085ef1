import type { AttentionKind } from '@fil/vocabulary/codes';
import type { CircleReadAnswer, Day, EntityId } from '@fil/vocabulary/types';

/** By when something about a fact is due, as far as the service has counted it. */
export function attentionDue(
  { attention }: CircleReadAnswer,
  kind: AttentionKind,
  about: EntityId,
): Day | undefined {
  return attention.find((item) => item.kind === kind && item.sources.includes(about))?.due;
}
