import type { CoherenceRemark, DeliveryTally, EntityRecord, PlanReadAnswer } from '@fil/vocabulary/types';

/** How the thread is drawn up to a line: it holds, it waits for somebody, it is broken, or it has come to its end. */
export type ThreadState = 'continuous' | 'waiting' | 'broken' | 'ended';

export interface ServiceView {
  readonly record: EntityRecord<'plannedService'>;
  readonly tally: DeliveryTally | undefined;
  readonly remarks: readonly CoherenceRemark[];
  readonly thread: ThreadState;
}

export interface GoalView {
  readonly record: EntityRecord<'goal'>;
  readonly services: readonly ServiceView[];
  readonly remarks: readonly CoherenceRemark[];
  readonly thread: ThreadState;
}

export interface NeedView {
  readonly record: EntityRecord<'need'>;
  readonly goals: readonly GoalView[];
  readonly remarks: readonly CoherenceRemark[];
  readonly thread: ThreadState;
}

export interface PlanView {
  readonly needs: readonly NeedView[];
  /**
   * Services whose goal this reader does not see: a home support worker may be granted the services
   * of a plan without its needs. They are shown in a band of their own, never dropped.
   */
  readonly unattached: readonly ServiceView[];
}

/** Nests the flat lists of the answer: need → goal → service, each with its remarks and its piece of thread. */
export function planView(answer: PlanReadAnswer): PlanView {
  const remarksOf = groupBy(answer.remarks, (remark) => remark.entityId);
  const tallyOf = new Map(answer.tallies.map((tally) => [tally.plannedServiceId, tally]));
  const goalsOf = groupBy(answer.goals, (goal) => goal.fact.needId);
  const servicesOf = groupBy(answer.services, (service) => service.fact.goalId);
  const knownGoals = new Set(answer.goals.map((goal) => goal.id));

  const serviceView = (record: EntityRecord<'plannedService'>): ServiceView => {
    const remarks = remarksOf.get(record.id) ?? [];
    return { record, tally: tallyOf.get(record.id), remarks, thread: serviceThread(record, remarks) };
  };

  const goalView = (record: EntityRecord<'goal'>): GoalView => ({
    record,
    services: byCreation(servicesOf.get(record.id) ?? []).map(serviceView),
    remarks: remarksOf.get(record.id) ?? [],
    thread: record.fact.agreement === 'agreed' ? 'continuous' : 'waiting',
  });

  const needView = (record: EntityRecord<'need'>): NeedView => {
    const goals = missingWordsOnce(byCreation(goalsOf.get(record.id) ?? []).map(goalView));
    return { record, goals, remarks: remarksOf.get(record.id) ?? [], thread: needThread(record, goals) };
  };

  return {
    needs: answer.needs.toSorted(byPriority).map(needView),
    unattached: byCreation(answer.services.filter((service) => !knownGoals.has(service.fact.goalId))).map(
      serviceView,
    ),
  };
}

/** The rules remark on each goal; one request for her words is enough for the need they all serve. */
function missingWordsOnce(goals: readonly GoalView[]): readonly GoalView[] {
  const first = goals.findIndex((goal) => goal.remarks.some(({ rule }) => rule === 'wordsMissing'));
  return goals.map((goal, at) =>
    at === first ? goal : { ...goal, remarks: goal.remarks.filter(({ rule }) => rule !== 'wordsMissing') },
  );
}

function serviceThread(
  record: EntityRecord<'plannedService'>,
  remarks: readonly CoherenceRemark[],
): ThreadState {
  const { state } = record.fact;
  if (state === 'ended') return 'ended';
  if (remarks.some((remark) => remark.rule === 'deliveryGap' || remark.rule === 'startGap')) return 'broken';
  return state === 'agreed' ? 'continuous' : 'waiting';
}

function needThread(record: EntityRecord<'need'>, goals: readonly GoalView[]): ThreadState {
  if (record.fact.state === 'met') return 'ended';
  if (record.fact.state === 'unmet' || goals.length === 0) return 'waiting';
  return goals.some((goal) => goal.thread === 'continuous') ? 'continuous' : 'waiting';
}

function byPriority(one: EntityRecord<'need'>, other: EntityRecord<'need'>): number {
  return one.fact.priority - other.fact.priority || compare(one.createdAt, other.createdAt);
}

/** Oldest first, so that a line never moves while somebody reads it. */
function byCreation<Line extends { readonly createdAt: string; readonly id: string }>(
  lines: readonly Line[],
): Line[] {
  return lines.toSorted((one, other) => compare(one.createdAt, other.createdAt) || compare(one.id, other.id));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  return Map.groupBy(items, keyOf);
}
