/** The tables by hand: SQL as the service's own role, with somebody's identity and none of the service's code. */
import type { Identity } from '@fil/api/testing';
import type { Purpose } from '@fil/vocabulary/codes';
import { today } from './hands.ts';
import type { Row } from './tables.ts';
import type { World } from './world.ts';

/** A row and where it lies, which names it whatever its key is. */
export interface Placed {
  readonly place: string;
  readonly row: Row;
}

export interface Relation {
  readonly name: string;
  readonly isView: boolean;
}

/** Every table and view of the schema, as the catalog has them. */
export function relations({ service }: World): Promise<readonly Relation[]> {
  return service.asMaintenance(async (client) => {
    const { rows } = await client.query<Relation>(
      `select relname as name, relkind in ('v', 'm') as "isView" from pg_class
       where relnamespace = 'fil'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by relname`,
    );
    return rows;
  });
}

/** All rows of each table that an operator may read. A view is not looked at: it says what its tables say. */
export async function referenceRows(
  world: World,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly Placed[]>> {
  const known = await relations(world);
  return world.service.asMaintenance(async (client) => {
    const all = new Map<string, readonly Placed[]>();
    for (const name of names) {
      if (known.find((relation) => relation.name === name)?.isView !== false) continue;
      const { rows } = await client
        .query<Placed>(`select ctid::text as place, to_jsonb(one) as row from fil.${name} as one`)
        .catch((failure: { code?: string }) => {
          if (failure.code !== refusedRight) throw failure;
          return { rows: [] };
        });
      all.set(name, rows);
    }
    return all;
  });
}

const refusedRight = '42501';

export interface Hand {
  /** The rows that can be read; none where the role has no right to the table. */
  see(table: string): Promise<readonly Row[]>;
  query<Result>(statement: string, values?: readonly unknown[]): Promise<Result[]>;
  /** From here on as the role that recomputes, with that file opened. */
  recompute(fileId: string): Promise<void>;
}

/** Does something as a caller in one transaction, of which nothing is kept. */
export async function asCaller<Result>(
  { service }: World,
  identity: Partial<Identity> & { readonly purpose?: Purpose },
  work: (hand: Hand) => Promise<Result>,
): Promise<Result> {
  const scope = identity.professionalId === undefined ? {} : { ...identity, today, now: service.clock.now() };
  let result: { readonly value: Result } | undefined;
  const undone = new Error('nothing of it is kept');
  await service.running.database
    .inTransaction(scope, async (transaction) => {
      await transaction.query(attemptFunction);
      const query = <Row>(statement: string, values: readonly unknown[] = []) =>
        transaction.query<Row>(statement, values);
      const value = await work({
        query,
        see: async (table) => {
          const [right] = await query<{ any: boolean }>(
            `select has_any_column_privilege('fil.' || $1, 'select') as any`,
            [table],
          );
          if (!right?.any) return [];
          const rows = await query<{ row: Row }>(`select to_jsonb(one) as row from fil.${table} as one`);
          return rows.map(({ row }) => row);
        },
        recompute: async (fileId) => {
          await query(`select set_config('role', 'fil_recompute', true), set_config('fil.file', $1, true)`, [
            fileId,
          ]);
        },
      });
      result = { value };
      throw undone;
    })
    .catch((failure: unknown) => {
      if (failure !== undone) throw failure;
    });
  if (!result) throw new Error('the work was done');
  return result.value;
}

/** Tries a statement and takes it back: the code with which it was refused, or how many rows it touched. */
const attemptFunction = `
  create or replace function pg_temp.attempt(statement text, row_given jsonb, place tid) returns text language plpgsql as $$
  declare touched bigint;
  begin
    execute statement using row_given, place;
    get diagnostics touched = row_count;
    raise exception using errcode = 'FI000', message = touched::text;
  exception
    when sqlstate 'FI000' then return sqlerrm;
    when others then return sqlstate;
  end $$`;

const rights = { adds: 'insert', changes: 'update', removes: 'delete' } as const;

/**
 * For each row whether one like it can be added, or it can be changed or removed. The rows are those that exist: where
 * nothing forbids adding one, its key does, which is asked after row-level security.
 */
export async function attempts(
  hand: Hand,
  table: string,
  verb: keyof typeof rights,
  samples: readonly Placed[],
): Promise<readonly boolean[]> {
  const statement = await statementFor(hand, table, verb);
  if (statement === undefined || samples.length === 0) return samples.map(() => false);
  const answers = await hand.query<{ answer: string }>(
    `select pg_temp.attempt($1, one.row, one.place::tid) as answer
     from rows from (jsonb_to_recordset($2) as (row jsonb, place text)) with ordinality as one (row, place, number) order by number`,
    [statement, JSON.stringify(samples)],
  );
  return answers.map(({ answer }) => answer !== refusedRight && answer !== '0');
}

async function statementFor(
  hand: Hand,
  table: string,
  verb: keyof typeof rights,
): Promise<string | undefined> {
  if (verb === 'removes') {
    const [right] = await hand.query<{ any: boolean }>(
      `select has_table_privilege('fil.' || $1, 'delete') as any`,
      [table],
    );
    return right?.any ? `delete from fil.${table} where ctid = $2` : undefined;
  }
  const columns = await hand.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = ('fil.' || $1)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
       and has_column_privilege(attrelid, attnum, $2)`,
    [table, rights[verb]],
  );
  const names = columns.map(({ name }) => name);
  if (names.length === 0) return undefined;
  if (verb === 'changes') return `update fil.${table} set ${names[0]} = ${names[0]} where ctid = $2`;
  return `insert into fil.${table} (${names.join()}) overriding user value
    select ${names.join()} from jsonb_populate_record(null::fil.${table}, $1)`;
}
