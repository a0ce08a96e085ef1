import type { CircleReadAnswer, EntityRecord } from '@fil/vocabulary/types';

/** Facts of the circle that hold two values of one field, until somebody chooses. */
export function clashing(answer: CircleReadAnswer): readonly EntityRecord[] {
  const all: readonly EntityRecord[] = [
    ...answer.memberships,
    ...answer.consents,
    ...answer.restrictions,
    ...answer.referrals,
    ...answer.emergencies,
    ...answer.representatives,
    ...answer.legalStatuses,
    ...answer.rights,
    ...answer.oversights,
    ...answer.closures,
  ];
  return all.filter(({ clashes }) => Object.values(clashes).some((values) => values.length > 0));
}

export function hasClash(answer: CircleReadAnswer): boolean {
  return clashing(answer).length > 0;
}
