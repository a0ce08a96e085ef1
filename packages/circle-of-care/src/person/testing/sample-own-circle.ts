import { domains } from '@fil/vocabulary/codes';
import type { Domain } from '@fil/vocabulary/codes';
import type {
  AccessRegisterAnswer,
  CircleMember,
  CircleReadAnswer,
  EntityRecord,
  FactByKind,
  PlanReadAnswer,
  SessionAnswer,
} from '@fil/vocabulary/types';

/** A fictional circle, close to scenario A, as the person and her daughter read it. For tests. */

export const aurore = { name: 'Aurore T.', role: 'person', organization: 'Mon fil' };
export const solange = { name: 'Solange T.', role: 'caregiver', organization: 'Mon fil' };
const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const at = '2026-04-06T14:00:00.000Z';

export function ownRecord<Kind extends keyof FactByKind>(
  kind: Kind,
  last: number,
  fact: FactByKind[Kind],
  author = aurore,
  domain: Domain = 'legalProtection',
): EntityRecord<Kind> {
  const versions = Object.fromEntries(Object.keys(fact).map((field) => [field, 7]));
  return { kind, id: id(last), domain, fact, versions, clashes: {}, author, createdAt: at, updatedAt: at };
}

const mireille: CircleMember = {
  membershipId: id(1),
  name: 'Mireille O.',
  role: 'caseManager',
  organization: 'CLSC des Rapides',
  from: '2026-02-05',
  domains: domains.filter((domain) => domain !== 'sensitive' && domain !== 'caregiverSection'),
  accountable: true,
  phone: '555-0100, poste 12',
  member: { kind: 'professional', id: id(101), name: 'Mireille O.', organization: 'CLSC des Rapides' },
};
export const physio = { kind: 'organization', id: 'physio-du-pont', name: 'Physio du Pont' } as const;

const members: readonly CircleMember[] = [
  mireille,
  {
    membershipId: id(2),
    name: 'Physio du Pont',
    role: 'rehabilitationProfessional',
    organization: '',
    from: '2026-02-12',
    to: '2026-06-01',
    domains: ['identity', 'functionalAutonomy', 'services'],
    accountable: false,
    member: physio,
  },
  {
    membershipId: id(3),
    name: 'Solange T.',
    role: 'caregiver',
    organization: '',
    from: '2026-02-05',
    domains: ['identity', 'plan', 'services', 'caregiverSection'],
    accountable: false,
    member: { kind: 'relative', id: id(103), name: 'Solange T.' },
  },
  {
    membershipId: id(4),
    name: 'Aurore T.',
    role: 'person',
    organization: '',
    from: '2026-02-05',
    domains,
    accountable: false,
    member: { kind: 'relative', id: id(104), name: 'Aurore T.' },
  },
  {
    membershipId: id(5),
    name: 'Dr Falardin',
    role: 'primaryPhysician',
    organization: 'GMF du Pont',
    from: '2026-02-05',
    to: '2026-03-20',
    domains: [],
    accountable: false,
  },
];

export const plan: PlanReadAnswer = {
  version: null,
  needs: [
    ownRecord(
      'need',
      20,
      { title: 'Marcher sans tomber', priority: 1, beneficiary: 'person', state: 'active' },
      mireille,
      'plan',
    ),
  ],
  goals: [],
  services: [
    ownRecord(
      'plannedService',
      21,
      {
        goalId: id(22),
        title: 'Bain, avec une aide',
        sector: 'public',
        provider: 'CLSC des Rapides',
        responsible: 'Mireille O.',
        frequency: { times: 2, unit: 'week' },
        state: 'agreed',
        critical: false,
      },
      mireille,
      'services',
    ),
  ],
  tallies: [],
  remarks: [],
  attention: [],
  canWrite: { plan: false, services: false },
  today: '2026-04-07',
};

const consent = ownRecord('consent', 30, {
  recipient: physio,
  purposes: ['serviceDelivery'],
  domains: ['functionalAutonomy', 'services'],
  from: '2026-02-11',
  until: '2026-06-01',
  form: 'verbal',
  givenBy: 'person',
  collectedBy: 'Mireille O.',
  collectedOn: '2026-02-11',
  information: 'La liste lue ensemble, ligne par ligne.',
});

const disclosure = ownRecord(
  'disclosure',
  31,
  {
    nature: 'referral',
    recipient: physio,
    purpose: 'serviceDelivery',
    legalBasis: 'consent',
    sentOn: '2026-02-12',
    sentAt: '2026-02-12T15:00:00.000Z',
    lines: [
      { kind: 'need', id: id(20), domain: 'functionalAutonomy', label: 'Besoin\u00a0: marcher sans tomber' },
      { kind: 'plannedService', id: id(21), domain: 'services', label: 'Bain le mardi à 10 h' },
    ],
    bytes: 512,
    digest: 'a'.repeat(64),
  },
  mireille,
);

const emergency = ownRecord(
  'emergencyAccess',
  32,
  {
    by: { kind: 'professional', id: id(110), name: 'Dre Naïma Roy', organization: 'Hôpital du Lac' },
    reason: 'Amenée inconsciente, on cherche ses médicaments',
    dangerToLife: true,
    domains: ['identity', 'health', 'medication', 'legalProtection'],
    openedAt: '2026-04-02T03:10:00.000Z',
    until: '2026-04-02T15:10:00.000Z',
  },
  { name: 'Dre Naïma Roy', role: 'physician', organization: 'Hôpital du Lac' },
);

export const ownCircle: CircleReadAnswer = {
  members,
  identity: ownRecord(
    'identity',
    10,
    { displayName: 'Aurore T.', birthDate: '1941-11-03' },
    mireille,
    'identity',
  ),
  memberships: [],
  consents: [consent],
  restrictions: [
    ownRecord('restriction', 33, {
      target: { kind: 'category', category: 'police' },
      domains: ['housing', 'notes'],
      from: '2026-03-01',
      form: 'spoken',
    }),
  ],
  referrals: [],
  disclosures: [disclosure],
  emergencies: [emergency],
  representatives: [
    ownRecord('representative', 34, { name: 'Odile T.', kind: 'assistant', from: '2026-01-10' }, mireille),
  ],
  legalStatuses: [],
  rights: [],
  oversights: [],
  statements: [
    ownRecord(
      'statement',
      40,
      {
        text: 'Pas le mardi matin, j’ai ma partie de cartes.',
        stance: 'disagrees',
        writtenOn: '2026-04-06',
        about: { kind: 'plannedService', id: id(21) },
      },
      aurore,
      'plan',
    ),
    ownRecord(
      'statement',
      41,
      { text: 'Je peux venir le dimanche.', stance: 'says', writtenOn: '2026-04-05' },
      solange,
      'plan',
    ),
  ],
  closures: [],
  attention: [],
  me: { accountId: id(104), kind: 'person', role: 'person', membershipId: id(4), accountable: false },
  actions: ['restrict', 'writeOwnWords'],
  grants: domains.map((domain) => ({ domain, level: 'read' as const })),
  model: 'hybrid',
  country: 'CA',
  today: '2026-04-07',
  now: '2026-04-07T18:32:00.000Z',
};

export const register: AccessRegisterAnswer = {
  readings: [
    {
      reader: { name: 'Mireille O.', role: 'caseManager', organization: 'CLSC des Rapides' },
      day: '2026-04-06',
      firstAt: '2026-04-06T13:05:00.000Z',
      lastAt: '2026-04-06T13:40:00.000Z',
      count: 4,
      domains: ['health', 'plan'],
      purpose: 'careCoordination',
      role: 'caseManager',
    },
    {
      reader: { name: '=Dre Naïma Roy', role: 'physician', organization: 'Hôpital du Lac' },
      day: '2026-04-01',
      firstAt: '2026-04-02T03:10:00.000Z',
      lastAt: '2026-04-02T03:10:00.000Z',
      count: 1,
      domains: ['health', 'medication'],
      purpose: 'emergency',
      role: null,
    },
  ],
  total: 2,
  disclosures: [disclosure],
  emergencies: [emergency],
  withdrawals: [],
  today: '2026-04-07',
};

export function session(author = aurore): SessionAnswer {
  return {
    professional: { ...author, id: id(104) },
    kind: 'person',
    institution: { id: 'mon-fil', name: 'Mon fil' },
    territory: {
      id: 'rapides',
      name: 'Les Rapides',
      country: 'CA',
      timeZone: 'America/Toronto',
      locale: 'fr-CA',
      instruments: [],
      parameters: {
        classDays: { P1: 3, P2: 10, P3: 30, P4: 60 },
        fullReassessmentDays: 365,
        planReviewDays: 183,
        noContactDays: 21,
        noContactLimitDays: 30,
        gapConsecutiveMisses: 2,
        gapResolutionDays: 5,
        startGapGraceDays: 7,
      },
    },
    territories: [],
    now: '2026-04-07T18:32:00.000Z',
    today: '2026-04-07',
    demonstration: true,
  };
}
