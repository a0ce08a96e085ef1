import type { Transaction } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';
import { asRecompute } from '../file/recompute.ts';
import { projectionOf } from './projection.ts';
import { projectionStatement } from './projection-statement.ts';
import { readCircleRecords } from './read-circle-records.ts';

/**
 * Makes row-level security read what the facts of the circle say now. Last of all in a transaction: it may take the
 * writer's own access away. The file is locked by the write that made it necessary.
 */
export async function projectCircle(transaction: Transaction, file: OpenFile): Promise<void> {
  const { closedOn, ...rows } = projectionOf(await readCircleRecords(transaction, file));
  await asRecompute(transaction, () =>
    transaction.query(projectionStatement, [
      JSON.stringify(rows),
      file.id,
      file.reader.territory.id,
      closedOn,
    ]),
  );
}
