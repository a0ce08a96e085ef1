import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attentionItems } from '../attention/index.ts';
import type { FileFacts } from '../facts/index.ts';
import { defaultTerritoryParameters as parameters } from '../parameters/index.ts';
import {
  continuityBreak,
  delivered,
  missed,
  noFacts,
  plannedService,
  record,
  stay,
  inQuebec,
} from '../testing/records.ts';
import { leadingStatements } from './leading-statements.ts';

const discharge = '2026-03-29';
const facts = {
  ...noFacts,
  services: [plannedService('meals', { startDue: '2026-03-30' })],
  deliveries: [
    ...delivered('meals', '2026-03-30', '2026-04-01', '2026-04-03', '2026-04-06'),
    ...missed('meals', '2026-04-08', '2026-04-10'),
  ],
  breaks: [continuityBreak('fall', 'unplannedHospitalization', '2026-03-22', discharge)],
  stays: [stay('lac', 'hospital', '2026-03-22', discharge)],
};
const lead = (today: string, some: FileFacts = facts) =>
  leadingStatements({
    ...some,
    attention: attentionItems({ facts: some, parameters, today, ...inQuebec }),
    today,
  });

test('nine days after discharge the reassessment is due tomorrow, and nothing else waits', () => {
  assert.deepEqual(lead('2026-04-07'), [
    {
      kind: 'reassessmentDue',
      itemId: 'reassessmentDue:fall',
      dueInDays: 1,
      breakType: 'unplannedHospitalization',
      countedFrom: discharge,
      countedDays: 9,
    },
    { kind: 'noOtherGap' },
  ]);
});

test('two meals of three missed since Monday come after what is more pressing', () => {
  const statements = lead('2026-04-10');
  assert.deepEqual(
    statements.map(({ kind }) => kind),
    ['reassessmentDue', 'missed', 'noOtherGap'],
  );
  assert.deepEqual(statements[1], {
    kind: 'missed',
    itemId: 'deliveryGap:meals:2026-04-10',
    dueInDays: 2,
    serviceId: 'meals',
    service: 'Repas livrés',
    missed: 2,
    of: 3,
    since: '2026-04-06',
    cancelled: 0,
    unrecorded: 0,
  });
  assert.equal((statements[0] as { dueInDays: number }).dueInDays, -2, 'late is negative');
});

test('a person in hospital is said first, with the discharge that is expected', () => {
  const inside = {
    ...noFacts,
    breaks: [continuityBreak('fall', 'unplannedHospitalization', '2026-04-05')],
    stays: [
      record('stay', 'lac', {
        place: 'hospital',
        label: 'Hôpital du Lac',
        from: '2026-04-05',
        expectedTo: '2026-04-12',
      }),
    ],
  };
  const today = '2026-04-07';
  assert.deepEqual(leadingStatements({ ...inside, attention: [], today }), [
    { kind: 'inHospital', since: '2026-04-05', days: 2, expectedTo: '2026-04-12' },
    { kind: 'noOtherGap' },
  ]);
  assert.deepEqual(leadingStatements({ ...inside, stays: [], attention: [], today })[0], {
    kind: 'inHospital',
    since: '2026-04-05',
    days: 2,
  });
});

test('on the day of discharge the person is no longer in hospital', () => {
  assert.ok(!lead(discharge).some(({ kind }) => kind === 'inHospital'));
  assert.ok(lead('2026-03-28').some(({ kind }) => kind === 'inHospital'));
});

test('every kind of item has its statement', () => {
  const quiet = {
    ...noFacts,
    breaks: facts.breaks,
    evaluations: [
      record('evaluation', 'e', {
        instrument: 'm',
        instrumentVersion: '1',
        status: 'signed',
        startedOn: '2025-01-01',
        place: 'home',
      }),
    ],
    planVersions: [record('planVersion', 'v', { number: 1, status: 'current', acceptedOn: '2025-01-02' })],
    services: [plannedService('bath', { startDue: '2026-01-05' })],
  };
  const kinds = lead('2026-04-07', quiet).map(({ kind }) => kind);
  assert.deepEqual(kinds, [
    'noContact',
    'planReviewDue',
    'fullReassessmentDue',
    'notStarted',
    'reassessmentDue',
    'noOtherGap',
  ]);
});

test('when nothing waits, it says so', () => {
  assert.deepEqual(leadingStatements({ attention: [], today: '2026-04-07' }), [{ kind: 'nothingWaits' }]);
});

test('a kind of item that a later release invented is left out, and never denied', () => {
  const item = {
    id: 'x',
    kind: 'moonPhase' as 'noContact',
    rule: 'P-99',
    since: '2026-04-01',
    due: '2026-04-02',
    sources: [],
    domains: [],
    values: {},
  };
  assert.deepEqual(leadingStatements({ attention: [item], today: '2026-04-07' }), []);
});
