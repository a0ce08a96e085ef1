import type { Connection } from '@fil/connection';
import { FilError } from '@fil/connection';
import type { AccessRegisterAnswer, PersonReference, ReadingEntry } from '@fil/vocabulary/types';

/** What one page of readings holds, and the most that the service gives at once. */
export const pageSize = 50;
const mostAtOnce = 500;

/** How much of the readings is in sight, and of whom. */
export interface ReadingsView {
  wanted: number;
  reader: string;
}

/** The newest readings, as many as wanted; asked in as many requests as it takes. */
export async function readRegister(
  connection: Connection,
  person: PersonReference | undefined,
  wanted: number,
  signal?: AbortSignal,
): Promise<AccessRegisterAnswer> {
  if (!person) throw new FilError('notFound');
  const options = signal ? { signal } : {};
  const page = (offset: number) =>
    connection.query(
      'access.register',
      { person, offset, limit: Math.min(mostAtOnce, wanted - offset) },
      options,
    );
  const first = await page(0);
  const readings: ReadingEntry[] = [...first.readings];
  while (readings.length < Math.min(wanted, first.total)) {
    const next = await page(readings.length);
    if (next.readings.length === 0) break;
    readings.push(...next.readings);
  }
  return { ...first, readings };
}

/** Names of the readers, each once, in the order of a dictionary. */
export function readersOf(readings: readonly ReadingEntry[], locale: string): readonly string[] {
  return [...new Set(readings.map(({ reader }) => reader.name))].toSorted((one, other) =>
    one.localeCompare(other, locale),
  );
}
