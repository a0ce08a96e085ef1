import type { OperationDraft } from '@fil/connection';
import { sameValue } from '@fil/rules';
import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityRecord, FactByKind } from '@fil/vocabulary/types';

/**
 * One operation for each field that differs, none for the others, in the order given: what a state needs (a reason, the
 * name of whoever answered) is written before the state. An undefined value takes the field away.
 */
export function changesBetween<Kind extends EntityKind>(
  record: EntityRecord<Kind>,
  changes: { readonly [Field in keyof FactByKind[Kind]]?: FactByKind[Kind][Field] | undefined },
): readonly OperationDraft[] {
  const before: Readonly<Record<string, unknown>> = { ...record.fact };
  return Object.entries(changes)
    .filter(([field, value]) => !sameValue(before[field], value))
    .map(([field, value]) => ({
      kind: record.kind,
      entityId: record.id,
      path: field,
      value: value ?? null,
      baseVersion: record.versions[field] ?? 0,
    }));
}
