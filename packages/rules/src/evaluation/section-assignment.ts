import type { FactByKind } from '@fil/vocabulary/types';
import { isActive, isSameParty, partyOf } from '../access/index.ts';
import type { Scene } from '../circle/context.ts';
import type { Refusal } from '../writing/refusal.ts';

/** A section is given to a professional, or to a whole team, of the circle as it is today. */
export function refusesAssignment(
  path: string,
  { to, askedOn, withdrawnOn }: FactByKind['sectionAssignment'],
  { memberships, today }: Pick<Scene, 'memberships' | 'today'>,
): Refusal | undefined {
  if (withdrawnOn !== undefined && withdrawnOn < askedOn)
    return { rule: 'periodReversed', detail: 'withdrawnOn' };
  if (path !== '' && path !== 'to') return undefined;
  const isMember =
    to.kind !== 'relative' &&
    memberships.some((membership) => isSameParty(membership, partyOf(to)) && isActive(membership, today));
  return isMember ? undefined : { rule: 'assigneeOutsideCircle' };
}
