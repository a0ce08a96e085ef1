import { persons, professionals } from '@fil/demonstration';
import type { CircleRole } from '@fil/vocabulary/codes';

/** A professional's present place in one person's circle of care. */
export interface Place {
  readonly role: CircleRole;
  readonly person: string;
}

/** Who is in whose circle, by subject of the account: accountable places first. */
export function placesOf(subject: string): readonly Place[] {
  const professional = professionals.find((candidate) => candidate.subject === subject);
  return persons
    .flatMap(({ displayName, memberships }) =>
      memberships
        .filter((membership) => membership.professional === professional?.key && membership.to === undefined)
        .map(({ role, accountable }) => ({ role, person: displayName, accountable })),
    )
    .toSorted((one, other) => Number(other.accountable) - Number(one.accountable))
    .map(({ role, person }) => ({ role, person }));
}
