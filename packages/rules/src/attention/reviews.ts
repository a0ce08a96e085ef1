import type { AttentionItem, Day, EntityRecord, TerritoryParameters } from '@fil/vocabulary/types';
import { addDays, compareDays } from '../days/index.ts';
import type { FileFacts } from '../facts/index.ts';
import { attentionItem } from './attention-item.ts';

/** Which signed evaluations restart the yearly clock. A caller who knows the instruments may be stricter. */
export type IsFullEvaluation = (evaluation: EntityRecord<'evaluation'>) => boolean;

/** An evaluation covers the nine dimensions (S18) unless its author said that it is targeted. */
export const isFullByScope: IsFullEvaluation = ({ fact }) => fact.scope !== 'targeted';

export interface Review<Kind extends 'planVersion' | 'evaluation'> {
  readonly due: Day;
  /** What the days are counted from. */
  readonly source: EntityRecord<Kind>;
}

/** Review of the whole plan (P-4, S97): the day the current version says, else `planReviewDays` after its acceptance. */
export function nextPlanReview(
  { planVersions }: Pick<FileFacts, 'planVersions'>,
  parameters: TerritoryParameters,
): Review<'planVersion'> | undefined {
  const source = planVersions
    .filter(({ fact }) => fact.status === 'current')
    .sort((left, right) => left.fact.number - right.fact.number)
    .at(-1);
  if (!source) return undefined;
  const { reviewDue, acceptedOn } = source.fact;
  const due =
    reviewDue ?? (acceptedOn === undefined ? undefined : addDays(acceptedOn, parameters.planReviewDays));
  return due === undefined ? undefined : { due, source };
}

/**
 * Full reassessment even if nothing happens (P-3, S95): counted from the last signed evaluation of the nine
 * dimensions, and as long as there is none from the first evaluation of the file, so that silence is never safe.
 */
export function nextFullReassessment(
  { evaluations }: Pick<FileFacts, 'evaluations'>,
  parameters: TerritoryParameters,
  today: Day,
  isFull: IsFullEvaluation = isFullByScope,
): Review<'evaluation'> | undefined {
  const begun = evaluations
    .filter(({ fact }) => fact.startedOn <= today)
    .sort(
      (left, right) =>
        compareDays(left.fact.startedOn, right.fact.startedOn) || compareDays(left.id, right.id),
    );
  const source =
    begun.findLast((evaluation) => evaluation.fact.status === 'signed' && isFull(evaluation)) ?? begun[0];
  return source && { due: addDays(source.fact.startedOn, parameters.fullReassessmentDays), source };
}

/** Both reviews wait from the day they are due; before it, they are only planned. */
export function reviewItems(
  facts: Pick<FileFacts, 'planVersions' | 'evaluations'>,
  parameters: TerritoryParameters,
  today: Day,
  isFull?: IsFullEvaluation,
): readonly AttentionItem[] {
  const items: AttentionItem[] = [];
  const plan = nextPlanReview(facts, parameters);
  if (plan && plan.due <= today) {
    const { due, source } = plan;
    const values = { planVersion: source.fact.number };
    items.push(
      attentionItem({
        kind: 'planReviewDue',
        rule: 'P-4',
        about: source.id,
        since: due,
        due,
        sources: [source],
        values,
      }),
    );
  }
  const full = nextFullReassessment(facts, parameters, today, isFull);
  if (full && full.due <= today) {
    const { due, source } = full;
    const values = { lastEvaluationOn: source.fact.startedOn };
    items.push(
      attentionItem({
        kind: 'fullReassessmentDue',
        rule: 'P-3',
        about: source.id,
        since: due,
        due,
        sources: [source],
        values,
      }),
    );
  }
  return items;
}
