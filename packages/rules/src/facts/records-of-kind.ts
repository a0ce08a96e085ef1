import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityRecord } from '@fil/vocabulary/types';

export function recordsOfKind<Kind extends EntityKind>(
  records: readonly EntityRecord[],
  kind: Kind,
): readonly EntityRecord<Kind>[] {
  return records.filter((record): record is EntityRecord<Kind> => record.kind === kind);
}
