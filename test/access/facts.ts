/** One fact of every kind and of every domain of a file, each saying nothing but canaries. */
import type { Domain, EntityKind } from '@fil/vocabulary/codes';
import type { FactByKind } from '@fil/vocabulary/types';
import type { Aviary } from './canaries.ts';

/** A fact to be written, then written over once more by somebody who had not seen it, where `clash` says so. */
export interface SeededFact<Kind extends EntityKind = EntityKind> {
  readonly kind: Kind;
  readonly id: string;
  readonly domain: Domain;
  readonly fact: FactByKind[Kind];
  readonly clash?: { readonly field: string; readonly value: unknown };
}

function seeded<Kind extends EntityKind>(
  kind: Kind,
  domain: Domain,
  id: string,
  fact: FactByKind[Kind],
  clash?: SeededFact['clash'],
): SeededFact {
  return { kind, id, domain, fact, ...(clash && { clash }) };
}

/** A question of the shared evaluation for each domain that it asks about, by the name it has in the form. */
const questions: readonly (readonly [Domain, string])[] = [
  ['plan', 'expectations/words'],
  ['health', 'health/perceived'],
  ['medication', 'medication/count'],
  ['functionalAutonomy', 'mobility/transfers'],
  ['cognitionMood', 'cognition/memory'],
  ['socialNetwork', 'social/living-with'],
  ['housing', 'housing/kind'],
  ['finances', 'finances/paperwork'],
  ['legalProtection', 'protection/measure'],
  ['services', 'support/services-enough'],
];
const questionOfCaregiver = 'caregiver/sleep';

const answer = (aviary: Aviary, evaluationId: string, domain: Domain, linkId: string): SeededFact =>
  seeded(
    'answer',
    domain,
    `${evaluationId}/${linkId}`,
    {
      evaluationId,
      linkId,
      values: [],
      absence: 'unknown',
      comment: aviary.canary('answer', domain),
    },
    { field: 'comment', value: aviary.canary('answer', domain) },
  );

const opinion = (
  aviary: Aviary,
  evaluationId: string,
  domain: Domain,
  part: 'analysis' | 'protection',
): SeededFact =>
  seeded(
    'professionalOpinion',
    domain,
    `${evaluationId}/${part}`,
    { evaluationId, part, text: aviary.canary('professionalOpinion', domain) },
    { field: 'text', value: aviary.canary('professionalOpinion', domain) },
  );

export interface FileStory {
  readonly evaluationId: string;
  /** Another evaluation, without any answer. */
  readonly blankEvaluationId: string;
  /** One that no longer changes. */
  readonly signedEvaluationId: string;
  /** The decision on recourse that stands. */
  readonly decision: string;
  readonly identity: FactByKind['identity'] & { readonly birthDate: string };
  readonly need: string;
  readonly goal: string;
  readonly plannedService: string;
  /** In the order in which they can be written. */
  readonly byManager: readonly SeededFact[];
  readonly byPerson: readonly SeededFact[];
  readonly byCaregiver: readonly SeededFact[];
}

/**
 * Ordinary facts: what is known, planned, done and said.
 * @param amends the decision on recourse that the file has already.
 */
export function storyOf(aviary: Aviary, amends?: string): FileStory {
  const evaluationId = crypto.randomUUID();
  const blankEvaluationId = crypto.randomUUID();
  const signedEvaluationId = crypto.randomUUID();
  const id = (kind: EntityKind, ...domains: readonly Domain[]) => aviary.canary(kind, ...domains);
  const say = id;
  const need = id('need', 'plan');
  const decision = id('recourseDecision', 'plan');
  // What hangs on another fact names it: its id is read with it.
  const goal = aviary.contingency('goal', 'plan', 'services');
  const plannedService = id('plannedService', 'services', 'plan');
  const late = id('plannedService', 'services', 'plan');
  const identity = {
    displayName: say('identity', 'identity'),
    birthDate: '1941-03-12',
    municipality: say('identity', 'identity'),
    phone: aviary.short('identity', 'identity'),
  };
  const service = (title: string, startDue: string): FactByKind['plannedService'] => ({
    goalId: goal,
    title,
    sector: 'public',
    provider: say('plannedService', 'services'),
    responsible: say('plannedService', 'services'),
    frequency: { times: 3, unit: 'week' },
    state: 'agreed',
    critical: true,
    startDue,
  });
  const words = (kind: EntityKind, domain: Domain) => ({ text: say(kind, domain), voice: 'person' as const });

  const byManager: readonly SeededFact[] = [
    seeded('identity', 'identity', id('identity', 'identity'), identity, {
      field: 'municipality',
      value: say('identity', 'identity'),
    }),
    seeded('evaluation', 'plan', evaluationId, {
      instrument: 'evaluation-socle',
      instrumentVersion: '1.0.0',
      status: 'draft',
      startedOn: '2026-03-02',
      place: 'home',
    }),
    seeded('evaluation', 'plan', blankEvaluationId, {
      instrument: 'evaluation-socle',
      instrumentVersion: '1.0.0',
      status: 'draft',
      startedOn: '2026-03-03',
      place: 'office',
    }),
    seeded('evaluation', 'plan', signedEvaluationId, {
      instrument: 'evaluation-socle',
      instrumentVersion: '1.0.0',
      status: 'signed',
      startedOn: '2026-03-04',
      place: 'office',
      scope: 'targeted',
    }),
    opinion(aviary, evaluationId, 'plan', 'analysis'),
    opinion(aviary, evaluationId, 'legalProtection', 'protection'),
    seeded('recourseDecision', 'plan', decision, {
      evaluationId,
      outcome: 'refuted',
      criteria: [],
      level: 'reinforced',
      reason: say('recourseDecision', 'plan'),
      orientation: say('recourseDecision', 'plan'),
      decidedOn: '2026-03-05',
      ...(amends !== undefined && { amends }),
    }),
    seeded('evaluationAddendum', 'plan', id('evaluationAddendum', 'plan'), {
      evaluationId: signedEvaluationId,
      text: say('evaluationAddendum', 'plan'),
      writtenOn: '2026-03-05',
    }),
    ...questions.map(([domain, linkId]) => answer(aviary, evaluationId, domain, linkId)),
    seeded('planVersion', 'plan', id('planVersion', 'plan'), {
      number: 1,
      status: 'current',
      acceptedOn: '2025-06-02',
      reviewDue: '2026-03-02',
    }),
    seeded(
      'need',
      'plan',
      need,
      {
        title: say('need', 'plan'),
        priority: 1,
        beneficiary: 'person',
        state: 'active',
        words: words('need', 'plan'),
        finding: { evaluationId, linkIds: ['expectations/words'], summary: say('need', 'plan') },
      },
      { field: 'title', value: say('need', 'plan') },
    ),
    seeded(
      'goal',
      'plan',
      goal,
      {
        needId: need,
        text: say('goal', 'plan'),
        agreement: 'agreed',
        words: words('goal', 'plan'),
        criterion: say('goal', 'plan'),
      },
      { field: 'criterion', value: say('goal', 'plan') },
    ),
    seeded(
      'plannedService',
      'services',
      plannedService,
      service(say('plannedService', 'services'), '2026-03-02'),
      {
        field: 'provider',
        value: say('plannedService', 'services'),
      },
    ),
    // Never begun: it waits, under its title.
    seeded('plannedService', 'services', late, service(say('plannedService', 'services'), '2026-02-02')),
    seeded('plannedService', 'services', aviary.contingency('plannedService', 'services'), {
      goalId: goal,
      title: aviary.contingency('plannedService', 'services'),
      sector: 'informal',
      provider: aviary.contingency('plannedService', 'services'),
      responsible: aviary.contingency('plannedService', 'services'),
      frequency: { times: 1, unit: 'week' },
      state: 'agreed',
      critical: false,
      contingency: true,
    }),
    seeded(
      'deliveredService',
      'services',
      id('deliveredService', 'services'),
      {
        plannedServiceId: plannedService,
        day: '2026-03-03',
        outcome: 'missed',
        note: say('deliveredService', 'services'),
      },
      { field: 'note', value: say('deliveredService', 'services') },
    ),
    ...(['unplannedHospitalization', 'lossOfCaregiver', 'changeOfHome'] as const).map((type) => {
      const domain = (
        {
          unplannedHospitalization: 'health',
          lossOfCaregiver: 'socialNetwork',
          changeOfHome: 'housing',
        } as const
      )[type];
      return seeded(
        'continuityBreak',
        domain,
        id('continuityBreak', domain),
        { type, day: '2026-03-05', endedOn: '2026-03-06', detail: say('continuityBreak', domain) },
        { field: 'detail', value: say('continuityBreak', domain) },
      );
    }),
    ...(['hospital', 'residence'] as const).map((place) => {
      const domain = place === 'hospital' ? ('health' as const) : ('housing' as const);
      return seeded(
        'stay',
        domain,
        id('stay', domain),
        { place, label: say('stay', domain), from: '2026-03-05', to: '2026-03-06' },
        { field: 'label', value: say('stay', domain) },
      );
    }),
    seeded(
      'contact',
      'notes',
      id('contact', 'notes'),
      { day: '2026-03-08', mode: 'visit', with: say('contact', 'notes'), summary: say('contact', 'notes') },
      { field: 'summary', value: say('contact', 'notes') },
    ),
    seeded(
      'right',
      'finances',
      id('right', 'finances'),
      {
        kind: 'homeSupportAllowance',
        label: say('right', 'finances'),
        state: 'decided',
        evidence: [{ label: say('right', 'finances'), received: true }],
        requestedOn: '2025-04-01',
        completeOn: '2025-04-08',
        decidedOn: '2025-04-20',
        decision: 'granted',
        renewalDue: '2026-04-20',
        note: say('right', 'finances'),
      },
      { field: 'note', value: say('right', 'finances') },
    ),
    seeded(
      'representative',
      'legalProtection',
      id('representative', 'legalProtection'),
      {
        name: say('representative', 'legalProtection'),
        kind: 'mandatary',
        from: '2025-11-01',
        phone: aviary.short('representative', 'legalProtection'),
      },
      { field: 'name', value: say('representative', 'legalProtection') },
    ),
    // Before every consent, so that none is to be asked again.
    seeded(
      'legalStatus',
      'legalProtection',
      id('legalStatus', 'legalProtection'),
      {
        measure: 'protectionMandate',
        pronouncedOn: '2025-11-01',
        court: say('legalStatus', 'legalProtection'),
      },
      { field: 'court', value: say('legalStatus', 'legalProtection') },
    ),
    seeded(
      'rightsOversight',
      'legalProtection',
      id('rightsOversight', 'legalProtection'),
      {
        kind: 'information',
        day: '2026-03-09',
        detail: say('rightsOversight', 'legalProtection'),
        resolvedOn: '2026-03-10',
        resolution: say('rightsOversight', 'legalProtection'),
      },
      { field: 'resolution', value: say('rightsOversight', 'legalProtection') },
    ),
  ];

  const statement = (domain: 'plan' | 'caregiverSection'): SeededFact =>
    seeded(
      'statement',
      domain,
      id('statement', domain),
      {
        text: say('statement', domain),
        stance: 'says',
        writtenOn: '2026-03-11',
        ...(domain === 'caregiverSection' && { ownSection: true }),
      },
      { field: 'text', value: say('statement', domain) },
    );
  return {
    evaluationId,
    blankEvaluationId,
    signedEvaluationId,
    decision,
    identity,
    need,
    goal,
    plannedService,
    byManager,
    byPerson: [statement('plan')],
    byCaregiver: [
      statement('caregiverSection'),
      answer(aviary, evaluationId, 'caregiverSection', questionOfCaregiver),
    ],
  };
}
