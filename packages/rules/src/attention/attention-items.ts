import { attentionKinds } from '@fil/vocabulary/codes';
import type { AttentionItem, Day, TerritoryParameters } from '@fil/vocabulary/types';
import { compareDays } from '../days/index.ts';
import type { CalendarOptions } from '../delivery/index.ts';
import type { FileFacts } from '../facts/index.ts';
import { gapItems } from './gaps.ts';
import { noContactItems } from './no-contact.ts';
import { reassessmentItems } from './reassessment.ts';
import { reviewItems } from './reviews.ts';
import type { IsFullEvaluation } from './reviews.ts';

export interface AttentionInput extends CalendarOptions {
  readonly facts: FileFacts;
  readonly parameters: TerritoryParameters;
  /** The present day in the territory's time zone. */
  readonly today: Day;
  readonly isFullEvaluation?: IsFullEvaluation;
}

/**
 * Everything that waits in one file on that day, the most pressing first. Pure: the same facts give the same items
 * with the same ids, whatever the order of the facts; nothing is ever ticked off but by a fact.
 *
 * | kind | rule | values |
 * |--|--|--|
 * | `deliveryGap` | P-7 | `service` title, `missed` of `expected` visits since `countedFrom`; among them `cancelled`, `unrecorded`, `withoutCause` |
 * | `startGap` | P-8 | `service` title, `startDue` |
 * | `reassessmentDue` | P-2 | `breakType`, `breakDay`, `countedFrom` (the discharge of a hospitalisation) |
 * | `planReviewDue` | P-4 | `planVersion` number |
 * | `fullReassessmentDue` | P-3 | `lastEvaluationOn` |
 * | `noContact` | P-5 | `lastContact`; `due` is the hard limit |
 *
 * `since` is the first day on which the item appears. The owner is the accountable case manager.
 */
export function attentionItems(input: AttentionInput): readonly AttentionItem[] {
  const { facts, parameters, today } = input;
  return [
    ...gapItems(facts, parameters, today, input),
    ...reassessmentItems(facts, parameters, today),
    ...reviewItems(facts, parameters, today, input.isFullEvaluation),
    ...noContactItems(facts, parameters, today),
  ].sort(byUrgency);
}

function byUrgency(left: AttentionItem, right: AttentionItem): number {
  return (
    compareDays(left.due, right.due) ||
    attentionKinds.indexOf(left.kind) - attentionKinds.indexOf(right.kind) ||
    compareDays(left.id, right.id)
  );
}
