import type { EntityRecord, FactByKind } from '@fil/vocabulary/types';
import type { Scene } from '../circle/context.ts';
import type { Refusal } from '../writing/refusal.ts';

export type DecisionRecord = Pick<EntityRecord<'recourseDecision'>, 'id' | 'fact'>;

/** The decision that stands: the one that no other amends. Undefined while none was made. */
export function latestDecision<Decision extends DecisionRecord>(
  decisions: readonly Decision[],
): Decision | undefined {
  const amended = new Set(decisions.map(({ fact }) => fact.amends));
  return decisions.findLast(({ id }) => !amended.has(id));
}

/** The decisions of a file from the first one to the one that stands, each amending the one before it. */
export function decisionsInOrder<Decision extends DecisionRecord>(
  decisions: readonly Decision[],
): readonly Decision[] {
  const byAmended = new Map(decisions.map((decision) => [decision.fact.amends, decision]));
  const ordered: Decision[] = [];
  for (let next = byAmended.get(undefined); next && !ordered.includes(next); next = byAmended.get(next.id))
    ordered.push(next);
  return ordered;
}

/**
 * Why a decision on recourse may not be made (S8, F7, QC-05, QC-05b).
 *
 * | refused | when |
 * |--|--|
 * | `notYours` | by anybody but who manages the circle: the accountable one, a case manager, under `mixed` a key worker |
 * | `recourseIncomplete` | confirmed without a criterion that is met, or at another level than case management; refuted without reason or orientation, or at the level of case management |
 * | `decisionNotLatest` | it does not name the latest decision, while there is one; or names another |
 */
export function refusesDecision(
  decision: FactByKind['recourseDecision'],
  decisions: readonly DecisionRecord[],
  scene: Pick<Scene, 'may'>,
): Refusal | undefined {
  if (!scene.may('manageMembers')) return { rule: 'notYours' };
  const missing = missingOf(decision);
  if (missing !== undefined) return { rule: 'recourseIncomplete', detail: missing };
  const latest = latestDecision(decisions)?.id;
  if (decision.amends !== latest)
    return { rule: 'decisionNotLatest', ...(latest !== undefined && { detail: latest }) };
  return undefined;
}

/** The field for want of which a decision is not one; undefined when nothing is missing. */
export function missingOf(
  decision: Pick<FactByKind['recourseDecision'], 'outcome' | 'criteria' | 'level' | 'reason' | 'orientation'>,
): 'criteria' | 'level' | 'reason' | 'orientation' | undefined {
  const { outcome, criteria, level, reason, orientation } = decision;
  if ((outcome === 'confirmed') !== (level === 'caseManagement')) return 'level';
  if (outcome === 'confirmed') return criteria.some(({ met }) => met) ? undefined : 'criteria';
  if (isBlank(reason)) return 'reason';
  return isBlank(orientation) ? 'orientation' : undefined;
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
