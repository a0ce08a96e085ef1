import type { PlanReadAnswer } from '@fil/vocabulary/types';

/** One clause of the sentence that stands above the plan; the words are made in the reader's language. */
export type Clause =
  | { readonly kind: 'missed'; readonly title: string; readonly missed: number; readonly expected: number }
  | { readonly kind: 'notStarted'; readonly title: string }
  | { readonly kind: 'unmetNeed'; readonly title: string }
  | { readonly kind: 'needWithoutGoal'; readonly title: string }
  | { readonly kind: 'reviewLate'; readonly due: string }
  | { readonly kind: 'toDiscuss'; readonly count: number }
  | { readonly kind: 'awaited'; readonly count: number }
  | { readonly kind: 'steady' }
  | { readonly kind: 'empty' };

/** A sentence longer than this is a list, and the plan below is a better one. */
const mostClauses = 4;

/**
 * What a reader must know first, worst first. The first clause is the answer; the others follow it.
 * Never empty: a plan where nothing is wrong says so.
 */
export function leadingClauses(plan: PlanReadAnswer): readonly Clause[] {
  if (plan.needs.length === 0 && plan.services.length === 0) return [{ kind: 'empty' }];
  const clauses = [...gaps(plan), ...unmet(plan), ...lateReview(plan), ...withoutGoal(plan), ...waiting(plan)];
  return clauses.length > 0 ? clauses.slice(0, mostClauses) : [{ kind: 'steady' }];
}

function gaps({ remarks, services, tallies }: PlanReadAnswer): Clause[] {
  return remarks.flatMap((remark): Clause[] => {
    const service = services.find(({ id }) => id === remark.entityId);
    if (!service) return [];
    if (remark.rule === 'startGap') return [{ kind: 'notStarted', title: service.fact.title }];
    const tally = tallies.find(({ plannedServiceId }) => plannedServiceId === service.id);
    if (remark.rule !== 'deliveryGap' || !tally) return [];
    return [{ kind: 'missed', title: service.fact.title, missed: tally.missed, expected: tally.expected }];
  });
}

function unmet({ needs, services, goals }: PlanReadAnswer): Clause[] {
  const needOfGoal = new Map(goals.map((goal) => [goal.id, goal.fact.needId]));
  const unanswered = new Set(
    services.filter(({ fact }) => fact.state === 'unmet').map(({ fact }) => needOfGoal.get(fact.goalId)),
  );
  return needs
    .filter((need) => need.fact.state === 'unmet' || unanswered.has(need.id))
    .map((need) => ({ kind: 'unmetNeed', title: need.fact.title }));
}

function lateReview({ version, today }: PlanReadAnswer): Clause[] {
  const due = version?.fact.reviewDue;
  return due !== undefined && due < today ? [{ kind: 'reviewLate', due }] : [];
}

function withoutGoal({ remarks, needs }: PlanReadAnswer): Clause[] {
  return remarks.flatMap((remark): Clause[] => {
    const need = needs.find(({ id }) => id === remark.entityId);
    return remark.rule === 'needWithoutGoal' && need ? [{ kind: 'needWithoutGoal', title: need.fact.title }] : [];
  });
}

function waiting({ goals, services }: PlanReadAnswer): Clause[] {
  const clauses: Clause[] = [];
  const toDiscuss = goals.filter(({ fact }) => fact.agreement === 'toDiscuss').length;
  if (toDiscuss > 0) clauses.push({ kind: 'toDiscuss', count: toDiscuss });
  const awaited = services.filter(({ fact }) => fact.state === 'sent' || fact.state === 'toFind').length;
  if (awaited > 0) clauses.push({ kind: 'awaited', count: awaited });
  return clauses;
}
