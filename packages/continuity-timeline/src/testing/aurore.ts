import type { TimelineReadAnswer } from '@fil/vocabulary/types';
import {
  answer,
  attention,
  contacted,
  delivered,
  evaluated,
  member,
  planned,
  ruptured,
  stay,
  version,
} from './records.ts';

/** The course of a fictional person on 7 April 2026: home again after the hospital, meals missed, a reassessment late. */
export function auroreCourse(): TimelineReadAnswer {
  return answer({
    evaluations: [evaluated('evaluation-1', '2026-02-08')],
    planVersions: [
      version(1, { acceptedOn: '2026-02-11' }),
      version(2, { status: 'current', acceptedOn: '2026-02-16', reviewDue: '2026-08-18' }),
    ],
    services: [
      planned('bath', {
        title: 'Aide au bain',
        sector: 'public',
        provider: 'CLSC des Rapides',
        frequency: { times: 2, unit: 'week' },
      }),
      planned('meals'),
    ],
    deliveries: [
      delivered('bath', '2026-02-17', 'delivered'),
      delivered('bath', '2026-02-20', 'delivered'),
      delivered('bath', '2026-03-31', 'delivered'),
      delivered('meals', '2026-03-30', 'delivered'),
      delivered('meals', '2026-04-03', 'missed'),
      delivered('meals', '2026-04-06', 'missed'),
    ],
    breaks: [
      ruptured('unplannedHospitalization', '2026-03-19', '2026-03-26'),
      ruptured('lossOfCaregiver', '2026-04-03'),
    ],
    stays: [
      stay('home', '2019-06-01', '2026-03-19', { label: 'Domicile' }),
      stay('hospital', '2026-03-19', '2026-03-26', { label: 'Hôpital du Lac' }),
      stay('home', '2026-03-26', undefined, { label: 'Domicile' }),
    ],
    contacts: [
      contacted('2026-02-05'),
      contacted('2026-03-20', { mode: 'visit', with: 'Unité 4e' }),
      contacted('2026-04-05'),
    ],
    members: [
      member('Mireille Ouellet', 'caseManager', '2026-02-05'),
      member('Dr Falardin', 'primaryPhysician', '2015-03-02'),
    ],
    attention: [
      attention({
        kind: 'reassessmentDue',
        due: '2026-04-05',
        priority: 'P2',
        sources: ['break-2026-03-19'],
        values: { breakType: 'unplannedHospitalization', breakDay: '2026-03-19', countedFrom: '2026-03-26' },
      }),
      attention({
        kind: 'deliveryGap',
        rule: 'P-7',
        due: '2026-04-08',
        sources: ['meals'],
        values: {
          service: 'Repas livrés',
          missed: 2,
          expected: 3,
          countedFrom: '2026-04-03',
          unrecorded: 0,
          withoutCause: 2,
        },
      }),
    ],
  });
}
