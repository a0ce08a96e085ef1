import { domains, emergencyDomains } from '@fil/vocabulary/codes';
import type { Domain } from '@fil/vocabulary/codes';
import type {
  CircleReadAnswer,
  EntityRecord,
  EvaluationReadAnswer,
  FactByKind,
  FileSummaryAnswer,
  PlanReadAnswer,
  SessionAnswer,
} from '@fil/vocabulary/types';

/** A fictional file as an emergency opens it, close to scenario B. For tests. */

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const at = '2026-04-01T14:00:00.000Z';
const author = { name: 'Hervé L.', role: 'caseManager', organization: 'DAC du Bocage' };

function record<Kind extends keyof FactByKind>(
  kind: Kind,
  last: number,
  fact: FactByKind[Kind],
  domain: Domain,
): EntityRecord<Kind> {
  return {
    kind,
    id: id(last),
    domain,
    fact,
    versions: {},
    clashes: {},
    author,
    createdAt: at,
    updatedAt: at,
  };
}

export const identity = { displayName: 'Bastien É. Marchand', birthDate: '1938-05-09' };
export const accountId = id(900);
export const now = '2026-04-07T18:32:00.000Z';
export const until = '2026-04-08T06:32:00.000Z';

export const session: SessionAnswer = {
  professional: { id: accountId, name: 'Dre N. Roy', role: 'physician', organization: 'Hôpital du Lac' },
  kind: 'careProfessional',
  institution: { id: 'hopital-du-lac', name: 'Hôpital du Lac' },
  territory: {
    id: 'rapides',
    name: 'Les Rapides',
    country: 'CA',
    timeZone: 'America/Toronto',
    locale: 'fr-CA',
    instruments: ['evaluation-socle'],
    parameters: {
      classDays: { P1: 3, P2: 10, P3: 30, P4: 60 },
      fullReassessmentDays: 365,
      planReviewDays: 183,
      noContactDays: 21,
      noContactLimitDays: 30,
      gapConsecutiveMisses: 2,
      gapResolutionDays: 5,
      startGapGraceDays: 7,
      emergencyHours: 12,
    },
  },
  territories: [],
  now,
  today: '2026-04-07',
  demonstration: true,
};

const members: CircleReadAnswer['members'] = [
  {
    membershipId: id(1),
    name: 'Dr Falardin',
    role: 'primaryPhysician',
    organization: 'Cabinet du Pont',
    from: '2026-02-05',
    domains: ['health'],
    accountable: false,
    phone: '555-0142',
  },
  {
    membershipId: id(2),
    name: 'Hervé L.',
    role: 'caseManager',
    organization: 'DAC du Bocage',
    from: '2026-02-05',
    domains: ['health', 'plan'],
    accountable: true,
    phone: '555-0100',
  },
  {
    membershipId: id(3),
    name: 'Odile M.',
    role: 'caregiver',
    organization: '',
    from: '2026-02-05',
    domains: ['identity'],
    accountable: false,
  },
];

const identityRecord = record(
  'identity',
  10,
  { ...identity, phone: '555-0177', municipality: 'Fictiville', livesAlone: true, languages: ['français'] },
  'identity',
);

export function circle(opened: readonly Domain[] = emergencyDomains): CircleReadAnswer {
  return {
    members,
    identity: identityRecord,
    memberships: [],
    consents: [],
    restrictions: [],
    referrals: [],
    disclosures: [],
    emergencies: [
      record(
        'emergencyAccess',
        20,
        {
          by: { kind: 'professional', id: accountId, name: 'Dre N. Roy', organization: 'Hôpital du Lac' },
          reason: 'Inconscient à son arrivée',
          dangerToLife: false,
          domains: opened,
          openedAt: now,
          until,
        },
        'legalProtection',
      ),
    ],
    representatives: [
      record(
        'representative',
        21,
        { name: 'Odile M.', kind: 'trustedPerson', from: '2026-01-01', phone: '555-0188' },
        'legalProtection',
      ),
    ],
    legalStatuses: [
      record(
        'legalStatus',
        22,
        { measure: 'judicialSafeguard', pronouncedOn: '2026-03-01', court: 'Tribunal de Fictiville' },
        'legalProtection',
      ),
    ],
    rights: [],
    oversights: [],
    statements: [],
    closures: [],
    attention: [],
    me: { accountId, kind: 'careProfessional', role: null, membershipId: null, accountable: false },
    actions: [],
    grants: opened.map((domain) => ({ domain, level: 'read' as const })),
    model: 'hybrid',
    country: 'CA',
    today: '2026-04-07',
    now,
  };
}

export const summary: FileSummaryAnswer = {
  identity: identityRecord,
  members,
  accountable: members[1] ?? null,
  grants: emergencyDomains.map((domain) => ({ domain, level: 'read' as const })),
  today: '2026-04-07',
  domainCount: domains.length,
};

const service = {
  goalId: id(30),
  sector: 'informal',
  provider: 'Voisine, Mme Péloquin',
  responsible: 'Hervé L.',
  frequency: { times: 1, unit: 'week' },
  state: 'agreed',
  critical: false,
} as const;

export const plan: PlanReadAnswer = {
  version: null,
  needs: [],
  goals: [],
  services: [
    record(
      'plannedService',
      31,
      { ...service, title: 'Si l’aidante tombe malade\u00a0: relève de nuit', contingency: true },
      'services',
    ),
    record('plannedService', 32, { ...service, title: 'Repas livrés' }, 'services'),
  ],
  tallies: [],
  remarks: [],
  attention: [],
  canWrite: { plan: false, services: false },
  today: '2026-04-07',
};

const evaluation = record(
  'evaluation',
  40,
  {
    instrument: 'essai',
    instrumentVersion: '1',
    status: 'signed',
    startedOn: '2026-03-02',
    place: 'home',
  },
  'plan',
);

export const evaluationRead: EvaluationReadAnswer = {
  evaluation,
  answers: [
    record(
      'answer',
      41,
      {
        evaluationId: id(40),
        linkId: 'allergies',
        values: [{ valueCoding: { code: 'penicillin' } }],
        voice: 'person',
        comment: 'Choc en 1998',
      },
      'health',
    ),
    record(
      'answer',
      42,
      { evaluationId: id(40), linkId: 'anticoagulant', values: [{ valueBoolean: true }] },
      'medication',
    ),
    record(
      'answer',
      43,
      { evaluationId: id(40), linkId: 'dose', values: [], absence: 'unknown' },
      'medication',
    ),
  ],
  score: null,
  withheldDomains: [],
  readOnlyDomains: [],
};

export const evaluations = { evaluations: [{ evaluation, answered: 3, score: null }] };

export const instrument = {
  id: 'essai',
  questionnaire: {
    resourceType: 'Questionnaire',
    url: 'urn:test:essai',
    status: 'active',
    title: 'Évaluation d’essai',
    item: [
      {
        linkId: 'allergies',
        type: 'choice',
        text: 'Allergies',
        answerOption: [{ valueCoding: { code: 'penicillin', display: 'Pénicilline' } }],
      },
      { linkId: 'anticoagulant', type: 'boolean', text: 'Prend un anticoagulant' },
      { linkId: 'dose', type: 'string', text: 'Dose' },
    ],
  },
};
