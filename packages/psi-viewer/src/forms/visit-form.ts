import { deliveryOutcomes, missedCauses } from '@fil/vocabulary/codes';
import type { Day, DeliveredServiceFact, PlannedServiceFact } from '@fil/vocabulary/types';
import type { Reading } from './draft.ts';
import { FieldReader } from './read-fields.ts';

export type VisitDraft = {
  readonly outcome: string;
  readonly day: string;
  readonly at: string;
  readonly cause: string;
  readonly note: string;
};

/** A visit is most often noted the day it takes place, at its usual hour. */
export function visitDraft(service: PlannedServiceFact, today: Day): VisitDraft {
  return { outcome: 'delivered', day: today, at: service.frequency.at ?? '', cause: '', note: '' };
}

/** A visit that did not take place says why, even if the cause is unknown; one that did has no cause. */
export function readVisit(
  draft: VisitDraft,
  plannedServiceId: string,
  today: Day,
): Reading<'deliveredService', VisitDraft> {
  const read = new FieldReader();
  const outcome = read.choice('outcome', deliveryOutcomes, draft.outcome);
  const day = read.day('day', draft.day);
  if (!read.problems['day'] && day > today) read.problems['day'] = { kind: 'future' };
  const cause = missedCauses.find((one) => one === draft.cause);
  if (outcome === 'missed' && cause === undefined) read.problems['cause'] = { kind: 'cause' };
  const at = read.optionalTime('at', draft.at);
  const note = read.optionalLine('note', draft.note, 2000);
  const fact: DeliveredServiceFact = {
    plannedServiceId,
    day,
    outcome,
    ...(at !== undefined && { at }),
    ...(outcome !== 'delivered' && cause !== undefined && { cause }),
    ...(note !== undefined && { note }),
  };
  return read.failed ? { problems: read.problems } : { fact };
}
