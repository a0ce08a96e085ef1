import { setTimeout as delay } from 'node:timers/promises';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';

const endStatement = prepared('root.accessLogEnd', 'select fil.access_log_end() as "throughId"');

/** Transactions that hold the lock which writing a line takes before it takes a number. */
const writersStatement = prepared(
  'root.accessLogWriters',
  `select distinct virtualtransaction as writer from pg_locks
   where locktype = 'relation' and relation = 'fil.access_log'::regclass and mode = 'RowExclusiveLock'
     and database = (select oid from pg_database where datname = current_database()) and pid <> pg_backend_pid()`,
);

const patienceMilliseconds = 10_000;
const pauseMilliseconds = 10;

/**
 * The newest line of the access log such that none with a lower number can still appear: numbers are taken before they
 * are committed, so a line may come after a higher one. Whoever took a lower number was writing when we saw the
 * newest; we wait until those transactions have ended, without making anybody wait for us.
 * @throws when one of them does not end within ten seconds.
 */
export async function settledLine(transaction: Transaction): Promise<number> {
  const [end] = await transaction.query<{ throughId: number }>(endStatement);
  let waiting = await writers(transaction);
  for (let waited = 0; waiting.length > 0; waited += pauseMilliseconds) {
    if (waited > patienceMilliseconds)
      throw new Error('a line of the access log has been under way for long');
    await delay(pauseMilliseconds);
    const still = new Set(await writers(transaction));
    waiting = waiting.filter((writer) => still.has(writer));
  }
  return end?.throughId ?? 0;
}

async function writers(transaction: Transaction): Promise<readonly string[]> {
  const rows = await transaction.query<{ writer: string }>(writersStatement);
  return rows.map(({ writer }) => writer);
}
