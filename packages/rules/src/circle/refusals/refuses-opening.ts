import type { CircleRole, Domain, MembershipBasis } from '@fil/vocabulary/codes';
import type { Grant, Recipient } from '@fil/vocabulary/types';
import {
  categoryOfRole,
  includesLevel,
  isActive,
  isSameParty,
  isToReask,
  partyOf,
} from '../../access/index.ts';
import type { Circle, CircleConsent, Party } from '../../access/index.ts';
import type { Refusal } from '../../writing/refusal.ts';
import type { Scene } from '../context.ts';
import { isReversed } from './circle-write.ts';

/** What a membership or a referral opens to somebody. */
export interface Opening {
  readonly member: Recipient;
  readonly role: CircleRole;
  readonly basis: MembershipBasis;
  readonly grants: readonly Grant[];
  /** What was open already: taking away from it is always allowed. */
  readonly before?: readonly Grant[];
  /** Nothing leaves with a draft: agreements may still come before it is sent. */
  readonly draft?: boolean;
}

const relatives: readonly CircleRole[] = ['caregiver', 'relative'];

/**
 * Why these domains may not be opened to them, as the person's refusals and agreements stand today.
 *
 * | rule | refuses |
 * |--|--|
 * | `periodReversed` | a grant that ends before it begins |
 * | `restrictedRecipient` | a domain that a restriction keeps from them, or from their family of recipients |
 * | `sensitiveNeedsConsent` | `sensitive` to a relative, ever; to anybody but the person without her own consent to them that covers it |
 * | `caregiverSectionIsHers` | the caregiver's section to anybody but a caregiver, without a caregiver's consent to them |
 * | `consentMissing` | anything new on the basis of consent, when no consent in force of the person to them covers any of it; one that is to be asked again does not count (no new sharing) |
 */
export function refusesOpening(opening: Opening, { circle, today, bodyOf }: Scene): Refusal | undefined {
  const { member, role, basis, grants, before = [], draft = false } = opening;
  const reversed = grants.find(({ from, to }) => isReversed(from, to));
  if (reversed) return { rule: 'periodReversed', detail: reversed.domain };
  const opened = grants.filter((grant) => !before.some((known) => covers(known, grant)));
  const added = opened.map(({ domain }) => domain);

  const party = partyOf(member);
  const body = party.accountId === undefined ? party.organizationId : bodyOf?.(party.accountId);
  const restricted = restrictedDomains(circle, { party, body }, role, today);
  const refused = added.find((domain) => restricted.has(domain));
  if (refused !== undefined) return { rule: 'restrictedRecipient', detail: refused };
  if (added.includes('sensitive') && relatives.includes(role)) return { rule: 'sensitiveNeedsConsent' };
  if (draft) return undefined;

  const consents = circle.consents.filter(
    (consent) => names(consent, { party, body }) && isActive(consent, today) && !isToReask(consent, today),
  );
  const ofCaregiver = consents.filter(({ givenBy }) => givenBy === 'caregiver');
  const ofPerson = consents.filter(({ givenBy }) => givenBy !== 'caregiver');
  if (added.includes('sensitive') && role !== 'person' && !coversDomain(ofPerson, 'sensitive'))
    return { rule: 'sensitiveNeedsConsent' };
  if (
    added.includes('caregiverSection') &&
    role !== 'caregiver' &&
    !coversDomain(ofCaregiver, 'caregiverSection')
  )
    return { rule: 'caregiverSectionIsHers' };
  const onConsent = added.filter((domain) => domain !== 'caregiverSection');
  if (
    basis === 'consent' &&
    onConsent.length > 0 &&
    !onConsent.some((domain) => coversDomain(ofPerson, domain))
  )
    return { rule: 'consentMissing' };
  return undefined;
}

/** Somebody, and the body they work for. */
interface Whom {
  readonly party: Party;
  readonly body: string | undefined;
}

/** Whether a row of the circle is about them, by name or by the body they work for: as `isAbout` when they ask. */
function names(row: Party, { party, body }: Whom): boolean {
  return isSameParty(row, party) || (row.organizationId !== undefined && row.organizationId === body);
}

/** Domains that restrictions in force keep from somebody in that role. */
function restrictedDomains(
  { restrictions }: Circle,
  whom: Whom,
  role: CircleRole | undefined,
  today: string,
): ReadonlySet<Domain> {
  const family = role === undefined ? undefined : categoryOfRole(role);
  const about = restrictions.filter(
    (restriction) =>
      isActive(restriction, today) &&
      (restriction.category === undefined ? names(restriction, whom) : restriction.category === family),
  );
  return new Set(about.flatMap(({ domains }) => domains));
}

/** Whether a grant opens nothing that another one does not. */
function covers(known: Grant, grant: Grant): boolean {
  return (
    known.domain === grant.domain &&
    includesLevel(known.level, grant.level) &&
    grant.purposes.every((purpose) => known.purposes.includes(purpose)) &&
    (known.from === undefined || (grant.from !== undefined && known.from <= grant.from)) &&
    (known.to === undefined || (grant.to !== undefined && grant.to <= known.to))
  );
}

function coversDomain(consents: readonly CircleConsent[], domain: Domain): boolean {
  return consents.some(({ domains }) => domains.includes(domain));
}
