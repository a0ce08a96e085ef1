import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day, FactByKind } from '@fil/vocabulary/types';
import { addDays, daysBetween } from '../days/index.ts';
import type { FileFacts } from '../facts/index.ts';
import { defaultTerritoryParameters as parameters } from '../parameters/index.ts';
import {
  continuityBreak,
  delivered,
  delivery,
  missed,
  noFacts,
  plannedService,
  record,
  scenarioA,
  scenarioB,
  stay,
  inQuebec,
} from '../testing/records.ts';
import { attentionItems } from './attention-items.ts';
import { nextFullReassessment, nextPlanReview } from './reviews.ts';

const evaluation = (id: string, startedOn: Day, more: Partial<FactByKind['evaluation']> = {}) =>
  record('evaluation', id, {
    instrument: 'multidimensional',
    instrumentVersion: '1',
    status: 'signed',
    startedOn,
    place: 'home',
    ...more,
  });
const plan = (id: string, number: number, acceptedOn: Day, status: 'current' | 'replaced' = 'current') =>
  record('planVersion', id, { number, status, acceptedOn });
const contacts = (...days: readonly Day[]) =>
  days.map((day) => record('contact', `contact@${day}`, { day, mode: 'visit', with: 'Aurore' }));
const every14Days = (from: Day, to: Day) =>
  Array.from({ length: Math.floor(daysBetween(from, to) / 14) + 1 }, (_, index) => addDays(from, index * 14));

const items = (facts: FileFacts, today: Day) => attentionItems({ facts, parameters, today, ...inQuebec });
/** Kind, and the days J+n on which it was raised and is due. */
const told = (facts: FileFacts, j: (n: number) => Day, n: number) =>
  items(facts, j(n)).map(({ kind, since, due }) => [
    kind,
    `J+${daysBetween(j(0), since)}`,
    `J+${daysBetween(j(0), due)}`,
  ]);

const bath = (startDue: Day) =>
  plannedService('bath', {
    title: 'Aide au bain',
    frequency: { times: 2, unit: 'week', days: ['tuesday', 'saturday'] },
    critical: true,
    startDue,
  });
const explained = (day: Day) => delivery('meals', day, { outcome: 'missed', cause: 'providerAbsent' });

const quebec: FileFacts = {
  ...noFacts,
  evaluations: [evaluation('first', scenarioA(6))],
  planVersions: [plan('v2', 2, scenarioA(14))],
  contacts: contacts(...every14Days(scenarioA(6), scenarioA(150))),
};

test('QC-12: the only item is the gap of the meals, at the second miss, due two days later', () => {
  const facts = {
    ...quebec,
    services: [plannedService('meals', { startDue: scenarioA(15) }), bath(scenarioA(15))],
    deliveries: [
      ...delivered('bath', scenarioA(15), scenarioA(19)),
      ...delivered('meals', scenarioA(16)),
      ...missed('meals', scenarioA(18), scenarioA(21)),
    ],
  };
  assert.deepEqual(told(facts, scenarioA, 20), []);
  assert.deepEqual(told(facts, scenarioA, 21), [['deliveryGap', 'J+21', 'J+23']]);
  const [gap] = items(facts, scenarioA(21));
  assert.equal(gap?.id, `deliveryGap:meals:${scenarioA(21)}`);
  assert.deepEqual(gap?.domains, ['services']);
  assert.deepEqual(gap?.sources, ['meals', `meals@${scenarioA(18)}`, `meals@${scenarioA(21)}`]);
});

const admission = (endedOn?: Day) =>
  continuityBreak('fall', 'unplannedHospitalization', scenarioA(45), endedOn);

test('QC-13: an admission suspends services and waits for discharge; told twice, it opens nothing more', () => {
  const facts = {
    ...quebec,
    services: [bath(scenarioA(15))],
    deliveries: bathVisits(scenarioA(15), scenarioA(44)),
    breaks: [admission()],
    stays: [stay('lac', 'hospital', scenarioA(45))],
  };
  for (let n = 45; n < 52; n += 1) assert.deepEqual(told(facts, scenarioA, n), [], `J+${n}`);
  const twice = { ...facts, breaks: [admission(scenarioA(52)), { ...admission(), id: 'fall-again' }] };
  assert.equal(items(twice, scenarioA(52)).filter(({ kind }) => kind === 'reassessmentDue').length, 1);
});

test('QC-14, QC-15: reassessment due J+62, start gap of the bath J+54; the reassessment of J+58 closes its own', () => {
  const facts = {
    ...quebec,
    services: [bath(scenarioA(53))],
    deliveries: bathVisits(scenarioA(15), scenarioA(44)),
    breaks: [admission(scenarioA(52))],
    stays: [stay('lac', 'hospital', scenarioA(45), scenarioA(52))],
  };
  assert.deepEqual(told(facts, scenarioA, 52), [['reassessmentDue', 'J+52', 'J+62']]);
  assert.deepEqual(told(facts, scenarioA, 53), [['reassessmentDue', 'J+52', 'J+62']]);
  assert.deepEqual(told(facts, scenarioA, 54), [
    ['startGap', 'J+54', 'J+56'],
    ['reassessmentDue', 'J+52', 'J+62'],
  ]);
  const reassessed = { ...facts, evaluations: [...facts.evaluations, evaluation('second', scenarioA(58))] };
  assert.deepEqual(told(reassessed, scenarioA, 58), [['startGap', 'J+54', 'J+56']]);
  const draft = {
    ...facts,
    evaluations: [...facts.evaluations, evaluation('second', scenarioA(58), { status: 'draft' })],
  };
  assert.equal(told(draft, scenarioA, 58).length, 2, 'a draft reassesses nobody');
});

test('an evaluation made in hospital does not stand for the one after discharge', () => {
  const facts = {
    ...quebec,
    breaks: [admission(scenarioA(52))],
    evaluations: [...quebec.evaluations, evaluation('ward', scenarioA(48), { place: 'hospital' })],
  };
  assert.deepEqual(told(facts, scenarioA, 55), [['reassessmentDue', 'J+52', 'J+62']]);
});

test('QC-16: the loss of the caregiver on J+60 is due J+62, class P1, read with the social network', () => {
  const facts = { ...quebec, breaks: [continuityBreak('wrist', 'lossOfCaregiver', scenarioA(60))] };
  assert.deepEqual(told(facts, scenarioA, 60), [['reassessmentDue', 'J+60', 'J+62']]);
  const [item] = items(facts, scenarioA(60));
  assert.equal(item?.priority, 'P1');
  assert.deepEqual(item?.domains, ['socialNetwork']);
});

test('QC-17: the change of physician on J+120 is due J+150, class P3', () => {
  const facts = { ...quebec, breaks: [continuityBreak('retires', 'changeOfPhysician', scenarioA(120))] };
  assert.deepEqual(told(facts, scenarioA, 150), [['reassessmentDue', 'J+120', 'J+150']]);
});

test('QC-19: a request for an institution on J+250 is due J+260', () => {
  const facts = {
    ...quebec,
    contacts: contacts(scenarioA(249)),
    planVersions: [],
    breaks: [continuityBreak('chsld', 'residentialAdmissionRequest', scenarioA(250))],
  };
  assert.deepEqual(told(facts, scenarioA, 250), [['reassessmentDue', 'J+250', 'J+260']]);
});

test('QC-18 and X-4: in silence the clock raises exactly the listed items, each on its day', () => {
  const facts: FileFacts = {
    ...noFacts,
    evaluations: [
      evaluation('first', scenarioA(6)),
      evaluation('full', scenarioA(58)),
      evaluation('targeted', scenarioA(121), { scope: 'targeted' }),
    ],
    planVersions: [plan('v2', 2, scenarioA(14), 'replaced'), plan('v3', 3, scenarioA(58))],
    contacts: contacts(...every14Days(scenarioA(10), scenarioA(150)), scenarioA(150)),
  };
  const raised = new Map<string, string>();
  for (let n = 122; n <= 430; n += 1) {
    for (const { kind, due } of items(facts, scenarioA(n))) {
      if (!raised.has(kind)) raised.set(kind, `J+${n}, due J+${daysBetween(scenarioA(0), due)}`);
    }
  }
  assert.deepEqual(Object.fromEntries(raised), {
    noContact: 'J+180, due J+240',
    planReviewDue: 'J+241, due J+241',
    fullReassessmentDue: 'J+423, due J+423',
  });
  assert.equal(nextPlanReview(facts, parameters)?.due, scenarioA(241));
  assert.equal(nextFullReassessment(facts, parameters, scenarioA(241))?.due, scenarioA(423));
});

test('FR-10: discharge J+41 makes the reassessment due J+51, the aide declines: start gap J+43; v2 is reviewed J+233', () => {
  const facts: FileFacts = {
    ...noFacts,
    evaluations: [evaluation('first', scenarioB(8))],
    services: [
      plannedService('aide', {
        title: 'Aide à domicile',
        state: 'toFind',
        critical: true,
        startDue: scenarioB(42),
      }),
    ],
    breaks: [continuityBreak('fall', 'unplannedHospitalization', scenarioB(34), scenarioB(41))],
    stays: [stay('ch', 'hospital', scenarioB(34), scenarioB(41))],
    contacts: contacts(scenarioB(36)),
  };
  assert.deepEqual(told(facts, scenarioB, 42), [['reassessmentDue', 'J+41', 'J+51']]);
  assert.deepEqual(told(facts, scenarioB, 43), [
    ['startGap', 'J+43', 'J+45'],
    ['reassessmentDue', 'J+41', 'J+51'],
  ]);
  const after = {
    ...facts,
    evaluations: [...facts.evaluations, evaluation('second', scenarioB(50))],
    planVersions: [plan('v2', 2, scenarioB(50))],
  };
  assert.deepEqual(
    told(after, scenarioB, 50).map(([kind]) => kind),
    ['startGap'],
  );
  assert.equal(nextPlanReview(after, parameters)?.due, scenarioB(233));
});

test('FR-12, FR-13, FR-17: loss of caregiver J+97, request for an institution J+120, change of home J+240', () => {
  const breaks = [
    continuityBreak('odile', 'lossOfCaregiver', scenarioB(95)),
    continuityBreak('ehpad', 'residentialAdmissionRequest', scenarioB(110)),
    continuityBreak('moves', 'changeOfHome', scenarioB(230)),
  ];
  assert.deepEqual(told({ ...noFacts, breaks }, scenarioB, 230), [
    ['reassessmentDue', 'J+95', 'J+97'],
    ['reassessmentDue', 'J+110', 'J+120'],
    ['reassessmentDue', 'J+230', 'J+240'],
  ]);
});

test('FR-15: last contact J+130 raises the alert J+160 with its hard limit J+220; a message left changes nothing', () => {
  const message = record('contact', 'message', { day: scenarioB(150), mode: 'message', with: 'Hervé' });
  const facts = { ...noFacts, contacts: [...contacts(scenarioB(130)), message] };
  assert.deepEqual(told(facts, scenarioB, 159), []);
  assert.deepEqual(told(facts, scenarioB, 160), [['noContact', 'J+160', 'J+220']]);
});

test('the last visit explained and delivered again leaves nothing waiting', () => {
  const facts = {
    ...quebec,
    services: [plannedService('meals', { startDue: scenarioA(15) })],
    deliveries: [
      ...delivered('meals', scenarioA(16)),
      explained(scenarioA(18)),
      explained(scenarioA(21)),
      ...delivered('meals', scenarioA(23)),
    ],
  };
  assert.deepEqual(told(facts, scenarioA, 22).length, 1);
  assert.deepEqual(told(facts, scenarioA, 23), []);
});

function bathVisits(from: Day, to: Day) {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  return delivered('bath', ...days.filter((day) => [2, 6].includes(new Date(day).getUTCDay())));
}
