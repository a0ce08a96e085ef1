import type { ProposedFinding } from '@fil/instruments/load';
import type { EntityRecord, NeedFact, Uuid } from '@fil/vocabulary/types';

/** A need that the answers propose, and whether the plan already has it. */
export interface ProposedNeed {
  readonly finding: ProposedFinding;
  /** The need of the plan that was made from this finding. */
  readonly accepted: EntityRecord<'need'> | undefined;
  readonly dismissed: boolean;
}

export function proposedNeeds(
  findings: readonly ProposedFinding[],
  evaluationId: Uuid,
  needs: readonly EntityRecord<'need'>[],
  dismissed: ReadonlySet<string>,
): readonly ProposedNeed[] {
  return findings.map((finding) => ({
    finding,
    accepted: needs.find((need) => cameFrom(need, finding, evaluationId)),
    dismissed: dismissed.has(finding.id),
  }));
}

/** The same proposal of the same evaluation, or the same answers; the professional may have worded the need otherwise since. */
function cameFrom(need: EntityRecord<'need'>, finding: ProposedFinding, evaluationId: Uuid): boolean {
  const origin = need.fact.finding;
  if (origin?.evaluationId !== evaluationId) return false;
  return (
    origin.id === finding.id ||
    (origin.id === undefined && origin.linkIds.some((linkId) => finding.linkIds.includes(linkId)))
  );
}

/**
 * The need as it enters the plan: last in rank, with the finding it rests on. Whoever reads the plan reads it: of a
 * caregiver's finding it says that there is one, and repeats neither her answers nor what they add up to.
 */
export function needFrom(
  finding: ProposedFinding,
  evaluationId: Uuid,
  needs: readonly EntityRecord<'need'>[],
): NeedFact {
  return {
    title: finding.proposedNeed,
    priority: Math.min(99, Math.max(0, ...needs.map((need) => need.fact.priority)) + 1),
    beneficiary: finding.beneficiary,
    state: 'active',
    dimension: finding.dimension,
    finding:
      finding.beneficiary === 'caregiver'
        ? { evaluationId, id: finding.id, linkIds: [], summary: finding.proposedNeed.slice(0, 500) }
        : {
            evaluationId,
            id: finding.id,
            linkIds: finding.linkIds.slice(0, 50),
            summary: finding.summary.slice(0, 500),
          },
  };
}
