import { defaultGrants } from '@fil/rules';
import { circleActions, domains } from '@fil/vocabulary/codes';
import type { CircleRole, Domain, EntityKind, MembershipBasis } from '@fil/vocabulary/codes';
import type {
  Author,
  CircleMember,
  CircleReadAnswer,
  EntityRecord,
  FactByKind,
  MembershipFact,
  Recipient,
} from '@fil/vocabulary/types';

/** A fictional circle of eight members and two past ones, as the accountable case manager reads it. */
export const today = '2026-04-07';

/** A stable identifier for the tests: `idOf(7)`. */
export function idOf(at: number): string {
  return `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
}

const author: Author = { name: 'Mireille O.', role: 'caseManager', organization: 'CLSC des Rapides' };

export function recordOf<Kind extends EntityKind>(
  kind: Kind,
  at: number,
  fact: FactByKind[Kind],
  domain: Domain = 'legalProtection',
): EntityRecord<Kind> {
  const versions = Object.fromEntries(Object.keys(fact).map((field) => [field, at]));
  return {
    kind,
    id: idOf(at),
    domain,
    fact,
    versions,
    clashes: {},
    author,
    createdAt: '2026-02-05T15:00:00.000Z',
    updatedAt: '2026-02-05T15:00:00.000Z',
  };
}

interface Person {
  readonly at: number;
  readonly name: string;
  readonly role: CircleRole;
  readonly organization: string;
  readonly kind?: 'organization' | 'relative';
  readonly basis?: MembershipBasis;
  readonly from?: string;
  readonly to?: string;
  readonly accountable?: boolean;
  readonly essential?: boolean;
  readonly phone?: string;
}

const people: readonly Person[] = [
  {
    at: 1,
    name: 'Mireille O.',
    role: 'caseManager',
    organization: 'CLSC des Rapides',
    accountable: true,
    phone: '418 555-0142',
  },
  { at: 2, name: 'Dr Falardin', role: 'primaryPhysician', organization: 'GMF du Lac' },
  { at: 3, name: 'Josée P.', role: 'nurse', organization: 'CLSC des Rapides', essential: true },
  {
    at: 4,
    name: 'Physio Boréale',
    role: 'rehabilitationProfessional',
    organization: '',
    kind: 'organization',
    basis: 'consent',
  },
  {
    at: 5,
    name: 'La Popote',
    role: 'communityWorker',
    organization: '',
    kind: 'organization',
    basis: 'consent',
    to: '2026-12-31',
  },
  {
    at: 6,
    name: 'Équipe de soutien à domicile',
    role: 'homeSupportWorker',
    organization: 'CLSC des Rapides',
    kind: 'organization',
    essential: true,
  },
  { at: 7, name: 'Solange T.', role: 'caregiver', organization: '', kind: 'relative', basis: 'consent' },
  { at: 8, name: 'Aurore T.', role: 'person', organization: '', kind: 'relative', basis: 'ownFile' },
  {
    at: 9,
    name: 'Hôpital du Lac, liaison',
    role: 'hospitalLiaison',
    organization: 'Hôpital du Lac',
    from: '2026-02-05',
    to: '2026-03-12',
  },
  {
    at: 10,
    name: 'Nadia K.',
    role: 'keyWorker',
    organization: 'CLSC des Rapides',
    from: '2025-06-02',
    to: '2026-02-05',
  },
];

function recipientOf({ at, name, organization, kind }: Person): Recipient {
  const id = idOf(100 + at);
  if (kind === 'organization') return { kind, id, name };
  if (kind === 'relative') return { kind, id, name };
  return { kind: 'professional', id, name, organization };
}

function factOf(person: Person): MembershipFact {
  return {
    member: recipientOf(person),
    role: person.role,
    from: person.from ?? '2026-02-05',
    ...(person.to !== undefined && { to: person.to }),
    accountable: person.accountable ?? false,
    basis: person.basis ?? 'careTeam',
    essential: person.essential ?? false,
    grants: defaultGrants(person.role),
    ...(person.phone !== undefined && { phone: person.phone }),
  };
}

function memberOf(person: Person): CircleMember {
  const fact = factOf(person);
  return {
    membershipId: idOf(person.at),
    name: person.name,
    role: person.role,
    organization: person.organization,
    from: fact.from,
    ...(fact.to !== undefined && { to: fact.to }),
    domains: fact.grants.map(({ domain }) => domain),
    accountable: fact.accountable,
    ...(person.phone !== undefined && { phone: person.phone }),
    basis: fact.basis,
    essential: fact.essential,
    source: { kind: 'membership', id: idOf(person.at) },
    member: fact.member,
  };
}

export const physio: Recipient = { kind: 'organization', id: idOf(104), name: 'Physio Boréale' };
export const meals: Recipient = { kind: 'organization', id: idOf(105), name: 'La Popote' };

export const sampleCircle: CircleReadAnswer = {
  members: people.map(memberOf),
  identity: recordOf('identity', 20, { displayName: 'Aurore T.', birthDate: '1941-09-14' }, 'identity'),
  memberships: people.map((person) => recordOf('membership', person.at, factOf(person), 'identity')),
  consents: [
    recordOf('consent', 30, {
      recipient: physio,
      purposes: ['careCoordination', 'serviceDelivery'],
      domains: ['identity', 'functionalAutonomy', 'housing', 'services', 'plan'],
      from: '2026-02-11',
      until: '2026-04-13',
      form: 'written',
      givenBy: 'person',
      collectedBy: 'Mireille O.',
      collectedOn: '2026-02-11',
      information: 'Qui verra sa mobilité et son horaire, pourquoi, et qu’elle peut retirer son accord.',
    }),
    recordOf('consent', 31, {
      recipient: meals,
      purposes: ['serviceDelivery'],
      domains: ['identity', 'services', 'plan'],
      from: '2026-02-16',
      form: 'verbal',
      givenBy: 'person',
      collectedBy: 'Mireille O.',
      collectedOn: '2026-02-16',
      information: 'Les jours de livraison et les allergies seulement.',
    }),
    recordOf('consent', 32, {
      recipient: { kind: 'relative', id: idOf(107), name: 'Solange T.' },
      purposes: ['careCoordination'],
      domains: ['identity', 'services', 'plan'],
      from: '2026-02-05',
      form: 'verbal',
      givenBy: 'person',
      collectedBy: 'Mireille O.',
      collectedOn: '2026-02-05',
      information: 'Solange lit le plan et l’horaire, pas les notes ni la santé.',
    }),
    recordOf('consent', 33, {
      recipient: { kind: 'organization', id: idOf(140), name: 'Refuge du Quai' },
      purposes: ['careCoordination'],
      domains: ['identity', 'housing'],
      from: '2025-11-03',
      form: 'verbal',
      givenBy: 'person',
      collectedBy: 'Nadia K.',
      collectedOn: '2025-11-03',
      information: 'Les nuits et les moyens de la joindre, rien d’autre.',
      withdrawnOn: '2026-01-20',
    }),
  ],
  restrictions: [
    recordOf('restriction', 40, {
      target: { kind: 'category', category: 'housing' },
      domains,
      from: '2026-04-02',
      form: 'spoken',
      saidTo: 'Josée P.',
    }),
  ],
  referrals: [
    recordOf('referral', 50, {
      nature: 'service',
      to: { kind: 'organization', id: idOf(150), name: 'Répit des Rapides' },
      title: 'Répit à domicile, un après-midi par semaine',
      reason: 'Que sa fille souffle.',
      state: 'sent',
      membershipId: idOf(151),
      role: 'communityWorker',
      basis: 'consent',
      essential: false,
      grants: defaultGrants('communityWorker'),
      sentOn: '2026-04-01',
    }),
    recordOf('referral', 52, {
      nature: 'service',
      to: { kind: 'organization', id: idOf(152), name: 'Clinique de la Pointe' },
      title: 'Physiothérapie, une fois par semaine',
      state: 'declined',
      membershipId: idOf(153),
      role: 'rehabilitationProfessional',
      basis: 'consent',
      essential: false,
      grants: defaultGrants('rehabilitationProfessional'),
      sentOn: '2026-02-11',
      answeredOn: '2026-02-14',
      declineReason: 'outOfArea',
    }),
  ],
  disclosures: [],
  emergencies: [],
  representatives: [
    recordOf('representative', 60, {
      name: 'Solange T.',
      kind: 'assistant',
      from: '2025-10-01',
      phone: '418 555-0177',
      deedSeenOn: '2025-10-08',
    }),
  ],
  legalStatuses: [],
  rights: [
    recordOf(
      'right',
      70,
      {
        kind: 'homeSupportTaxCredit',
        state: 'requested',
        evidence: [
          { label: 'Bail', received: true },
          { label: 'Reçus de La Popote', received: false },
        ],
        requestedOn: '2026-03-02',
        renewalDue: '2026-05-31',
      },
      'finances',
    ),
  ],
  oversights: [
    recordOf('rightsOversight', 80, {
      kind: 'information',
      day: '2026-03-15',
      detail: 'Le délai de répit n’a pas été dit à Solange.',
    }),
  ],
  statements: [],
  closures: [],
  attention: [
    {
      id: 'restrictionToSign:40',
      kind: 'restrictionToSign',
      rule: 'restriction',
      since: '2026-04-02',
      due: '2026-04-16',
      sources: [idOf(40)],
      domains: ['legalProtection'],
      values: {},
    },
    {
      id: 'referralUnanswered:50',
      kind: 'referralUnanswered',
      rule: 'P-9',
      since: '2026-04-06',
      due: '2026-04-11',
      sources: [idOf(50)],
      domains: ['services'],
      values: {},
    },
  ],
  me: {
    accountId: idOf(101),
    kind: 'careProfessional',
    role: 'caseManager',
    membershipId: idOf(1),
    accountable: true,
  },
  actions: circleActions.filter((action) => action !== 'writeOwnWords'),
  grants: domains.map((domain) => ({ domain, level: 'write' })),
  model: 'hybrid',
  country: 'CA',
  today,
  now: '2026-04-07T18:32:00.000Z',
};

/** The same circle before anybody is in it. */
export const emptyCircle: CircleReadAnswer = {
  ...sampleCircle,
  members: [],
  memberships: [],
  consents: [],
  restrictions: [],
  referrals: [],
  representatives: [],
  rights: [],
  oversights: [],
  attention: [],
};
