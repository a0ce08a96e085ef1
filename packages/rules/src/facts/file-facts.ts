import type { EntityRecord } from '@fil/vocabulary/types';
import { circleFacts } from '../circle/circle-facts.ts';
import type { CircleFacts } from '../circle/circle-facts.ts';
import { recordsOfKind } from './records-of-kind.ts';

/**
 * The present facts of one person's file, by kind. The names are those of the timeline's, the plan's and the
 * circle's answers, so that an answer can be handed to a rule that asks for no more than it holds.
 */
export interface FileFacts extends CircleFacts {
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
    ...circleFacts(records),
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
