import type { Day, EntityRecord } from '@fil/vocabulary/types';
import { compareDays } from '../days/index.ts';

/**
 * Where the person is (S89): the stay begun last and not ended. On the day one stay ends and another begins, it is
 * the one that begins. Undefined when nobody said.
 */
export function placeNow(
  stays: readonly EntityRecord<'stay'>[],
  today: Day,
): EntityRecord<'stay'> | undefined {
  return stays
    .filter(
      ({ fact }) => fact.from <= today && (fact.to === undefined || fact.to > today || fact.from === today),
    )
    .sort(
      (left, right) =>
        compareDays(left.fact.from, right.fact.from) || compareDays(left.createdAt, right.createdAt),
    )
    .at(-1);
}
