import type { Domain, EntityKind } from '@fil/vocabulary/codes';
import type { Clash, EntityId, FactByKind, Instant, Uuid } from '@fil/vocabulary/types';

export type AnyFact = FactByKind[EntityKind];

/** The present of one entity, as the table keeps it. */
export interface EntityState {
  readonly kind: EntityKind;
  readonly id: EntityId;
  readonly domain: Domain;
  readonly fact: AnyFact;
  readonly versions: Readonly<Record<string, number>>;
  readonly clashes: Readonly<Record<string, readonly Clash[]>>;
  readonly parentId: EntityId | null;
  readonly createdBy: Uuid;
  readonly createdAt: Instant;
  readonly updatedBy: Uuid;
  readonly updatedAt: Instant;
}

export const entityKey = (kind: EntityKind, id: EntityId): string => `${kind} ${id}`;
