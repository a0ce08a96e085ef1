import { entityKinds } from '../codes/index.ts';
import type { Operation } from '../types/index.ts';
import { entityId, instant, uuid } from './primitives.ts';
import { z } from './zod.ts';

export { currentSchemaVersion } from '../codes/versions.ts';

export const operation = z.strictObject({
  id: uuid,
  entity: z.strictObject({ kind: z.enum(entityKinds), id: entityId }),
  path: z.string().check(z.maxLength(80), z.regex(/^[a-zA-Z]*$/)),
  value: z.unknown(),
  baseVersion: z.int().check(z.minimum(0)),
  schemaVersion: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  claimedAt: instant,
}) satisfies z.ZodMiniType<Operation>;
