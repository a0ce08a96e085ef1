import { currentSchemaVersion } from '@fil/vocabulary/codes';
import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityId, EntityRecord, FactByKind, Instant, Operation } from '@fil/vocabulary/types';
import type { OperationDraft } from './connection.ts';
import { newUuid } from './identifiers.ts';

/** Keys that a fact may lack, and that may therefore be removed. */
type OptionalKeys<Fact> = { [Key in keyof Fact]-?: undefined extends Fact[Key] ? Key : never }[keyof Fact];

/** New value of a field; `null` removes an optional one. */
export type FieldValue<Fact, Key extends keyof Fact> =
  Exclude<Fact[Key], undefined> | (Key extends OptionalKeys<Fact> ? null : never);

/** Writes a whole new entity. */
export function createEntity<Kind extends EntityKind>(
  kind: Kind,
  entityId: EntityId,
  fact: FactByKind[Kind],
): OperationDraft {
  return { kind, entityId, path: '', value: fact, baseVersion: 0 };
}

/** Writes one field of an entity that was read; its version comes from the record as its author saw it. */
export function changeField<Kind extends EntityKind, Key extends keyof FactByKind[Kind] & string>(
  kind: Kind,
  record: Pick<EntityRecord<Kind>, 'id' | 'versions'>,
  path: Key,
  value: FieldValue<FactByKind[Kind], Key>,
): OperationDraft {
  return { kind, entityId: record.id, path, value, baseVersion: record.versions[path] ?? 0 };
}

/** What an element wants written, as the operation that says so. `claimedAt` is the device's own time. */
export function operationOf(draft: OperationDraft, claimedAt: Instant): Operation {
  return {
    id: draft.id ?? newUuid(),
    entity: { kind: draft.kind, id: draft.entityId },
    path: draft.path,
    value: draft.value,
    baseVersion: draft.baseVersion,
    schemaVersion: currentSchemaVersion,
    claimedAt,
  };
}
