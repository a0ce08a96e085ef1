import { leadingStatements } from '@fil/rules';
import type { LeadingStatement } from '@fil/rules';
import type { AttentionKind } from '@fil/vocabulary/codes';
import type { PlanReadAnswer } from '@fil/vocabulary/types';

/** What waits, as the rules say it; their closing statements are told by `steady`. */
export type WaitingClause = Exclude<LeadingStatement, { readonly kind: 'noOtherGap' | 'nothingWaits' }>;

/** One clause of the sentence that stands above the plan; the words are made in the reader's language. */
export type Clause =
  | WaitingClause
  | { readonly kind: 'unmetNeed'; readonly title: string }
  | { readonly kind: 'needWithoutGoal'; readonly title: string }
  | { readonly kind: 'toDiscuss'; readonly count: number }
  | { readonly kind: 'awaited'; readonly count: number }
  | { readonly kind: 'steady' }
  | { readonly kind: 'empty' };

/** A sentence longer than this is a list, and the plan below is a better one. */
const mostClauses = 4;

/** What waits about agreements and rights is told by the circle of care: it says nothing of how the plan goes. */
const ofTheCircle: readonly AttentionKind[] = [
  'consentToReask',
  'restrictionToSign',
  'emergencyToReview',
  'referralUnanswered',
  'rightToRenew',
  'trustedPersonToConfirm',
];

/**
 * What a reader must know first, the most pressing first: what waits in the file, then what the plan leaves open.
 * Never empty: a plan where nothing is wrong says so, unless something waits that this release cannot say.
 */
export function leadingClauses(plan: PlanReadAnswer): readonly Clause[] {
  const attention = plan.attention.filter(({ kind }) => !ofTheCircle.includes(kind));
  const statements = leadingStatements({ attention, today: plan.today });
  const waits = statements.filter(
    (statement) => statement.kind !== 'noOtherGap' && statement.kind !== 'nothingWaits',
  );
  const isEmpty = plan.needs.length === 0 && plan.services.length === 0;
  if (isEmpty) return [...waits, { kind: 'empty' }];
  const clauses: readonly Clause[] = [...waits, ...unmet(plan), ...withoutGoal(plan), ...open(plan)];
  if (clauses.length > 0) return clauses.slice(0, mostClauses);
  return statements.length === 0 ? [] : [{ kind: 'steady' }];
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

function withoutGoal({ remarks, needs }: PlanReadAnswer): Clause[] {
  return remarks.flatMap((remark): Clause[] => {
    const need = needs.find(({ id }) => id === remark.entityId);
    return remark.rule === 'needWithoutGoal' && need
      ? [{ kind: 'needWithoutGoal', title: need.fact.title }]
      : [];
  });
}

function open({ goals, services }: PlanReadAnswer): Clause[] {
  const clauses: Clause[] = [];
  const toDiscuss = goals.filter(({ fact }) => fact.agreement === 'toDiscuss').length;
  if (toDiscuss > 0) clauses.push({ kind: 'toDiscuss', count: toDiscuss });
  const awaited = services.filter(({ fact }) => fact.state === 'sent' || fact.state === 'toFind').length;
  if (awaited > 0) clauses.push({ kind: 'awaited', count: awaited });
  return clauses;
}
