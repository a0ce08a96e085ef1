import type pg from 'pg';
import type { Operation, Uuid } from '@fil/vocabulary/types';
import { beforeFirstLink, commitmentOf, linkHash } from '../operation/journal.ts';

interface Row extends Omit<Operation, 'entity'> {
  readonly kind: string;
  readonly entityId: string;
  readonly professionalId: Uuid | null;
  readonly sequence: number;
  readonly at: string;
  readonly salt: string;
}

const rowsText = `
  select operation.id, operation.kind, operation.entity_id as "entityId", operation.path, operation.value,
    operation.base_version as "baseVersion", operation.schema_version as "schemaVersion",
    operation.claimed_at as "claimedAt", operation.professional_id as "professionalId", entry.sequence, entry.at,
    encode(operation.salt, 'hex') as salt
  from fil.journal_entry as entry join fil.operation as operation on operation.id = entry.operation_id
  where entry.file_id = $1 order by entry.sequence`;

/** What somebody does who altered operations and has the whole database in hand: makes every hash agree again. */
export async function rewriteChain(client: pg.ClientBase, fileId: Uuid): Promise<void> {
  const { rows } = await client.query<Row>(rowsText, [fileId]);
  let previous = beforeFirstLink;
  for (const { kind, entityId, professionalId, sequence, at, salt, ...rest } of rows) {
    const operation = { ...rest, entity: { kind, id: entityId } };
    const commitment = commitmentOf({ operation, fileId, professionalId }, salt);
    const hash = linkHash(previous, { fileId, sequence, operationId: operation.id, commitment, at });
    await client.query(`update fil.operation set commitment = decode($2, 'hex') where id = $1`, [
      operation.id,
      commitment,
    ]);
    await client.query(
      `update fil.journal_entry set commitment = decode($3, 'hex'), previous_hash = decode($4, 'hex'), hash = decode($5, 'hex')
       where file_id = $1 and sequence = $2`,
      [fileId, sequence, commitment, previous, hash],
    );
    previous = hash;
  }
  await client.query(`update fil.person_file set journal_head = decode($2, 'hex') where id = $1`, [
    fileId,
    previous,
  ]);
}
