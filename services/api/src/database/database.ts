import pg from 'pg';
import { columnTypes } from './column-types.ts';
import type { TransactionScope } from './identity.ts';
import { beginAs, transactionOn } from './transaction.ts';
import type { Transaction } from './transaction.ts';

/** What every session of ours is called in `pg_stat_activity`. */
export const applicationName = 'fil-api';

/** The tables, as the application's role sees them. */
export interface Database {
  /**
   * Runs `work` as somebody, in one transaction: all of it is kept when this resolves, and nothing of it when
   * `work` throws.
   */
  inTransaction<Result>(
    scope: TransactionScope,
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result>;
  /** A connection outside the pool, for LISTEN; the caller ends it. */
  listener(): pg.Client;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Address with the application's role, which owns nothing and bypasses nothing. */
  readonly url: string;
  readonly connections?: number;
  /** Told of a connection that broke while nobody used it; the pool replaces it by itself. */
  readonly onIdleFailure?: (failure: Error) => void;
}

const connectionTimeoutMillis = 5_000;

export function openDatabase(options: DatabaseOptions): Database {
  const connection = {
    connectionString: options.url,
    application_name: applicationName,
    types: columnTypes,
    connectionTimeoutMillis,
    keepAlive: true,
    // Nothing is acknowledged before it is on disk, whatever the database's own default.
    options: '-c synchronous_commit=on',
  };
  const pool = new pg.Pool({ ...connection, max: options.connections ?? 10 });
  pool.on('error', (failure) => options.onIdleFailure?.(failure));
  // A connection that breaks while it is in use also emits an error, which would end the process; its query rejects.
  pool.on('connect', (client) => void client.on('error', () => undefined));

  return {
    async inTransaction(scope, work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query(beginAs(scope));
        const result = await work(transactionOn(client));
        const committed = await client.query('commit');
        // PostgreSQL answers COMMIT with ROLLBACK when a statement had failed: nothing was kept, so say so.
        if (committed.command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
        return result;
      } catch (failure) {
        await client.query('rollback').catch((rollbackFailure: Error) => (broken = rollbackFailure));
        throw failure;
      } finally {
        // A connection that could not even roll back is thrown away.
        client.release(broken);
      }
    },
    listener: () => new pg.Client(connection),
    close: () => pool.end(),
  };
}
