import fc from 'fast-check';
import {
  accessLevels,
  accountKinds,
  circleRoles,
  consentGivers,
  membershipBases,
  purposes,
  recipientCategories,
} from '@fil/vocabulary/codes';
import type { Domain } from '@fil/vocabulary/codes';
import type { Day, Grant, Instant } from '@fil/vocabulary/types';
import type {
  AccessQuestion,
  Asker,
  Circle,
  CircleConsent,
  CircleEmergency,
  CircleRestriction,
  Membership,
  Party,
} from '../access/index.ts';
import { addDays } from '../days/index.ts';

/**
 * A small world, so that random rows meet: two accounts, two bodies, five domains and nine days. Ids are UUIDs, lists
 * are never empty and at most one member is accountable, as the schemas and the tables want.
 */
export const worldDomains: readonly Domain[] = [
  'identity',
  'health',
  'plan',
  'caregiverSection',
  'sensitive',
];
export const worldAccounts = [
  '00000000-0000-4000-8000-00000000000a',
  '00000000-0000-4000-8000-00000000000b',
] as const;
export const worldOrganizations = ['clsc', 'refuge'] as const;
const lastDay = 8;
const minutesADay = 24 * 60;

const anyIndex = fc.nat(lastDay);
const dayAt = (index: number): Day => addDays('2026-01-01', index);
const instantAt = (minute: number): Instant => {
  const pad = (value: number) => String(value).padStart(2, '0');
  const ofDay = minute % minutesADay;
  return `${dayAt(Math.floor(minute / minutesADay))}T${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}:00.000Z`;
};
const anyDay = anyIndex.map(dayAt);
const maybeDay = fc.option(anyDay, { nil: undefined });
const rarely = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const anyParty: fc.Arbitrary<Party> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...worldAccounts).map((accountId) => ({ accountId })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...worldOrganizations).map((organizationId) => ({ organizationId })),
  },
);
const someDomains = fc.subarray([...worldDomains], { minLength: 1 });
const somePurposes = fc.subarray([...purposes], { minLength: 1 });

const anyGrant: fc.Arbitrary<Grant> = fc
  .record({
    domain: fc.constantFrom(...worldDomains),
    level: fc.constantFrom(...accessLevels),
    purposes: somePurposes,
    from: rarely(anyDay),
    to: rarely(anyDay),
  })
  .map(({ from, to, ...grant }) => ({
    ...grant,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }));

const anyMembership: fc.Arbitrary<Membership> = fc
  .record({
    party: anyParty,
    id: fc.uuid(),
    role: fc.constantFrom(...circleRoles),
    from: fc.oneof(fc.constant(dayAt(0)), anyDay),
    to: maybeDay,
    basis: fc.constantFrom(...membershipBases),
    essential: fc.boolean(),
    grants: fc.array(anyGrant, { minLength: 1, maxLength: 8 }),
  })
  .map(({ party, ...rest }) => ({ ...party, ...rest, accountable: false }));

const anyConsent: fc.Arbitrary<CircleConsent> = fc
  .record({
    party: anyParty,
    id: fc.uuid(),
    purposes: somePurposes,
    domains: someDomains,
    givenBy: fc.constantFrom(...consentGivers),
    from: fc.oneof(fc.constant(dayAt(0)), anyDay),
    to: maybeDay,
    reaskFrom: maybeDay,
  })
  .map(({ party, ...rest }) => ({ ...party, ...rest }));

const anyRestriction: fc.Arbitrary<CircleRestriction> = fc
  .record({
    target: fc.oneof(
      anyParty,
      fc.constantFrom(...recipientCategories).map((category) => ({ category })),
    ),
    id: fc.uuid(),
    domains: someDomains,
    from: anyDay,
    to: maybeDay,
  })
  .map(({ target, ...rest }) => ({ ...target, ...rest }));

const anyEmergency: fc.Arbitrary<CircleEmergency> = fc
  .record({
    party: anyParty,
    id: fc.uuid(),
    domains: someDomains,
    dangerToLife: fc.boolean(),
    opened: fc.nat((lastDay - 2) * minutesADay),
    lasts: fc.nat(2 * minutesADay),
  })
  .map(({ party, opened, lasts, ...rest }) => ({
    ...party,
    ...rest,
    from: instantAt(opened),
    until: instantAt(opened + lasts),
  }));

export const anyCircle: fc.Arbitrary<Circle> = fc
  .record({
    memberships: fc.array(anyMembership, { maxLength: 6 }),
    accountable: fc.option(fc.nat(5), { nil: undefined }),
    consents: fc.array(anyConsent, { maxLength: 5 }),
    restrictions: fc.oneof(fc.constant([]), fc.array(anyRestriction, { maxLength: 2 })),
    emergencies: fc.array(anyEmergency, { maxLength: 4 }),
    offers: fc.array(
      fc.tuple(anyParty, fc.uuid()).map(([party, referralId]) => ({ ...party, referralId })),
      { maxLength: 2 },
    ),
    closedOn: rarely(anyDay),
  })
  .map(({ accountable, memberships, ...rest }) => ({
    ...rest,
    memberships: memberships.map((membership, index) => ({
      ...membership,
      accountable: index === accountable,
    })),
  }));

export const anyAsker: fc.Arbitrary<Asker> = fc.record({
  accountId: fc.constantFrom(...worldAccounts),
  organizationId: fc.option(fc.constantFrom(...worldOrganizations), { nil: undefined }),
  kind: fc.oneof(fc.constant('careProfessional' as const), fc.constantFrom(...accountKinds)),
});

/** A question put at a moment of its day. */
export const anyAccessQuestion: fc.Arbitrary<AccessQuestion> = fc
  .record({
    circle: anyCircle,
    asker: anyAsker,
    domain: fc.constantFrom(...worldDomains),
    level: fc.constantFrom(...accessLevels),
    purpose: fc.constantFrom(...purposes),
    minute: fc.nat((lastDay + 1) * minutesADay - 1),
  })
  .map(({ minute, ...question }) => ({
    ...question,
    at: dayAt(Math.floor(minute / minutesADay)),
    now: instantAt(minute),
  }));
