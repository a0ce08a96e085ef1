import type { EntityKind } from '@fil/vocabulary/codes';
import { factSchemas } from '@fil/vocabulary/schemas';
import type { z } from '@fil/vocabulary/schemas';
import type { Operation } from '@fil/vocabulary/types';

/** Schemas of one kind's fields, by name; a Map, so that no name reaches what every object inherits. */
const fieldSchemas = new Map<EntityKind, ReadonlyMap<string, z.ZodMiniType>>(
  Object.entries(factSchemas).map(([kind, schema]) => [
    kind as EntityKind,
    new Map(Object.entries(schema.shape as Record<string, z.ZodMiniType>)),
  ]),
);

/** Whether the value of an operation has the shape of the whole fact, or of the one field that its path names. */
export function isWellFormed({ entity: { kind }, path, value }: Operation): boolean {
  if (path === '') return factSchemas[kind].safeParse(value).success;
  const field = fieldSchemas.get(kind)?.get(path);
  if (!field) return false;
  if (value === null) return field._zod.optin === 'optional';
  return field.safeParse(value).success;
}
