import { domains } from '@fil/vocabulary/codes';
import type {
  EntityRecord,
  EvaluationListAnswer,
  EvaluationReadAnswer,
  FileSummaryAnswer,
  InstrumentAnswer,
  PlanReadAnswer,
  SessionAnswer,
} from '@fil/vocabulary/types';
import { generatedForm } from './generated-form.ts';
import type { Procedures } from './serve.ts';

const evaluationId = '00000000-0000-4000-8000-000000000101';
const today = '2026-04-07';
const at = `${today}T09:00:00.000Z`;
const author = { name: 'Bastien O.', role: 'caseManager', organization: 'DAC du Bocage' } as const;
const written = { clashes: {}, author, createdAt: at, updatedAt: at };

function evaluation(size: string): EntityRecord<'evaluation'> {
  const fact = {
    instrument: `generated-${size}`,
    instrumentVersion: '1.0.0',
    status: 'draft',
    startedOn: today,
    place: 'home',
  } as const;
  const versions = { instrument: 1, instrumentVersion: 1, status: 1, startedOn: 1, place: 1 };
  return { kind: 'evaluation', id: evaluationId, domain: 'plan', fact, versions, ...written };
}

const session: SessionAnswer = {
  professional: { ...author, id: '00000000-0000-4000-8000-000000000103' },
  institution: { id: 'dac-du-bocage', name: 'DAC du Bocage' },
  territory: {
    id: 'bocage',
    name: 'Bocage',
    country: 'FR',
    timeZone: 'Europe/Paris',
    locale: 'fr-FR',
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
  territories: [],
  now: at,
  today,
  demonstration: true,
};

const summary: FileSummaryAnswer = {
  identity: {
    kind: 'identity',
    id: '00000000-0000-4000-8000-000000000104',
    domain: 'identity',
    fact: { displayName: 'Hervé L.', birthDate: '1946-09-12' },
    versions: { displayName: 1, birthDate: 1 },
    ...written,
  },
  members: [],
  accountable: null,
  grants: domains.map((domain) => ({ domain, level: 'write' as const })),
  today,
  domainCount: domains.length,
};

const plan: PlanReadAnswer = {
  version: null,
  needs: [],
  goals: [],
  services: [],
  tallies: [],
  remarks: [],
  attention: [],
  canWrite: { plan: true, services: true },
  today,
};

const list = (size: string): EvaluationListAnswer => ({
  evaluations: [{ evaluation: evaluation(size), answered: 0, score: null }],
});
const read = (size: string): EvaluationReadAnswer => ({
  evaluation: evaluation(size),
  answers: [],
  score: null,
  withheldDomains: [],
  readOnlyDomains: [],
});
const instrument = (id: string): InstrumentAnswer => ({
  id,
  questionnaire: generatedForm(Number(id.split('-')[1]), true).questionnaire,
});

interface Submitted {
  readonly operations?: readonly { readonly id: string }[];
  readonly id?: string;
}

/** Answers what the real service answers for one person's empty evaluation; the size of its form is her number. */
export const ownService: Procedures = (path, person, input) => {
  const size = person?.slice(2) ?? '';
  const { operations = [], id = '' } = (input ?? {}) as Submitted;
  switch (path) {
    case 'session.current':
      return session;
    case 'evaluation.list':
      return list(size);
    case 'evaluation.read':
      return read(size);
    case 'file.summary':
      return summary;
    case 'plan.read':
      return plan;
    case 'instrument.read':
      return instrument(id);
    case 'operation.submit':
      return {
        results: operations.map((operation, index) => ({
          id: operation.id,
          outcome: 'accepted',
          version: index + 1,
        })),
        recordedAt: at,
      };
    default:
      return null;
  }
};
