import type { EntityRecord } from '@fil/vocabulary/types';
import { recordsOfKind } from './records-of-kind.ts';

/**
 * The present facts of one person's file, by kind. The names are those of the timeline's and the plan's answers,
 * so that an answer can be handed to a rule as it is.
 */
export interface FileFacts {
  readonly evaluations: readonly EntityRecord<'evaluation'>[];
  readonly planVersions: readonly EntityRecord<'planVersion'>[];
  readonly needs: readonly EntityRecord<'need'>[];
  readonly goals: readonly EntityRecord<'goal'>[];
  readonly services: readonly EntityRecord<'plannedService'>[];
  readonly deliveries: readonly EntityRecord<'deliveredService'>[];
  readonly breaks: readonly EntityRecord<'continuityBreak'>[];
  readonly stays: readonly EntityRecord<'stay'>[];
  readonly contacts: readonly EntityRecord<'contact'>[];
}

/** The rows of a file as they are stored, sorted into kinds. */
export function fileFacts(records: readonly EntityRecord[]): FileFacts {
  return {
    evaluations: recordsOfKind(records, 'evaluation'),
    planVersions: recordsOfKind(records, 'planVersion'),
    needs: recordsOfKind(records, 'need'),
    goals: recordsOfKind(records, 'goal'),
    services: recordsOfKind(records, 'plannedService'),
    deliveries: recordsOfKind(records, 'deliveredService'),
    breaks: recordsOfKind(records, 'continuityBreak'),
    stays: recordsOfKind(records, 'stay'),
    contacts: recordsOfKind(records, 'contact'),
  };
}
