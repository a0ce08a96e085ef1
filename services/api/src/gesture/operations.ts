import type { EntityKind } from '@fil/vocabulary/codes';
import { currentSchemaVersion } from '@fil/vocabulary/codes';
import type { EntityId, EntityRecord, FactByKind, Instant, Operation, Uuid } from '@fil/vocabulary/types';
import { derivedId } from './derived-id.ts';

/** The identifier and moment that whoever makes the gesture gave it. */
export interface GestureMark {
  readonly id: Uuid;
  readonly claimedAt: Instant;
}

/** The operation that creates an entity; it bears the gesture's own identifier. */
export function creation<Kind extends EntityKind>(
  { id, claimedAt }: GestureMark,
  kind: Kind,
  entityId: EntityId,
  fact: FactByKind[Kind],
): Operation {
  return {
    id,
    entity: { kind, id: entityId },
    path: '',
    value: fact,
    baseVersion: 0,
    schemaVersion: currentSchemaVersion,
    claimedAt,
  };
}

/**
 * The operations that change fields of an entity, in their order; fields without a value are left alone.
 * @param last the field whose operation bears the gesture's own identifier; the others' derive from it.
 */
export function changes<Kind extends EntityKind>(
  { id, claimedAt }: GestureMark,
  record: EntityRecord<Kind>,
  fields: Partial<FactByKind[Kind]>,
  last?: keyof FactByKind[Kind],
): readonly Operation[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([path, value]) => ({
      id: path === last ? id : derivedId(id, path),
      entity: { kind: record.kind, id: record.id },
      path,
      value,
      baseVersion: record.versions[path] ?? 0,
      schemaVersion: currentSchemaVersion,
      claimedAt,
    }));
}
