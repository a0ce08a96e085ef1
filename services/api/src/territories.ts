import type { Territory } from '@fil/vocabulary/types';
import { prepared } from './database/index.ts';
import type { Database } from './database/index.ts';

const readStatement = prepared(
  'territory.read',
  `select id, name, country, time_zone as "timeZone", locale, instruments, parameters from fil.territory where id = $1`,
);
const keptMilliseconds = 30_000;

/** Reads territories, remembering each for half a minute: their parameters change a few times a year, and every call needs them. */
export function territoryReader(database: Database): (id: string) => Promise<Territory> {
  const kept = new Map<string, { readonly territory: Promise<Territory>; readonly until: number }>();
  const read = async (id: string): Promise<Territory> => {
    const [territory] = await database.inTransaction({}, (transaction) =>
      transaction.query<Territory>(readStatement, [id]),
    );
    if (!territory) throw new Error('a token names a territory that does not exist');
    return territory;
  };
  return (id) => {
    const known = kept.get(id);
    if (known && known.until > performance.now()) return known.territory;
    const territory = read(id);
    kept.set(id, { territory, until: performance.now() + keptMilliseconds });
    // A failure is not remembered.
    territory.catch(() => kept.delete(id));
    return territory;
  };
}
