import type { EntityKind, RefusalRule } from '../codes/index.ts';
import type { EntityId, Instant, Uuid } from './primitives.ts';

/**
 * The one way anything is written, online or not.
 * `path` is empty to create the whole entity, else the name of one top-level field of its fact.
 * `baseVersion` is the version of that field as its author saw it (0: it was absent).
 */
export interface Operation {
  readonly id: Uuid;
  readonly entity: { readonly kind: EntityKind; readonly id: EntityId };
  readonly path: string;
  /** The new value; `null` removes an optional field. */
  readonly value: unknown;
  readonly baseVersion: number;
  readonly schemaVersion: number;
  /** The device's time, kept as a claim; the service stamps its own. */
  readonly claimedAt: Instant;
}

/** Each operation is answered alone; a refused one never blocks the others. */
export type OperationResult =
  | { readonly id: Uuid; readonly outcome: 'accepted'; readonly version: number }
  /** Somebody else changed the same field meanwhile: both values are kept until a person chooses. */
  | { readonly id: Uuid; readonly outcome: 'clash'; readonly version: number; readonly current: unknown }
  | { readonly id: Uuid; readonly outcome: 'refused'; readonly rule: RefusalRule; readonly detail?: string };
