import { circleFacts, circleOf, decideAccess, partyOf } from '@fil/rules';
import type { Asker, Circle } from '@fil/rules';
import type { AccountKind, CircleRole } from '@fil/vocabulary/codes';
import type { CircleMember } from '@fil/vocabulary/types';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';
import { readCircleRecords } from './read-circle-records.ts';

const kindOfRole: Partial<Record<CircleRole, AccountKind>> = {
  person: 'person',
  caregiver: 'relative',
  relative: 'relative',
};

/**
 * The members with the domains that they really see: of what was granted, what consents, restrictions and the archive
 * leave of it today. The one decision is asked as if each of them asked it; of somebody who is no member today, what
 * was granted stays. A reader who does not read agreements and refusals is told what was granted: the difference between
 * the two would tell whom the person refuses.
 */
export async function withSeenDomains(
  transaction: Transaction,
  file: OpenFile,
  members: readonly CircleMember[],
): Promise<readonly CircleMember[]> {
  if (!file.can('read', 'legalProtection')) return members;
  const { records, otherMemberships } = await readCircleRecords(transaction, file);
  const ofFacts = circleOf(circleFacts(records));
  const circle: Circle = { ...ofFacts, memberships: [...ofFacts.memberships, ...otherMemberships] };
  const { today, now } = file.reader;
  return members.map((member) => {
    const asker = askerOf(member);
    if (!asker || member.from > today || (member.to !== undefined && member.to <= today)) return member;
    const sees = member.domains.filter(
      (domain) =>
        decideAccess({ circle, asker, domain, level: 'read', purpose: file.purpose, at: today, now }).allowed,
    );
    return { ...member, domains: sees };
  });
}

function askerOf({ member, role }: CircleMember): Asker | undefined {
  if (!member || member.kind === 'category') return undefined;
  const { accountId = '', organizationId } = partyOf(member);
  return { accountId, organizationId, kind: kindOfRole[role] ?? 'careProfessional' };
}
