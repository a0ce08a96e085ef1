import type { Domain } from '@fil/vocabulary/codes';
import { domains } from '@fil/vocabulary/codes';
import type { EntityRecord, FactByKind, FileSummaryAnswer, PlanReadAnswer } from '@fil/vocabulary/types';

/** A fictional plan, close to scenario A, for the tests of this element. */

const author = { name: 'Mireille O.', role: 'caseManager', organization: 'CLSC des Rapides' };
let sequence = 0;

export function record<Kind extends keyof FactByKind>(
  kind: Kind,
  id: string,
  fact: FactByKind[Kind],
  domain: Domain = kind === 'plannedService' ? 'services' : 'plan',
): EntityRecord<Kind> {
  sequence += 1;
  const at = new Date(Date.UTC(2026, 1, 10, 14, 0, sequence)).toISOString();
  const versions = Object.fromEntries(Object.keys(fact).map((field) => [field, sequence]));
  return { kind, id, domain, fact, versions, clashes: {}, author, createdAt: at, updatedAt: at };
}

export const ids = {
  version: '00000000-0000-4000-8000-000000000001',
  safety: '00000000-0000-4000-8000-000000000011',
  mobility: '00000000-0000-4000-8000-000000000012',
  meals: '00000000-0000-4000-8000-000000000013',
  respite: '00000000-0000-4000-8000-000000000014',
  bathGoal: '00000000-0000-4000-8000-000000000021',
  walkGoal: '00000000-0000-4000-8000-000000000022',
  massGoal: '00000000-0000-4000-8000-000000000023',
  mealGoal: '00000000-0000-4000-8000-000000000024',
  respiteGoal: '00000000-0000-4000-8000-000000000025',
  bath: '00000000-0000-4000-8000-000000000031',
  physio: '00000000-0000-4000-8000-000000000032',
  drive: '00000000-0000-4000-8000-000000000033',
  transport: '00000000-0000-4000-8000-000000000034',
  mealDelivery: '00000000-0000-4000-8000-000000000035',
  groceries: '00000000-0000-4000-8000-000000000036',
  respiteService: '00000000-0000-4000-8000-000000000037',
} as const;

export const samplePlan: PlanReadAnswer = {
  version: record('planVersion', ids.version, {
    number: 3,
    status: 'current',
    acceptedOn: '2026-02-06',
    reviewDue: '2026-08-08',
  }),
  needs: [
    record('need', ids.meals, {
      title: 'Manger à sa faim',
      priority: 3,
      beneficiary: 'person',
      state: 'active',
      words: { text: 'Le midi, je n’ai plus le cœur à cuisiner juste pour moi.', voice: 'person' },
    }),
    record('need', ids.safety, {
      title: 'Être en sécurité au bain',
      priority: 1,
      beneficiary: 'person',
      state: 'active',
      words: { text: 'J’aimerais que ce soit toujours la même personne.', voice: 'person' },
    }),
    record('need', ids.mobility, {
      title: 'Se déplacer sans tomber',
      priority: 2,
      beneficiary: 'person',
      state: 'active',
      words: { text: 'Je veux encore aller à la messe le dimanche.', voice: 'person' },
    }),
    record('need', ids.respite, {
      title: 'Que sa fille souffle',
      priority: 4,
      beneficiary: 'caregiver',
      state: 'active',
    }),
  ],
  goals: [
    record('goal', ids.bathGoal, {
      needId: ids.safety,
      text: 'Deux bains par semaine, sans chute',
      agreement: 'agreed',
      agreedOn: '2026-02-04',
    }),
    record('goal', ids.walkGoal, {
      needId: ids.mobility,
      text: 'Marcher 200 m avec déambulateur',
      agreement: 'agreed',
      agreedOn: '2026-02-06',
      due: '2026-04-30',
      criterion: 'parcours du couloir, deux fois',
    }),
    record('goal', ids.massGoal, {
      needId: ids.mobility,
      text: 'Aller à la messe le dimanche',
      agreement: 'agreed',
      agreedOn: '2026-02-06',
    }),
    record('goal', ids.mealGoal, {
      needId: ids.meals,
      text: 'Un repas chaud, trois midis par semaine',
      agreement: 'agreed',
      agreedOn: '2026-02-04',
      due: '2026-05-01',
      criterion: 'poids stable',
    }),
    record('goal', ids.respiteGoal, {
      needId: ids.respite,
      text: 'Un après-midi de répit par semaine',
      agreement: 'toDiscuss',
    }),
  ],
  services: [
    record('plannedService', ids.bath, {
      goalId: ids.bathGoal,
      title: 'Aide au bain',
      sector: 'public',
      provider: 'Soutien à domicile, CLSC des Rapides',
      responsible: 'Josée P.',
      frequency: { times: 2, unit: 'week', days: ['tuesday', 'saturday'], at: '10:00', minutes: 60 },
      state: 'agreed',
      critical: true,
    }),
    record('plannedService', ids.physio, {
      goalId: ids.walkGoal,
      title: 'Physiothérapie',
      sector: 'public',
      provider: 'Hôpital de jour du Lac',
      responsible: 'Marc-Antoine D.',
      frequency: { times: 1, unit: 'week', days: ['tuesday'], at: '10:30', minutes: 60 },
      state: 'agreed',
      critical: false,
    }),
    record('plannedService', ids.drive, {
      goalId: ids.massGoal,
      title: 'Conduite à la messe',
      sector: 'informal',
      provider: 'Solange, sa fille',
      responsible: 'Solange',
      frequency: { times: 1, unit: 'week', days: ['sunday'], at: '09:30' },
      state: 'agreed',
      critical: false,
    }),
    record('plannedService', ids.transport, {
      goalId: ids.massGoal,
      title: 'Transport adapté',
      sector: 'public',
      provider: 'STAR',
      responsible: 'Mireille O.',
      frequency: { times: 1, unit: 'week', days: ['sunday'] },
      state: 'sent',
      critical: false,
      startDue: '2026-04-19',
    }),
    record('plannedService', ids.mealDelivery, {
      goalId: ids.mealGoal,
      title: 'Repas livrés',
      sector: 'community',
      provider: 'La Popote',
      responsible: 'Lise B.',
      frequency: { times: 3, unit: 'week', days: ['monday', 'wednesday', 'friday'], at: '11:30' },
      state: 'agreed',
      critical: false,
    }),
    record('plannedService', ids.groceries, {
      goalId: ids.mealGoal,
      title: 'Épicerie avec sa fille',
      sector: 'informal',
      provider: 'Solange, sa fille',
      responsible: 'Solange',
      frequency: { times: 1, unit: 'week', days: ['saturday'] },
      state: 'agreed',
      critical: false,
    }),
    record('plannedService', ids.respiteService, {
      goalId: ids.respiteGoal,
      title: 'Répit à domicile',
      sector: 'community',
      provider: 'Baluchon Alzheimer des Rapides',
      responsible: 'Mireille O.',
      frequency: { times: 1, unit: 'week' },
      state: 'unmet',
      critical: false,
      unmetReason: 'waitingList',
    }),
  ],
  tallies: [
    tally(ids.bath, ['2026-03-21', '2026-03-24', '2026-03-28', '2026-03-31', '2026-04-04'], [], '2026-04-07'),
    tally(ids.physio, ['2026-03-17', '2026-03-24', '2026-03-31'], [], '2026-04-07'),
    tally(ids.drive, ['2026-03-22', '2026-03-29', '2026-04-05'], [], '2026-04-12'),
    tally(
      ids.mealDelivery,
      ['2026-03-27', '2026-03-30', '2026-04-01'],
      ['2026-04-03', '2026-04-06'],
      '2026-04-08',
    ),
    tally(ids.groceries, ['2026-03-14', '2026-03-21', '2026-03-28', '2026-04-04'], [], '2026-04-11'),
  ],
  remarks: [
    {
      rule: 'overlap',
      entityId: ids.bath,
      severity: 'gap',
      values: {
        title: 'Aide au bain',
        other: 'Physiothérapie',
        otherId: ids.physio,
        weekday: 'tuesday',
        days: 1,
      },
    },
    {
      rule: 'wordsMissing',
      entityId: ids.respiteGoal,
      severity: 'remark',
      values: { beneficiary: 'caregiver' },
    },
    {
      rule: 'deliveryGap',
      entityId: ids.mealDelivery,
      severity: 'gap',
      values: {
        service: 'Repas livrés',
        missed: 2,
        expected: 3,
        countedFrom: '2026-04-01',
        since: '2026-04-06',
        due: '2026-04-08',
      },
    },
  ],
  attention: [
    {
      id: `deliveryGap:${ids.mealDelivery}:2026-04-06`,
      kind: 'deliveryGap',
      rule: 'P-7',
      since: '2026-04-06',
      due: '2026-04-08',
      sources: [ids.mealDelivery],
      domains: ['services'],
      values: { service: 'Repas livrés', missed: 2, expected: 3, countedFrom: '2026-04-01' },
    },
  ],
  canWrite: { plan: true, services: true },
  today: '2026-04-07',
};

export const emptyPlan: PlanReadAnswer = {
  ...samplePlan,
  version: null,
  needs: [],
  goals: [],
  services: [],
  tallies: [],
  remarks: [],
  attention: [],
};

const accountable = {
  membershipId: '00000000-0000-4000-8000-000000000041',
  name: 'Mireille O.',
  role: 'caseManager' as const,
  organization: 'CLSC des Rapides',
  from: '2026-02-05',
  domains,
  accountable: true,
};

export const sampleSummary: FileSummaryAnswer = {
  identity: record(
    'identity',
    '00000000-0000-4000-8000-000000000042',
    { displayName: 'Aurore T.', birthDate: '1941-11-03' },
    'identity',
  ),
  members: [accountable],
  accountable,
  grants: domains.map((domain) => ({ domain, level: 'write' as const })),
  today: '2026-04-07',
  domainCount: domains.length,
};

function tally(
  plannedServiceId: string,
  delivered: readonly string[],
  missed: readonly string[],
  next: string,
) {
  return {
    plannedServiceId,
    expected: delivered.length + missed.length,
    delivered: delivered.length,
    missed: missed.length,
    beads: [
      ...delivered.map((day) => ({ day, state: 'delivered' as const })),
      ...missed.map((day) => ({ day, state: 'missed' as const })),
      { day: next, state: 'planned' as const },
    ].slice(-6),
  };
}
