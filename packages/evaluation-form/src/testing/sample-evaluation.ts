import { domains } from '@fil/vocabulary/codes';
import type {
  AnswerValue,
  EntityRecord,
  EvaluationListAnswer,
  EvaluationReadAnswer,
  FileSummaryAnswer,
  PlanReadAnswer,
  SessionAnswer,
  TerritoryParameters,
} from '@fil/vocabulary/types';
import { instrumentExtensionUrls } from '@fil/instruments/load';

/** A fictional evaluation, close to scenario B, for the tests of this element. */

const author = { name: 'Bastien O.', role: 'caseManager', organization: 'DAC du Bocage' };
const nurse = { name: 'Inès V.', role: 'nurse', organization: 'Cabinet du Bourg' };

export const ids = {
  present: '00000000-0000-4000-8000-000000000101',
  previous: '00000000-0000-4000-8000-000000000102',
} as const;

export function evaluationRecord(
  id: string,
  startedOn: string,
  status: 'draft' | 'signed',
  instrument = 'aggir',
): EntityRecord<'evaluation'> {
  const at = `${startedOn}T09:00:00.000Z`;
  const fact = { instrument, instrumentVersion: '1.0.0', status, startedOn, place: 'home' as const };
  return {
    kind: 'evaluation',
    id,
    domain: 'plan',
    fact,
    versions: { instrument: 1, instrumentVersion: 1, status: 1, startedOn: 1, place: 1 },
    clashes: {},
    author,
    createdAt: at,
    updatedAt: at,
  };
}

export function answerRecord(
  evaluationId: string,
  linkId: string,
  values: readonly AnswerValue[],
  by: 'caseManager' | 'nurse' = 'caseManager',
): EntityRecord<'answer'> {
  return {
    kind: 'answer',
    id: `${evaluationId}/${linkId}`,
    domain: 'functionalAutonomy',
    fact: { evaluationId, linkId, values },
    versions: { evaluationId: 2, linkId: 2, values: 2 },
    clashes: {},
    author: by === 'nurse' ? nurse : author,
    createdAt: '2026-04-07T14:05:00.000Z',
    updatedAt: '2026-04-07T14:05:00.000Z',
  };
}

const doingSystem = 'https://fil-conducteur.example/fhir/CodeSystem/aggir-doing';

/** The answers of a part coded A, B or C: B lacks « correctement ». */
export function partAnswers(
  evaluationId: string,
  part: string,
  code: 'A' | 'B' | 'C',
): readonly EntityRecord<'answer'>[] {
  const doing = { valueCoding: { system: doingSystem, code: code === 'C' ? 'neFaitPas' : 'faitSeul' } };
  const adverbs = code === 'C' ? [] : (['s', 't', 'c', 'h'] as const);
  return [
    answerRecord(evaluationId, `${part}/fait`, [doing]),
    ...adverbs.map((adverb) =>
      answerRecord(evaluationId, `${part}/${adverb}`, [{ valueBoolean: code === 'A' || adverb !== 'c' }]),
    ),
  ];
}

/** Every part that counts, as coded two months ago. */
export const previousCodes = {
  transferts: 'A',
  'deplacements-interieurs': 'A',
  'toilette/haut': 'A',
  'toilette/bas': 'B',
  'elimination/urinaire': 'A',
  'elimination/fecale': 'A',
  'habillage/haut': 'B',
  'habillage/moyen': 'B',
  'habillage/bas': 'B',
  'alimentation/se-servir': 'A',
  'alimentation/manger': 'A',
  'orientation/temps': 'B',
  'orientation/espace': 'A',
  'coherence/communication': 'A',
  'coherence/comportement': 'A',
} as const;

const presentCodes = {
  transferts: 'A',
  'deplacements-interieurs': 'A',
  'toilette/haut': 'B',
  'toilette/bas': 'C',
  'elimination/urinaire': 'A',
  'elimination/fecale': 'A',
  'orientation/temps': 'C',
  'orientation/espace': 'B',
  'coherence/communication': 'B',
  'coherence/comportement': 'A',
} as const;

export function allAnswers(
  evaluationId: string,
  codes: Readonly<Record<string, 'A' | 'B' | 'C'>>,
): readonly EntityRecord<'answer'>[] {
  return Object.entries(codes).flatMap(([part, code]) => partAnswers(evaluationId, part, code));
}

export const previousRead: EvaluationReadAnswer = {
  evaluation: evaluationRecord(ids.previous, '2026-02-05', 'signed'),
  answers: allAnswers(ids.previous, previousCodes),
  score: { status: 'complete', method: 'confirmed', value: 4, meaning: 'gir4', missing: [], details: {} },
  withheldDomains: [],
  readOnlyDomains: [],
};

export const presentRead: EvaluationReadAnswer = {
  evaluation: evaluationRecord(ids.present, '2026-04-07', 'draft'),
  answers: [
    ...allAnswers(ids.present, presentCodes),
    answerRecord(
      ids.present,
      'suivi-du-traitement/fait',
      [{ valueCoding: { system: doingSystem, code: 'neFaitPas' } }],
      'nurse',
    ),
  ],
  score: {
    status: 'incomplete',
    method: 'confirmed',
    possible: { lowest: 3, highest: 5 },
    missing: ['habillage/haut/fait'],
    details: {},
  },
  withheldDomains: [],
  readOnlyDomains: [],
};

export const sampleList: EvaluationListAnswer = {
  evaluations: [
    { evaluation: previousRead.evaluation, answered: 71, score: previousRead.score },
    { evaluation: presentRead.evaluation, answered: presentRead.answers.length, score: presentRead.score },
  ],
};

const parameters: TerritoryParameters = {
  classDays: { P1: 2, P2: 10, P3: 30, P4: 90 },
  fullReassessmentDays: 365,
  planReviewDays: 183,
  noContactDays: 30,
  noContactLimitDays: 90,
  gapConsecutiveMisses: 2,
  gapResolutionDays: 2,
  startGapGraceDays: 3,
};

export const sampleSession: SessionAnswer = {
  professional: { ...author, id: '00000000-0000-4000-8000-000000000103' },
  institution: { id: 'dac-du-bocage', name: 'DAC du Bocage' },
  territory: {
    id: 'bocage',
    name: 'Bocage',
    country: 'FR',
    timeZone: 'Europe/Paris',
    locale: 'fr-FR',
    instruments: ['aggir', 'evaluation-socle'],
    parameters,
  },
  territories: [],
  now: '2026-04-07T13:00:00.000Z',
  today: '2026-04-07',
  demonstration: true,
};

export const sampleSummary: FileSummaryAnswer = {
  identity: {
    ...evaluationRecord('00000000-0000-4000-8000-000000000104', '2026-02-01', 'draft'),
    kind: 'identity',
    domain: 'identity',
    fact: { displayName: 'Hervé L.', birthDate: '1946-09-12' },
  },
  members: [],
  accountable: null,
  grants: domains.map((domain) => ({ domain, level: 'write' as const })),
  today: '2026-04-07',
  domainCount: domains.length,
};

export const samplePlan: PlanReadAnswer = {
  version: null,
  needs: [],
  goals: [],
  services: [],
  tallies: [],
  remarks: [],
  attention: [],
  canWrite: { plan: true, services: true },
  today: '2026-04-07',
};

const domain = (valueCode: string) => ({ url: instrumentExtensionUrls.domain, valueCode });

/** A small form with every type of question, and a question whose type does not exist. */
export const everyTypeQuestionnaire = {
  resourceType: 'Questionnaire',
  id: 'every-type',
  status: 'active',
  version: '2.0.0',
  title: 'Un peu de tout',
  item: [
    {
      linkId: 'person',
      type: 'group',
      text: 'La personne',
      item: [
        { linkId: 'words', type: 'text', text: 'Ce qu’elle en dit', required: true },
        { linkId: 'weight', type: 'decimal', text: 'Poids (kg)', extension: [domain('health')] },
        { linkId: 'falls', type: 'integer', text: 'Chutes depuis six mois' },
        { linkId: 'since', type: 'date', text: 'Depuis quand' },
        { linkId: 'photo', type: 'hologram', text: 'Photo du logement' },
        { linkId: 'alone', type: 'boolean', text: 'Vit seule' },
        {
          linkId: 'helpers',
          type: 'choice',
          repeats: true,
          text: 'Qui aide',
          answerOption: ['fille', 'voisin', 'bénévole'].map((code) => ({
            valueCoding: { code, display: code },
          })),
        },
        { linkId: 'pills', type: 'string', text: 'Médicaments', extension: [domain('medication')] },
      ],
    },
  ],
};
