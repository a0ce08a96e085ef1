import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactByKind } from '@fil/vocabulary/types';
import { attentionItems } from '../attention/index.ts';
import { defaultTerritoryParameters as parameters } from '../parameters/index.ts';
import { inQuebec, missed, noFacts, plannedService, record } from '../testing/records.ts';
import { coherenceRemarks } from './coherence-remarks.ts';
import type { CoherenceInput } from './coherence-remarks.ts';

const words = { text: 'Je veux encore aller à la messe le dimanche', voice: 'person' as const };
const need = (id: string, fact: Partial<FactByKind['need']> = {}) =>
  record('need', id, { title: 'Sécurité', priority: 1, beneficiary: 'person', state: 'active', ...fact });
const goal = (id: string, needId: string, fact: Partial<FactByKind['goal']> = {}) =>
  record('goal', id, { needId, text: 'Sortir le dimanche', agreement: 'agreed', words, ...fact });
const service = (id: string, goalId: string, fact: Partial<FactByKind['plannedService']> = {}) =>
  plannedService(id, { goalId, ...fact });

const coherent: CoherenceInput = {
  needs: [need('n')],
  goals: [goal('g', 'n')],
  services: [service('s', 'g')],
  attention: [],
};
const rules = (input: Partial<CoherenceInput>) =>
  coherenceRemarks({ ...coherent, ...input }).map(({ rule, entityId }) => `${rule} ${entityId}`);

test('a plan that holds together has no remark', () => assert.deepEqual(rules({}), []));

test('each fault is told once, beside its line', () => {
  assert.deepEqual(rules({ needs: [need('n'), need('alone')] }), ['needWithoutGoal alone']);
  assert.deepEqual(rules({ services: [] }), ['goalWithoutService g']);
  assert.deepEqual(rules({ services: [service('s', 'g', { state: 'ended' })] }), ['goalWithoutService g']);
  assert.deepEqual(rules({ services: [service('s', 'g', { responsible: ' ' })] }), [
    'serviceWithoutResponsible s',
  ]);
  assert.deepEqual(rules({ services: [service('s', 'g', { state: 'unmet' })] }), ['unmetWithoutReason s']);
  assert.deepEqual(rules({ needs: [need('n'), need('respite', { state: 'unmet' })] }), [
    'unmetWithoutReason respite',
  ]);
});

test('FR-05: a goal that cannot be reached now is kept by its unmet service and the reason', () => {
  assert.deepEqual(
    rules({ services: [service('s', 'g', { state: 'unmet', unmetReason: 'waitingList' })] }),
    [],
  );
});

test('QC-08: a goal that the person refused asks for no service', () => {
  assert.deepEqual(rules({ goals: [goal('g', 'n', { agreement: 'disagreed' })], services: [] }), []);
});

test('L7: only the words of the beneficiary stand for the beneficiary', () => {
  const wordless = (voice?: 'caregiver' | 'professional' | 'person') => {
    const { words: _left, ...fact } = goal('g', 'n').fact;
    return record('goal', 'g', voice ? { ...fact, words: { ...words, voice } } : fact);
  };
  assert.deepEqual(rules({ goals: [wordless()] }), ['wordsMissing g']);
  assert.deepEqual(rules({ goals: [wordless('caregiver')] }), ['wordsMissing g']);
  assert.deepEqual(rules({ goals: [wordless()], needs: [need('n', { words })] }), []);
  assert.deepEqual(
    rules({ goals: [wordless('caregiver')], needs: [need('n', { beneficiary: 'caregiver' })] }),
    [],
  );
  assert.deepEqual(rules({ goals: [wordless('person')], needs: [need('n', { beneficiary: 'caregiver' })] }), [
    'wordsMissing g',
  ]);
});

test('QC-07: bath and physiotherapy overlap on Tuesday, told once for the pair', () => {
  const bath = service('bath', 'g', {
    title: 'Aide au bain',
    frequency: { times: 2, unit: 'week', days: ['tuesday', 'saturday'], at: '10:00', minutes: 60 },
  });
  const physio = (at: string) =>
    service('physio', 'g', {
      title: 'Physiothérapie',
      state: 'proposed',
      frequency: { times: 1, unit: 'week', days: ['tuesday'], at, minutes: 60 },
    });
  const [remark, ...others] = coherenceRemarks({ ...coherent, services: [bath, physio('10:30')] });
  assert.deepEqual(others, []);
  assert.deepEqual(remark, {
    rule: 'overlap',
    entityId: 'bath',
    severity: 'gap',
    values: {
      service: 'Aide au bain',
      other: 'Physiothérapie',
      otherId: 'physio',
      weekday: 'tuesday',
      days: 1,
      at: '10:00',
      otherAt: '10:30',
    },
  });
  assert.deepEqual(rules({ services: [bath, physio('11:00')] }), [], 'one ends when the other begins');
  assert.deepEqual(rules({ services: [physio('09:15'), bath] }), ['overlap physio']);
  assert.deepEqual(rules({ services: [physio('11:00'), bath] }), []);
});

test('a service of every day meets the others; one whose hour or week is unknown meets none', () => {
  const daily = service('daily', 'g', { frequency: { times: 1, unit: 'day', at: '10:00', minutes: 15 } });
  const weekly = (frequency: Partial<FactByKind['plannedService']['frequency']>) =>
    service('weekly', 'g', {
      frequency: { times: 1, unit: 'week', days: ['friday'], at: '10:00', ...frequency },
    });
  assert.deepEqual(rules({ services: [daily, weekly({})] }), ['overlap daily']);
  assert.deepEqual(rules({ services: [daily, weekly({ at: '10:15' })] }), []);
  assert.deepEqual(rules({ services: [daily, weekly({ unit: 'month' })] }), []);
  assert.deepEqual(
    rules({ services: [daily, { ...weekly({}), fact: { ...weekly({}).fact, state: 'ended' } }] }),
    [],
  );
});

test('a gap of delivery stands beside its service with its numbers', () => {
  const services = [service('s', 'g', { startDue: '2026-02-16' })];
  const facts = { ...noFacts, services, deliveries: missed('s', '2026-02-16', '2026-02-18') };
  const attention = attentionItems({ facts, parameters, today: '2026-02-18', ...inQuebec });
  const remarks = coherenceRemarks({ ...coherent, services, attention });
  assert.deepEqual(
    remarks.map(({ rule, entityId, severity }) => [rule, entityId, severity]),
    [['deliveryGap', 's', 'gap']],
  );
  assert.equal(remarks[0]?.values['missed'], 2);
});
