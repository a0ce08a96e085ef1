import { domains } from '@fil/vocabulary/codes';
import type { ReadingEntry } from '@fil/vocabulary/types';

/**
 * What others read, one line for each reader, day and reason, newest first: the service tells each set of parts apart,
 * which somebody who asks « who saw my file » does not. Her own readings are left out; the list she takes along has all.
 */
export function readingsByDay(entries: readonly ReadingEntry[]): readonly ReadingEntry[] {
  const ofOthers = entries.filter(({ role }) => role !== 'person');
  const groups = Map.groupBy(ofOthers, ({ reader, day, purpose, role }) =>
    JSON.stringify([reader.name, reader.organization, day, purpose, role]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const seen = new Set(group.flatMap((entry) => entry.domains));
    const moments = group.flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]).sort();
    return {
      ...first,
      firstAt: moments[0] ?? first.firstAt,
      lastAt: moments.at(-1) ?? first.lastAt,
      count: group.reduce((sum, { count }) => sum + count, 0),
      domains: domains.filter((domain) => seen.has(domain)),
    };
  });
}
