import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CircleMember } from '@fil/vocabulary/types';
import { addDays } from '../days/index.ts';
import { continuityBreak, delivered, noFacts, plannedService, scenarioA } from '../testing/records.ts';
import { continuityGauge } from './continuity-gauge.ts';

const member = (
  membershipId: string,
  role: CircleMember['role'],
  from: string,
  to?: string,
): CircleMember => ({
  membershipId,
  name: membershipId,
  role,
  organization: 'CLSC',
  from,
  ...(to !== undefined && { to }),
  domains: [],
  accountable: false,
});
const circle = [
  member('mireille', 'caseManager', scenarioA(3)),
  member('solange', 'caregiver', scenarioA(0)),
  member('bath', 'homeSupportWorker', scenarioA(9)),
];
const gauge = (input: Partial<Parameters<typeof continuityGauge>[0]>) =>
  continuityGauge({ ...noFacts, members: circle, today: scenarioA(120), ...input });

test('the key ties are told with their age, the oldest first', () => {
  const { state, ties } = gauge({}).relational;
  assert.equal(state, 'stable');
  assert.deepEqual(ties, [
    { membershipId: 'solange', role: 'caregiver', days: 120 },
    { membershipId: 'mireille', role: 'caseManager', days: 117 },
  ]);
  assert.equal(gauge({ members: [] }).relational.state, 'noTie');
});

test('QC-17: the physician who retires explains the fall, until somebody takes over and time has passed', () => {
  const falardin = member('falardin', 'primaryPhysician', scenarioA(5), scenarioA(120));
  const breaks = [continuityBreak('retires', 'changeOfPhysician', scenarioA(120))];
  const fallen = gauge({ members: [...circle, falardin], breaks }).relational;
  assert.equal(fallen.state, 'fallen');
  assert.deepEqual(fallen.lost, [{ membershipId: 'falardin', role: 'primaryPhysician', on: scenarioA(120) }]);
  assert.deepEqual(fallen.breaks, [{ id: 'retires', type: 'changeOfPhysician', on: scenarioA(120) }]);
  const successor = member('successor', 'primaryPhysician', scenarioA(140));
  const later = gauge({
    members: [...circle, falardin, successor],
    breaks,
    today: addDays(scenarioA(120), 184),
  });
  assert.equal(later.relational.state, 'stable');
});

test('a partner has agreed when all of its lines are; unmet and ended lines count on nobody', () => {
  const services = [
    plannedService('meals', { provider: 'La Popote', state: 'agreed' }),
    plannedService('visits', { provider: 'La Popote', state: 'proposed' }),
    plannedService('bath', { provider: 'CLSC', state: 'suspended' }),
    plannedService('respite', { provider: 'Personne', state: 'unmet', unmetReason: 'waitingList' }),
  ];
  assert.deepEqual(gauge({ services }).approach, { agreed: 1, of: 2, waitingFor: ['La Popote'] });
});

test('informational continuity is what was recorded of what was expected in four weeks', () => {
  const services = [plannedService('meals', { startDue: '2026-02-16' })];
  const today = '2026-03-16';
  const deliveries = delivered('meals', '2026-02-18', '2026-02-20', '2026-03-02');
  assert.deepEqual(gauge({ services, deliveries, today }).informational, { recorded: 3, expected: 12 });
  const often = delivered('meals', ...Array.from({ length: 28 }, (_, index) => addDays('2026-02-16', index)));
  const silent = plannedService('bath', { startDue: '2026-02-16' });
  assert.deepEqual(gauge({ services: [...services, silent], deliveries: often, today }).informational, {
    recorded: 12,
    expected: 24,
  });
});
