import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityId, Operation } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';

const versionsStatement = prepared(
  'demonstration.versions',
  `select versions from fil.current_state where kind = $1 and entity_id = $2`,
);

/**
 * The version of each field as the file numbers it. A story counts its own entries only; what the service writes between
 * them, when a referral leaves, takes numbers too. Everybody in a story has seen what was there.
 */
export class PresentVersions {
  readonly #byField = new Map<string, number>();

  /** The operation as its author would make it now. */
  onTop(operation: Operation): Operation {
    const { entity, path } = operation;
    return path === ''
      ? operation
      : { ...operation, baseVersion: this.#byField.get(key(entity.kind, entity.id, path)) ?? 0 };
  }

  note({ entity, path, value }: Operation, version: number): void {
    const fields = path === '' ? Object.keys(value as object) : [path];
    for (const field of fields) this.#byField.set(key(entity.kind, entity.id, field), version);
  }

  /** After the service itself wrote to an entity of the opened file. */
  async readAgain(transaction: Transaction, kind: EntityKind, id: EntityId): Promise<void> {
    const rows = await transaction.query<{ versions: Readonly<Record<string, number>> }>(versionsStatement, [
      kind,
      id,
    ]);
    for (const { versions } of rows)
      for (const [field, version] of Object.entries(versions))
        this.#byField.set(key(kind, id, field), version);
  }
}

const key = (kind: EntityKind, id: EntityId, field: string): string => `${kind} ${id} ${field}`;
