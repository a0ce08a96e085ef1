import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';
import { StartupFailure } from '../startup/startup-failure.ts';

const folder = new URL('./migrations/', import.meta.url);
/** Any number, the same in every release: nodes that start together migrate one after the other. */
const advisoryLock = 4_600_001;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

async function migrations(): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the schema to this release, forward only, each migration in a transaction of its own. Runs as the owner.
 * @returns the names applied now, in order.
 * @throws StartupFailure `migrationChanged` when the text of an applied migration is no longer the one applied.
 */
export async function migrate(client: pg.Client, address: string): Promise<readonly string[]> {
  await client.query('select pg_advisory_lock($1)', [advisoryLock]);
  try {
    await client.query('create schema if not exists fil');
    await client.query(
      'create table if not exists fil.migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from fil.migration',
    );
    const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
    const news: string[] = [];
    for (const migration of await migrations()) {
      const checksum = applied.get(migration.name);
      if (checksum === migration.checksum) continue;
      if (checksum !== undefined)
        throw new StartupFailure('migrationChanged', { name: migration.name, address });
      await apply(client, migration);
      news.push(migration.name);
    }
    return news;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [advisoryLock]).catch(() => undefined);
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into fil.migration (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed`, { cause });
  }
}
