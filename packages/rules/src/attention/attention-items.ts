import { attentionKinds } from '@fil/vocabulary/codes';
import type { AttentionItem, Day, Territory, TerritoryParameters } from '@fil/vocabulary/types';
import { closedOn } from '../circle/circle-of.ts';
import { compareDays } from '../days/index.ts';
import type { CalendarOptions } from '../delivery/index.ts';
import type { FileFacts } from '../facts/index.ts';
import { consentToReaskItems } from './consent-to-reask.ts';
import { emergencyToReviewItems } from './emergency-to-review.ts';
import { gapItems } from './gaps.ts';
import { noContactItems } from './no-contact.ts';
import { reassessmentItems } from './reassessment.ts';
import { referralUnansweredItems } from './referral-unanswered.ts';
import { restrictionToSignItems } from './restriction-to-sign.ts';
import { reviewItems } from './reviews.ts';
import type { IsFullEvaluation } from './reviews.ts';
import { rightToRenewItems } from './right-to-renew.ts';
import { trustedPersonToConfirmItems } from './trusted-person-to-confirm.ts';

export interface AttentionInput extends CalendarOptions {
  readonly facts: FileFacts;
  readonly parameters: TerritoryParameters;
  /** The present day in the territory's time zone. */
  readonly today: Day;
  /** Whose law asks for a signature, and whose days an instant belongs to. */
  readonly country: Territory['country'];
  readonly timeZone: string;
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
 * | `consentToReask` | F56 | `recipient` name, `measure`, `pronouncedOn` |
 * | `restrictionToSign` | LRSSS | `recipient` name, or `category` code; `saidOn`; in Canada only |
 * | `emergencyToReview` | F52 | `recipient` name (who opened it), `openedAt` instant, `dangerToLife` 1 or 0 |
 * | `referralUnanswered` | P-9 | `recipient` name, `title`, `nature`, `sentOn`; `due` is the escalation |
 * | `rightToRenew` | P-11 | `right` kind, its `label` if it has one, `renewalDue`; a protection measure that ends: `right` is `protectionMeasure`, with `measure` |
 * | `trustedPersonToConfirm` | CSP L1111-6 | `name`, `measure`, `pronouncedOn` |
 *
 * Once the follow-up has ended, nothing waits but the review of an emergency access.
 *
 * `since` is the first day on which the item appears. The owner is the accountable case manager.
 */
export function attentionItems(input: AttentionInput): readonly AttentionItem[] {
  const { facts, parameters, today, country, timeZone } = input;
  const emergencies = emergencyToReviewItems(facts, parameters, today, timeZone);
  const closed = closedOn(facts);
  if (closed !== undefined && closed <= today) return emergencies.toSorted(byUrgency);
  return [
    ...emergencies,
    ...gapItems(facts, parameters, today, input),
    ...reassessmentItems(facts, parameters, today),
    ...reviewItems(facts, parameters, today, input.isFullEvaluation),
    ...noContactItems(facts, parameters, today),
    ...consentToReaskItems(facts, parameters, today),
    ...restrictionToSignItems(facts, parameters, today, country),
    ...referralUnansweredItems(facts, parameters, today),
    ...rightToRenewItems(facts, parameters, today),
    ...trustedPersonToConfirmItems(facts, parameters, today),
  ].sort(byUrgency);
}

function byUrgency(left: AttentionItem, right: AttentionItem): number {
  return (
    compareDays(left.due, right.due) ||
    attentionKinds.indexOf(left.kind) - attentionKinds.indexOf(right.kind) ||
    compareDays(left.id, right.id)
  );
}
