import type { EntityKind } from '@fil/vocabulary/codes';
import type {
  DirectoryHit,
  DirectorySearchAnswer,
  EntityRecord,
  FactByKind,
  FileSummaryAnswer,
  IdentityFact,
  PlanReadAnswer,
  SessionAnswer,
} from '@fil/vocabulary/types';
import { service } from './services.ts';

/** What the service answers in tests: a fictional territory, person and plan. */
function record<Kind extends EntityKind>(kind: Kind, id: string, fact: FactByKind[Kind]): EntityRecord<Kind> {
  return {
    kind,
    id,
    domain: 'plan',
    fact,
    versions: {},
    clashes: {},
    author: { name: 'Mireille Ouellet', role: 'Gestionnaire de cas', organization: 'CLSC des Rapides' },
    createdAt: '2026-02-03T14:00:00.000Z',
    updatedAt: '2026-02-03T14:00:00.000Z',
  };
}

export const session: SessionAnswer = {
  professional: {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Mireille Ouellet',
    role: 'Gestionnaire de cas',
    organization: 'CLSC des Rapides',
  },
  institution: { id: 'clsc', name: 'CLSC des Rapides' },
  territory: {
    id: 'rapides',
    name: 'Territoire des Rapides',
    country: 'CA',
    timeZone: 'America/Toronto',
    locale: 'fr-CA',
    instruments: [],
    parameters: {
      classDays: { P1: 2, P2: 10, P3: 30, P4: 90 },
      fullReassessmentDays: 365,
      planReviewDays: 183,
      noContactDays: 30,
      noContactLimitDays: 90,
      gapConsecutiveMisses: 2,
      gapResolutionDays: 2,
      startGapGraceDays: 3,
    },
  },
  territories: [
    { id: 'rapides', name: 'Territoire des Rapides' },
    { id: 'bocage', name: 'Bocage' },
  ],
  now: '2026-04-07T13:00:00.000Z',
  today: '2026-04-07',
  demonstration: true,
};

export function summary(identity: Partial<IdentityFact> = {}): FileSummaryAnswer {
  return {
    identity: record('identity', 'identity', {
      displayName: 'Aurore T.',
      birthDate: '1941-05-02',
      municipality: 'Val-des-Rapides',
      ...identity,
    }),
    members: [],
    accountable: null,
    grants: [],
    today: '2026-04-07',
    domainCount: 14,
  };
}

export function plan(parts: Partial<PlanReadAnswer> = {}): PlanReadAnswer {
  return {
    version: null,
    needs: [
      record('need', 'need-1', {
        title: 'Manger à sa faim',
        priority: 1,
        beneficiary: 'person',
        state: 'active',
      }),
    ],
    goals: [
      record('goal', 'goal-1', { needId: 'need-1', text: 'Un repas chaud chaque midi', agreement: 'agreed' }),
      record('goal', 'goal-2', { needId: 'need-1', text: 'Manger en compagnie', agreement: 'toDiscuss' }),
    ],
    services: [],
    tallies: [],
    remarks: [],
    attention: [],
    canWrite: { plan: true, services: true },
    today: '2026-04-07',
    ...parts,
  };
}

/** Three services: one for this person, one clearly not, one with a question; the last two badly verified. */
export const threeServices: readonly DirectoryHit[] = [
  service({
    municipality: 'Val-des-Rapides',
    phone: '450 555-0101, poste 12',
    website: 'https://popote.example/',
    eligibility: [{ kind: 'minimumAge', value: 65 }],
    accessText: 'Premier repas dans les trois jours.',
    documents: ['Preuve d’âge'],
    hours: [
      { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '08:30', closes: '12:00' },
    ],
    costText: '7 $ le repas',
    verifiedOn: '2026-03-17',
    latitude: 45.93,
    longitude: -74.18,
  }),
  service({
    id: 'lac',
    name: 'Repas du Lac',
    organization: 'Entraide du Lac',
    eligibility: [{ kind: 'municipality', value: ['Lac-Brumeux'] }],
    verifiedOn: '2024-12-07',
  }),
  service({
    id: 'frozen',
    name: 'Repas congelés',
    organization: 'CLSC des Rapides',
    sector: 'public',
    cost: 'free',
    eligibility: [{ kind: 'lowIncome', value: true }],
    accessModes: ['singleEntryPoint'],
  }),
];

export function found(
  hits: readonly DirectoryHit[],
  query = '',
  more: Partial<DirectorySearchAnswer> = {},
): DirectorySearchAnswer {
  return { hits, total: hits.length, understood: { query, corrected: false, synonyms: [] }, ...more };
}
