import type pg from 'pg';
import { stem, synonymWords, wordCounter } from '@fil/search';
import type { DirectoryService, Instant } from '@fil/vocabulary/types';
import { nameKey, searchDocument, searchedTexts } from './document.ts';

/** What an import did, in services. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface ImportOptions {
  readonly now: Instant;
  /** Told after each batch how many services are done. */
  readonly onProgress?: (done: number) => void;
}

const batchSize = 200;
const countingBatchSize = 2_000;

/**
 * Writes services into the directory, in one transaction: new ones are added, known ones (same identifier) replaced
 * when they differ, so that the same import twice changes nothing. Runs as the maintenance role.
 */
export async function importDirectory(
  client: pg.ClientBase,
  services: readonly DirectoryService[],
  { now, onProgress }: ImportOptions,
): Promise<ImportCounts> {
  await client.query('begin');
  try {
    let added = 0;
    let changed = 0;
    for (let start = 0; start < services.length; start += batchSize) {
      const written = await writeBatch(client, services.slice(start, start + batchSize), now);
      added += written.filter((row) => row.inserted).length;
      changed += written.filter((row) => !row.inserted).length;
      onProgress?.(Math.min(start + batchSize, services.length));
    }
    if (added + changed > 0) await recountWords(client);
    await client.query('commit');
    return { added, changed, unchanged: services.length - added - changed };
  } catch (failure) {
    await client.query('rollback').catch(() => undefined);
    throw failure;
  }
}

/** @returns a row for each service that was not already there word for word. */
async function writeBatch(
  client: pg.ClientBase,
  services: readonly DirectoryService[],
  now: Instant,
): Promise<readonly { inserted: boolean }[]> {
  const rows = services.map((service) => ({
    id: service.id,
    territory_id: service.territoryId,
    source: service.source,
    type: service.type,
    sector: service.sector,
    cost: service.cost,
    name_key: nameKey(service),
    latitude: service.latitude ?? null,
    longitude: service.longitude ?? null,
    service,
    document: searchDocument(service),
  }));
  const { rows: written } = await client.query<{ inserted: boolean }>(
    `insert into fil.directory_service as known
       (id, territory_id, source, type, sector, cost, name_key, latitude, longitude, service, document, imported_at)
     select id, territory_id, source, type, sector, cost, name_key, latitude, longitude, service, document::tsvector, $2
     from jsonb_to_recordset($1::jsonb) as row (id text, territory_id text, source text, type text, sector text,
       cost text, name_key text, latitude float8, longitude float8, service jsonb, document text)
     on conflict (id) do update set (territory_id, source, type, sector, cost, name_key, latitude, longitude, service,
         document, imported_at) = (excluded.territory_id, excluded.source, excluded.type, excluded.sector, excluded.cost,
         excluded.name_key, excluded.latitude, excluded.longitude, excluded.service, excluded.document, excluded.imported_at)
       where known.service is distinct from excluded.service or known.document is distinct from excluded.document
     returning xmax = 0 as inserted`,
    [JSON.stringify(rows), now],
  );
  return written;
}

/** Counts the words of the whole directory again, so that spelling is corrected towards what it really holds. */
async function recountWords(client: pg.ClientBase): Promise<void> {
  const counter = wordCounter();
  let after = '';
  for (;;) {
    const { rows } = await client.query<{ id: string; service: DirectoryService }>(
      'select id, service from fil.directory_service where id > $1 order by id limit $2',
      [after, countingBatchSize],
    );
    for (const { service } of rows) counter.add(Object.values(searchedTexts(service)).join(' '));
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
  }
  const words = new Map(counter.words().map((word) => [word.folded, word]));
  for (const word of wordCounter(synonymWords()).words()) {
    if (!words.has(word.folded)) words.set(word.folded, { ...word, count: 0 });
  }
  await client.query('delete from fil.directory_word');
  await client.query(
    `insert into fil.directory_word (folded, written, stem, count)
     select folded, written, stem, count
     from jsonb_to_recordset($1::jsonb) as row (folded text, written text, stem text, count integer)`,
    [JSON.stringify([...words.values()].map((word) => ({ ...word, stem: stem(word.folded) })))],
  );
}
