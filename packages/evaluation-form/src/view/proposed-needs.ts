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

/** The same answers of the same evaluation; the professional may have worded the need otherwise since. */
function cameFrom(need: EntityRecord<'need'>, finding: ProposedFinding, evaluationId: Uuid): boolean {
  const origin = need.fact.finding;
  return (
    origin?.evaluationId === evaluationId && origin.linkIds.some((linkId) => finding.linkIds.includes(linkId))
  );
}

/** The need as it enters the plan: last in rank, with the finding it rests on. */
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
    finding: { evaluationId, linkIds: finding.linkIds.slice(0, 50), summary: finding.summary.slice(0, 500) },
  };
}
