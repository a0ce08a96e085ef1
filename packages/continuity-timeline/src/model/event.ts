import type { AttentionItem, CircleMember, EntityId, EntityRecord } from '@fil/vocabulary/types';
import type { DayNumber } from './day-number.ts';

/** What the reader may filter on: one word each, and one shape each. */
export const eventKinds = ['stay', 'break', 'evaluation', 'plan', 'delivery', 'contact', 'circle'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Lanes, top to bottom; a planned service has one of its own, `service:<id>`. */
export type LaneId = 'stay' | 'break' | 'evaluation' | 'plan' | 'contact' | 'circle' | `service:${string}`;

/**
 * How an event looks and reads, beyond its kind.
 * `done` happened; `missed` and `cancelled` did not; `draft` is not finished;
 * `due` waits for its day; `late` waits since.
 */
export type EventState = 'done' | 'missed' | 'cancelled' | 'draft' | 'due' | 'late';

/** What an event is made from: the words are found later, in the reader's language. */
export type EventSource =
  | { readonly type: 'stay'; readonly record: EntityRecord<'stay'> }
  | { readonly type: 'break'; readonly record: EntityRecord<'continuityBreak'> }
  | { readonly type: 'evaluation'; readonly record: EntityRecord<'evaluation'> }
  | { readonly type: 'plan'; readonly record: EntityRecord<'planVersion'> }
  | {
      readonly type: 'delivery';
      readonly record: EntityRecord<'deliveredService'>;
      readonly service: EntityRecord<'plannedService'> | undefined;
    }
  | { readonly type: 'contact'; readonly record: EntityRecord<'contact'> }
  | { readonly type: 'circle'; readonly members: readonly CircleMember[] }
  | {
      readonly type: 'attention';
      readonly item: AttentionItem;
      readonly service: EntityRecord<'plannedService'> | undefined;
    }
  /** A day written in a fact and still to come: a plan's review, an expected discharge. */
  | { readonly type: 'expected'; readonly what: 'planReview'; readonly record: EntityRecord<'planVersion'> }
  | { readonly type: 'expected'; readonly what: 'stayEnd'; readonly record: EntityRecord<'stay'> };

export interface TimelineEvent {
  /** Stable across reloads: the entity's or the attention item's own identifier, prefixed by its kind. */
  readonly id: string;
  readonly kind: EventKind;
  readonly lane: LaneId;
  readonly state: EventState;
  readonly from: DayNumber;
  /** Day after the last one; equal to `from` for what happens on one day. */
  readonly to: DayNumber;
  readonly source: EventSource;
}

/** Some of a lane's domains, or all of them, are not granted to this reader. */
export type Withheld = 'wholly' | 'partly';

export interface Lane {
  readonly id: LaneId;
  readonly kind: EventKind;
  /** In time order. */
  readonly events: readonly TimelineEvent[];
  readonly service?: EntityRecord<'plannedService'>;
  /** Absent when the reader has every domain that this lane's facts can belong to. */
  readonly withheld?: Withheld;
}

/** The entity behind an event, when there is exactly one. */
export function entityIdOf(event: TimelineEvent): EntityId | undefined {
  return 'record' in event.source ? event.source.record.id : undefined;
}
