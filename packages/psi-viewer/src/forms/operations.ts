import type { OperationDraft } from '@fil/connection';
import { sameValue } from '@fil/rules';
import type { EntityRecord, FactByKind } from '@fil/vocabulary/types';
import type { EditableKind } from './draft.ts';

/**
 * One operation for each field that the author changed, none for the others: two people who change
 * different fields of one line never meet.
 * `record` is the line as it stood when the form was opened, so that a later change shows as a clash.
 */
export function changesBetween<Kind extends EditableKind>(
  record: EntityRecord<Kind>,
  fact: FactByKind[Kind],
): readonly OperationDraft[] {
  const before: Readonly<Record<string, unknown>> = { ...record.fact };
  const after: Readonly<Record<string, unknown>> = { ...fact };
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !sameValue(before[field], after[field]),
  );
  return changed
    .toSorted((one, other) => turn(one, after[one]) - turn(other, after[other]))
    .map((field) => ({
      kind: record.kind,
      entityId: record.id,
      path: field,
      value: after[field] ?? null,
      baseVersion: record.versions[field] ?? 0,
    }));
}

/** A reason must stand before the state that needs it, and leave after the state that needed it. */
function turn(field: string, value: unknown): number {
  if (value === undefined) return 2;
  return field === 'state' ? 1 : 0;
}
