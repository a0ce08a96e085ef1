import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityId, Operation } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';

const versionsStatement = prepared(
  'demonstration.versions',
  `select current_state.versions, person_file.next_sequence as "nextSequence"
   from fil.person_file
   join fil.current_state on current_state.file_id = person_file.id
   where current_state.kind = $1 and current_state.entity_id = $2`,
);

interface VersionsRow {
  readonly versions: Readonly<Record<string, number>>;
  readonly nextSequence: number | string;
}

/**
 * The version of each field as the file numbers it. A story counts its own entries only; what the service writes between
 * them, when a referral leaves, takes numbers too. Everybody in a story has seen what was there.
 */
export class PresentVersions {
  readonly #byField = new Map<string, number>();
  #nextSequence = 1;

  /** The operation as its author makes it now. It takes the file's next number. */
  take(operation: Operation): Operation {
    const { entity, path, value } = operation;
    const known = this.#byField.get(key(entity.kind, entity.id, path)) ?? 0;
    const sequence = this.#nextSequence++;
    const fields = path === '' ? Object.keys(value as object) : [path];
    for (const field of fields) this.#byField.set(key(entity.kind, entity.id, field), sequence);
    return path === '' ? operation : { ...operation, baseVersion: known };
  }

  /** After the service itself wrote to an entity of the opened file. */
  async readAgain(transaction: Transaction, kind: EntityKind, id: EntityId): Promise<void> {
    const [row] = await transaction.query<VersionsRow>(versionsStatement, [kind, id]);
    if (!row) throw new Error(`${kind} ${id} is not in the opened file`);
    this.#nextSequence = Number(row.nextSequence);
    for (const [field, version] of Object.entries(row.versions))
      this.#byField.set(key(kind, id, field), version);
  }
}

const key = (kind: EntityKind, id: EntityId, field: string): string => `${kind} ${id} ${field}`;
