import type { AccessLevel, Domain, Purpose } from '@fil/vocabulary/codes';
import type { Day, Grant, Instant } from '@fil/vocabulary/types';
import { categoryOfAccount, categoryOfRole } from './categories.ts';
import { hasEnded, isActive } from './circle.ts';
import type { Asker, Circle, CircleConsent, CircleRestriction, Membership } from './circle.ts';
import { minimumDomains } from './default-grants.ts';
import { familyRestrictions, rowsAbout } from './rows-about.ts';
import type { RowsAbout } from './rows-about.ts';

export interface AccessQuestion {
  /** Never changed once a question was asked about it. */
  readonly circle: Circle;
  readonly asker: Asker;
  readonly domain: Domain;
  readonly level: AccessLevel;
  readonly purpose: Purpose;
  /** The present day in the territory's time zone. */
  readonly at: Day;
  /** The present moment: an emergency access ends on the minute. */
  readonly now: Instant;
}

export const accessDenials = [
  'restricted',
  'emergencyClosed',
  'noMembership',
  'membershipEnded',
  'archived',
  'domainNotGranted',
  'purposeNotGranted',
  'levelNotGranted',
  'consentMissing',
] as const;
export type AccessDenial = (typeof accessDenials)[number];

export type AccessDecision =
  { readonly allowed: true } | { readonly allowed: false; readonly why: AccessDenial };

/**
 * The one decision on who may read or write what, enforced by the procedures and again by row-level security
 * (design: membership × domain × purpose × period, consent, restriction; S100–S102; spec L9). The first row that
 * applies, from the top, answers.
 *
 * | # | when | answer |
 * |--|--|--|
 * | 1 | a restriction in force names the asker, the body they work for or the family they belong to, and covers the domain; unless an emergency access for danger to life is open to them on it | `restricted` |
 * | 2 | purpose `emergency`: an emergency access is open to the asker on the domain, which they read and do not write; the asker is a care professional | allowed |
 * | 3 | purpose `emergency`, otherwise | `emergencyClosed` |
 * | 4 | no membership of the asker is in force, but one ended | `membershipEnded` |
 * | 5 | none is in force, none ended | `noMembership` |
 * | 6 | the follow-up has ended: only the person, and for reading the accountable one, stay | `archived` |
 * | 7 | no grant in force for the domain | `domainNotGranted` |
 * | 8 | none of those for the purpose | `purposeNotGranted` |
 * | 9 | none of those at the level (`write` includes `read`) | `levelNotGranted` |
 * | 10 | the domain is the caregiver's section, the membership is not a caregiver's, and no consent of a caregiver to the asker is in force for domain and purpose | `consentMissing` |
 * | 11 | any other domain, the membership rests on consent, and no consent of the person or her representative to the asker is in force for domain and purpose | `consentMissing` |
 * | 12 | likewise, every such consent is to be asked again, and the membership is not essential, or the domain is beyond the minimum of its role | `consentMissing` |
 * | 13 | otherwise | allowed |
 *
 * Rows 7 to 12 must all be met by one and the same grant of one membership: a right to read for care and another to
 * write under supervision do not add up. When several grants fail, the one that came furthest says why. A period
 * holds from its first day up to the day before its end; an emergency access from its first moment up to its last.
 * Danger to life opens by emergency access only: it gives nothing back to an ordinary reading.
 *
 * The reason is for tests and the journal; whoever is refused learns only `notFound`.
 */
export function decideAccess(question: AccessQuestion): AccessDecision {
  const { circle, asker, level, purpose, at } = question;
  const about = rowsAbout(circle, asker);
  const active = about.memberships.filter((membership) => isActive(membership, at));
  const emergency = openEmergency(about, question);
  const passes = purpose === 'emergency' && emergency === 'dangerToLife';
  if (!passes && isRestricted(about, active, question)) return denied('restricted');
  if (purpose === 'emergency')
    return emergency !== undefined && level === 'read' ? { allowed: true } : denied('emergencyClosed');
  if (active.length === 0) {
    const ended = about.memberships.some((membership) => hasEnded(membership, at));
    return denied(ended ? 'membershipEnded' : 'noMembership');
  }
  const open = active.filter((membership) => staysInArchive(circle, membership, level, at));
  if (open.length === 0) return denied('archived');

  let furthest = 0;
  for (const membership of open) {
    for (const grant of membership.grants) {
      const reached = stepsReached(grant, membership, about, question);
      if (reached === steps.length) return { allowed: true };
      furthest = Math.max(furthest, reached);
    }
  }
  return denied(steps[furthest] ?? 'consentMissing');
}

const steps = ['domainNotGranted', 'purposeNotGranted', 'levelNotGranted', 'consentMissing'] as const;

/** How many of the steps one grant passes, in their order. */
function stepsReached(
  grant: Grant,
  membership: Membership,
  about: RowsAbout,
  { domain, level, purpose, at }: AccessQuestion,
): number {
  if (grant.domain !== domain || !isActive(grant, at)) return 0;
  if (!grant.purposes.includes(purpose)) return 1;
  if (!includesLevel(grant.level, level)) return 2;
  return isConsented(membership, about, { domain, purpose, at }) ? 4 : 3;
}

export function includesLevel(granted: AccessLevel, asked: AccessLevel): boolean {
  return granted === 'write' || asked === 'read';
}

function openEmergency(
  { emergencies }: RowsAbout,
  { asker, domain, now }: AccessQuestion,
): 'dangerToLife' | 'open' | undefined {
  if (asker.kind !== 'careProfessional') return undefined;
  const open = emergencies.filter(
    (access) => access.domains.includes(domain) && access.from <= now && now < access.until,
  );
  if (open.some(({ dangerToLife }) => dangerToLife)) return 'dangerToLife';
  return open.length > 0 ? 'open' : undefined;
}

function isRestricted(
  { restrictions }: RowsAbout,
  active: readonly Membership[],
  { circle, asker, domain, at }: AccessQuestion,
): boolean {
  const holds = (restriction: CircleRestriction) =>
    isActive(restriction, at) && restriction.domains.includes(domain);
  if (restrictions.some(holds)) return true;
  const families =
    active.length > 0 ? active.map(({ role }) => categoryOfRole(role)) : [categoryOfAccount(asker.kind)];
  return familyRestrictions(circle).some(
    (restriction) => families.includes(restriction.category) && holds(restriction),
  );
}

function staysInArchive({ closedOn }: Circle, membership: Membership, level: AccessLevel, at: Day): boolean {
  if (closedOn === undefined || at < closedOn) return true;
  return membership.role === 'person' || (membership.accountable && level === 'read');
}

type ConsentQuestion = Pick<AccessQuestion, 'domain' | 'purpose' | 'at'>;

function isConsented(membership: Membership, about: RowsAbout, question: ConsentQuestion): boolean {
  const { domain, at } = question;
  // Hers alone: the person's agreement neither opens it to others nor is needed for herself.
  if (domain === 'caregiverSection')
    return (
      membership.role === 'caregiver' ||
      consentsFor(about, question).some(({ givenBy }) => givenBy === 'caregiver')
    );
  if (membership.basis !== 'consent') return true;
  const given = consentsFor(about, question).filter(({ givenBy }) => givenBy !== 'caregiver');
  if (given.some((consent) => !isToReask(consent, at))) return true;
  return given.length > 0 && membership.essential && minimumDomains(membership.role).includes(domain);
}

function consentsFor(
  { consents }: RowsAbout,
  { domain, purpose, at }: ConsentQuestion,
): readonly CircleConsent[] {
  return consents.filter(
    (consent) =>
      isActive(consent, at) && consent.domains.includes(domain) && consent.purposes.includes(purpose),
  );
}

export function isToReask({ reaskFrom }: Pick<CircleConsent, 'reaskFrom'>, at: Day): boolean {
  return reaskFrom !== undefined && reaskFrom <= at;
}

function denied(why: AccessDenial): AccessDecision {
  return { allowed: false, why };
}
