import { accounts, persons } from '@fil/demonstration';
import type { MembershipFact } from '@fil/vocabulary/types';

type Person = (typeof persons)[number];

/**
 * Names of the persons in whose circle of care an account is now, in their own name or with the whole body they work
 * for; those they answer for come first.
 */
export function circlesOf(subject: string): readonly string[] {
  const account = accounts.find((candidate) => candidate.subject === subject);
  if (!account) return [];
  return persons
    .flatMap((person) => {
      const own = person.memberships.find(
        ({ professional, to }) => professional === account.key && to === undefined,
      );
      return own || isOpenTo(account.institutionId, person)
        ? [{ displayName: person.displayName, accountable: own?.accountable === true }]
        : [];
    })
    .toSorted((one, other) => Number(other.accountable) - Number(one.accountable))
    .map(({ displayName }) => displayName);
}

/** Whether the person's story lets a whole body in. */
function isOpenTo(institutionId: string, { story }: Person): boolean {
  return story.some(({ operation: { entity, path, value } }) => {
    if (entity.kind !== 'membership' || path !== '') return false;
    const { member, to } = value as MembershipFact;
    return member.kind === 'organization' && member.id === institutionId && to === undefined;
  });
}
