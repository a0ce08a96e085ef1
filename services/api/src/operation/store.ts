import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';
import type { WriteDesk } from './write-desk.ts';

/** One statement per table, however many operations: rows travel as one JSON value. */
const operationStatement = prepared(
  'operation.keep',
  `insert into fil.operation (id, file_id, territory_id, sequence, kind, entity_id, path, value, base_version, schema_version,
     professional_id, purpose, claimed_at, accepted_at, domain, outcome, result, salt, commitment)
   select id, $2, $3, sequence, kind, entity_id, path, value, base_version, schema_version,
     $4, $5, claimed_at, accepted_at, domain, result ->> 'outcome', result, decode(salt, 'hex'), decode(commitment, 'hex')
   from jsonb_to_recordset($1) as row (id uuid, sequence bigint, kind text, entity_id text, path text, value jsonb,
     base_version bigint, schema_version integer, claimed_at timestamptz, accepted_at timestamptz, domain text, result jsonb, salt text, commitment text)`,
);

const stateStatement = prepared(
  'operation.state',
  `insert into fil.current_state (file_id, territory_id, kind, entity_id, domain, fact, versions, clashes, parent_id,
     created_by, created_at, updated_by, updated_at)
   select $2, $3, kind, id, domain, fact, versions, clashes, "parentId", "createdBy", "createdAt", "updatedBy", "updatedAt"
   from jsonb_to_recordset($1) as row (kind text, id text, domain text, fact jsonb, versions jsonb, clashes jsonb,
     "parentId" text, "createdBy" uuid, "createdAt" timestamptz, "updatedBy" uuid, "updatedAt" timestamptz)
   on conflict (file_id, kind, entity_id) do update set domain = excluded.domain, fact = excluded.fact,
     versions = excluded.versions, clashes = excluded.clashes, parent_id = excluded.parent_id,
     updated_by = excluded.updated_by, updated_at = excluded.updated_at`,
);

const journalStatement = prepared(
  'operation.journal',
  `insert into fil.journal_entry (file_id, territory_id, sequence, operation_id, commitment, previous_hash, hash, at)
   select $2, $3, sequence, "operationId", decode(commitment, 'hex'), decode("previousHash", 'hex'), decode(hash, 'hex'), at
   from jsonb_to_recordset($1) as row (sequence bigint, "operationId" uuid, commitment text, "previousHash" text, hash text, at timestamptz)`,
);

const outboxStatement = prepared(
  'operation.outbox',
  `insert into fil.outbox (file_id, territory_id, sequence, domain, kind, entity_id, operation_ids, at)
   select $2, $3, sequence, domain, kind, "entityId", array(select jsonb_array_elements_text("operationIds")::uuid), at
   from jsonb_to_recordset($1) as row (sequence bigint, domain text, kind text, "entityId" text, "operationIds" jsonb, at timestamptz)`,
);

const headStatement = prepared(
  'operation.head',
  `update fil.person_file set next_sequence = $2, journal_head = decode($3, 'hex') where id = $1`,
);

/** Writes what the desk gathered: operations, present state, journal and outbox, all in the transaction at hand. */
export async function keep(transaction: Transaction, file: OpenFile, desk: WriteDesk): Promise<void> {
  const { professionalId, territoryId } = file.reader.identity;
  const operations = desk.answered.map(({ operation, result, acceptedAt, ...answered }) => ({
    ...answered,
    result,
    id: operation.id,
    kind: operation.entity.kind,
    entity_id: operation.entity.id,
    path: operation.path,
    // A refused value may be anything: its commitment is enough to know it again.
    value: result.outcome === 'refused' ? null : operation.value,
    base_version: operation.baseVersion,
    schema_version: operation.schemaVersion,
    claimed_at: operation.claimedAt,
    accepted_at: acceptedAt,
  }));
  if (operations.length === 0) return;
  await transaction.query(operationStatement, [
    JSON.stringify(operations),
    file.id,
    territoryId,
    professionalId,
    file.purpose,
  ]);
  if (desk.journal.length === 0) return;
  await transaction.query(stateStatement, [JSON.stringify(desk.changedStates), file.id, territoryId]);
  await transaction.query(journalStatement, [JSON.stringify(desk.journal), file.id, territoryId]);
  await transaction.query(outboxStatement, [JSON.stringify(desk.events), file.id, territoryId]);
  await transaction.query(headStatement, [file.id, desk.nextSequence, desk.journalHead]);
}
