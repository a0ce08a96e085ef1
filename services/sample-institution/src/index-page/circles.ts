import { accounts, persons } from '@fil/demonstration';

/** Names of the persons in whose circle of care an account is now; those they answer for come first. */
export function circlesOf(subject: string): readonly string[] {
  const key = accounts.find((candidate) => candidate.subject === subject)?.key;
  return persons
    .flatMap(({ displayName, memberships }) =>
      memberships
        .filter(({ professional, to }) => professional === key && to === undefined)
        .map(({ accountable }) => ({ displayName, accountable })),
    )
    .toSorted((one, other) => Number(other.accountable) - Number(one.accountable))
    .map(({ displayName }) => displayName);
}
