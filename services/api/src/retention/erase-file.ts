import type pg from 'pg';
import type { Instant, Uuid } from '@fil/vocabulary/types';
import { beforeFirstLink, commitmentOf, linkHash, newSalt } from '../operation/journal.ts';
import { erasureDueOn, erasureKind } from './erasure.ts';
import type { Erasure, ExpiredFile } from './erasure.ts';
import { erasedTables } from './tables.ts';

const openText = `select set_config('fil.file', $1, true), set_config('fil.today', $2, true)`;

/** Every write of the file, and whoever would take its follow-up up again, waits or comes first. */
const lockText = `
  select next_sequence as sequence, encode(journal_head, 'hex') as head, closed_on as "closedOn"
  from fil.person_file where id = $1 for update`;

/** Accounts of the person and of relatives that no other file knows. The row stays: lines of the access log name it. */
const forgetText = `
  update fil.professional set subject = 'erased:' || id, name = '', role_title = ''
  where kind in ('person', 'relative')
    and id in (select professional_id from fil.membership where file_id = $1)
    and not exists (select from fil.membership as other where other.professional_id = professional.id and other.file_id <> $1)`;

/** Neither what was said, nor of which kind, nor of which domain: only that something was, by whom and when. */
const emptyText = `
  update fil.operation set kind = 'erased', entity_id = '', path = '', value = null, base_version = 0, domain = 'none',
    result = jsonb_build_object('id', id, 'outcome', outcome, 'version', sequence), salt = null
  where file_id = $1`;

const sayText = `
  insert into fil.operation (id, file_id, territory_id, sequence, kind, entity_id, path, value, base_version,
    schema_version, professional_id, purpose, claimed_at, accepted_at, domain, outcome, result, salt, commitment)
  values ($1::uuid, $2::uuid, $3, $4::bigint, '${erasureKind}', $2::uuid::text, '', $5, 0, 1, null, 'retention', $6, $6,
    'none', 'accepted', jsonb_build_object('id', $1::uuid, 'outcome', 'accepted', 'version', $4::bigint),
    decode($7, 'hex'), decode($8, 'hex'))`;

const linkText = `
  insert into fil.journal_entry (file_id, territory_id, sequence, operation_id, commitment, previous_hash, hash, at)
  values ($1, $2, $3, $4, decode($5, 'hex'), decode($6, 'hex'), decode($7, 'hex'), $8)`;

const endText = `
  update fil.person_file set next_sequence = $2, journal_head = decode($3, 'hex'), attention_day = null, erased_on = $4
  where id = $1`;

interface LockedRow {
  readonly sequence: number;
  readonly head: string | null;
  readonly closedOn: string;
}

/**
 * Erases one file in one transaction, and says so in its chain. Runs in the role `fil_eraser`, to which row-level
 * security shows an ended file only.
 * @returns what was erased; undefined when it was erased or taken up again since it was listed: nothing is touched.
 */
export async function eraseFile(
  client: pg.ClientBase,
  file: ExpiredFile,
  now: Instant,
): Promise<Erasure | undefined> {
  await client.query('begin');
  try {
    const erased = await eraseInTransaction(client, file, now);
    await client.query(erased ? 'commit' : 'rollback');
    return erased;
  } catch (failure) {
    await client.query('rollback').catch(() => undefined);
    throw failure;
  }
}

async function eraseInTransaction(
  client: pg.ClientBase,
  { fileId, territoryId, retentionYears, today }: ExpiredFile,
  now: Instant,
): Promise<Erasure | undefined> {
  await client.query(openText, [fileId, today]);
  const locked = (await client.query<LockedRow>(lockText, [fileId])).rows[0];
  if (!locked || erasureDueOn(locked.closedOn, retentionYears) > today) return undefined;

  await client.query(forgetText, [fileId]);
  const counts = new Map<string, number>();
  for (const table of erasedTables) counts.set(table, await deleteRows(client, table, fileId));
  const refused = (
    await client.query('delete from fil.operation where file_id = $1 and sequence is null', [fileId])
  ).rowCount;
  const emptied = (await client.query(emptyText, [fileId])).rowCount;

  const erasure: Erasure = {
    rule: 'retention',
    closedOn: locked.closedOn,
    retentionYears,
    erasedOn: today,
    facts: counts.get('current_state') ?? 0,
    operations: (refused ?? 0) + (emptied ?? 0),
  };
  const hash = await say(client, erasure, { fileId, territoryId, ...locked }, now);
  await client.query(endText, [fileId, locked.sequence + 1, hash, today]);
  return erasure;
}

async function deleteRows(
  client: pg.ClientBase,
  table: (typeof erasedTables)[number],
  fileId: Uuid,
): Promise<number> {
  const { rowCount } = await client.query(`delete from fil.${table} where file_id = $1`, [fileId]);
  return rowCount ?? 0;
}

/** Adds the erasure to the file's chain as an operation of nobody's, whose content stays. @returns the new head. */
async function say(
  client: pg.ClientBase,
  erasure: Erasure,
  {
    fileId,
    territoryId,
    sequence,
    head,
  }: LockedRow & { readonly fileId: Uuid; readonly territoryId: string },
  now: Instant,
): Promise<string> {
  const operationId = crypto.randomUUID();
  const salt = newSalt();
  const operation = {
    id: operationId,
    entity: { kind: erasureKind, id: fileId },
    path: '',
    value: erasure,
    baseVersion: 0,
    schemaVersion: 1,
    claimedAt: now,
  };
  const commitment = commitmentOf({ operation, fileId, professionalId: null }, salt);
  const previous = head ?? beforeFirstLink;
  const hash = linkHash(previous, { fileId, sequence, operationId, commitment, at: now });
  const value = JSON.stringify(erasure);
  await client.query(sayText, [operationId, fileId, territoryId, sequence, value, now, salt, commitment]);
  await client.query(linkText, [fileId, territoryId, sequence, operationId, commitment, previous, hash, now]);
  return hash;
}
