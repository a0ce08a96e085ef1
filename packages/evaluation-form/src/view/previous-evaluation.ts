import type { EntityRecord } from '@fil/vocabulary/types';

type Evaluation = EntityRecord<'evaluation'>;

/**
 * The evaluation that this one is compared with: the last signed one with the same instrument that began before it. A
 * draft says nothing settled, and one left empty would hide the answers that are worth comparing.
 */
export function previousEvaluation(
  evaluations: readonly Evaluation[],
  present: Evaluation,
): Evaluation | undefined {
  return evaluations
    .filter(({ id, fact }) => id !== present.id && fact.instrument === present.fact.instrument)
    .filter((one) => one.fact.status === 'signed' && began(one) < began(present))
    .toSorted((one, other) => (began(one) < began(other) ? 1 : -1))[0];
}

/** Sorts as text: by the day on which it began, then by the moment it was written. */
const began = ({ fact, createdAt }: Evaluation): string => `${fact.startedOn} ${createdAt}`;
