import type {
  AccessRegisterAnswer,
  CircleCandidatesAnswer,
  ComposedLine,
  ReadingEntry,
  ReferralComposeAnswer,
} from '@fil/vocabulary/types';
import { defaultGrants } from '@fil/rules';
import { idOf, meals, recordOf, sampleCircle, today } from './sample-circle.ts';

const reading = (at: number, name: string, entry: Partial<ReadingEntry> = {}): ReadingEntry => ({
  reader: { name, role: 'nurse', organization: 'CLSC des Rapides' },
  day: today,
  firstAt: `2026-04-07T${String(12 + (at % 8)).padStart(2, '0')}:05:00.000Z`,
  lastAt: `2026-04-07T${String(12 + (at % 8)).padStart(2, '0')}:40:00.000Z`,
  count: 3,
  domains: ['health', 'medication'],
  purpose: 'serviceDelivery',
  role: 'nurse',
  ...entry,
});

/** Readings, disclosures and one emergency access of the sample circle. */
export const sampleRegister: AccessRegisterAnswer = {
  readings: [
    reading(1, 'Josée P.'),
    reading(2, 'Dr Falardin', {
      reader: { name: 'Dr Falardin', role: 'primaryPhysician', organization: 'GMF du Lac' },
      role: 'primaryPhysician',
      purpose: 'careCoordination',
      count: 1,
    }),
    reading(3, 'Mireille O.', { role: 'caseManager', domains: ['services', 'plan', 'notes'], count: 12 }),
  ],
  total: 112,
  disclosures: [
    recordOf('disclosure', 90, {
      nature: 'referral',
      recipient: { kind: 'organization', id: idOf(140), name: 'Refuge du Quai' },
      purpose: 'careCoordination',
      legalBasis: 'consent',
      sentOn: '2025-11-04',
      sentAt: '2025-11-04T15:12:00.000Z',
      lines: [
        { kind: 'identity', id: idOf(20), domain: 'identity', label: 'Aurore T., née le 14 septembre 1941' },
      ],
      bytes: 412,
      digest: 'a3f1'.repeat(16),
    }),
  ],
  emergencies: [
    recordOf('emergencyAccess', 95, {
      by: { kind: 'professional', id: idOf(195), name: 'Dre Aubert', organization: 'Hôpital du Lac' },
      reason: 'Chute à domicile, personne confuse à l’arrivée.',
      dangerToLife: false,
      domains: ['identity', 'health', 'medication', 'legalProtection'],
      openedAt: '2026-03-20T04:10:00.000Z',
      until: '2026-03-20T16:10:00.000Z',
    }),
  ],
  withdrawals: [
    {
      consentId: idOf(33),
      recipient: { kind: 'organization', id: idOf(140), name: 'Refuge du Quai' },
      claimedAt: '2026-01-20T15:00:00.000Z',
      recordedAt: '2026-01-20T19:25:00.000Z',
    },
  ],
  today,
};

const line = (
  at: number,
  kind: ComposedLine['kind'],
  domain: ComposedLine['domain'],
  label: string,
  proposed: boolean,
): ComposedLine => ({ kind, id: idOf(at), domain, label, proposed });

/** What may leave for a rehabilitation service: mobility and timetable are proposed, the rest is not. */
export const sampleComposition: ReferralComposeAnswer = {
  lines: [
    line(20, 'identity', 'identity', 'Aurore T., née le 14 septembre 1941, 418 555-0101', true),
    line(201, 'answer', 'functionalAutonomy', 'Marcher à l’intérieur : avec déambulateur', true),
    line(202, 'answer', 'functionalAutonomy', 'Utiliser les escaliers : avec aide', true),
    line(203, 'answer', 'cognitionMood', 'Mémoire : oublis légers', false),
    line(204, 'plannedService', 'services', 'Aide au bain, 2 fois par semaine, mardi et samedi à 10 h', true),
    line(205, 'goal', 'plan', 'Marcher 200 m avec déambulateur', false),
  ],
  grants: defaultGrants('rehabilitationProfessional'),
  restricted: ['finances'],
  consent: null,
};

export const sampleCandidates: CircleCandidatesAnswer = {
  candidates: [
    {
      recipient: { kind: 'organization', id: idOf(160), name: 'Hôpital de jour du Lac' },
      title: 'Réadaptation',
      organization: 'Hôpital du Lac',
    },
    { recipient: meals, title: 'Repas', organization: 'La Popote' },
  ],
};

/** What a page of the sample circle answers. */
export const sampleAnswers = {
  'circle.read': sampleCircle,
  'access.register': sampleRegister,
  'circle.candidates': sampleCandidates,
  'referral.compose': sampleComposition,
} as const;
