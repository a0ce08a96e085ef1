import { FilError, isFilError } from '@fil/connection';
import type { Connection } from '@fil/connection';
import type {
  AccessRegisterAnswer,
  PersonReference,
  PlanReadAnswer,
  ReadingEntry,
  SessionAnswer,
} from '@fil/vocabulary/types';

/** What the page reads beside the circle. What this reader may not see is absent. */
export interface Beside {
  readonly session: SessionAnswer;
  readonly plan: PlanReadAnswer | null;
  readonly register: AccessRegisterAnswer | null;
}

/** A year of an ordinary file fits; older lines are asked for one by one when the list is downloaded. */
const firstReadings = 200;
const mostReadings = 500;

export async function readBeside(
  connection: Connection,
  person: PersonReference | undefined,
  signal: AbortSignal,
): Promise<Beside> {
  if (!person) throw new FilError('notFound');
  const [session, plan, register] = await Promise.all([
    connection.query('session.current', undefined, { signal }),
    connection.query('plan.read', { person }, { signal }).catch(absent),
    connection.query('access.register', { person, limit: firstReadings }, { signal }).catch(absent),
  ]);
  return { session, plan, register };
}

/** Every reading there is, page after page. */
export async function allReadings(
  connection: Connection,
  person: PersonReference,
): Promise<readonly ReadingEntry[]> {
  const readings: ReadingEntry[] = [];
  for (;;) {
    const page = { person, offset: readings.length, limit: mostReadings };
    const answer = await connection.query('access.register', page);
    readings.push(...answer.readings);
    if (answer.readings.length === 0 || readings.length >= answer.total) return readings;
  }
}

function absent(thrown: unknown): null {
  if (isFilError(thrown) && thrown.code === 'notFound') return null;
  throw thrown;
}
