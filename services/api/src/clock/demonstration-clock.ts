import type { Instant } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Database } from '../database/index.ts';

const readStatement = prepared('clock.read', 'select moment from fil.demonstration_clock');
const keepStatement = prepared(
  'clock.keep',
  `insert into fil.demonstration_clock (moment) values ($1) on conflict (only_row) do update set moment = excluded.moment`,
);

/** Where the demonstration's clock was left; undefined before it ever ran. */
export async function keptMoment(database: Database): Promise<Instant | undefined> {
  const [row] = await database.inTransaction({}, (transaction) =>
    transaction.query<{ moment: Instant }>(readStatement),
  );
  return row?.moment;
}

/** Remembers where the clock stands, for the next start: a demonstration goes on where it was left, not where the year is. */
export async function keepMoment(database: Database, moment: Instant): Promise<void> {
  await database.inTransaction({}, (transaction) => transaction.query(keepStatement, [moment]));
}
