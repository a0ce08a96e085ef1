import type { AccessLevel, Domain } from '@fil/vocabulary/codes';
import type { Day, Grant } from '@fil/vocabulary/types';

/** What a membership opens, told in three things: what is read, what is also written, until when. */
export interface Opening {
  readonly read: readonly Domain[];
  readonly write: readonly Domain[];
  /** First day on which everything is closed; absent while one grant has no end. */
  readonly until?: Day;
}

export function whatOpens(grants: readonly Grant[]): Opening {
  const at = (level: AccessLevel): readonly Domain[] => [
    ...new Set(grants.filter((grant) => grant.level === level).map(({ domain }) => domain)),
  ];
  const write = at('write');
  const read = at('read').filter((domain) => !write.includes(domain));
  const ends = grants.map(({ to }) => to);
  const until = ends.includes(undefined) ? undefined : ends.toSorted().at(-1);
  return { read, write, ...(until !== undefined && { until }) };
}
