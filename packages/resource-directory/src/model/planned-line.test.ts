import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { factSchemas } from '@fil/vocabulary/schemas';
import { z } from '@fil/vocabulary/schemas';
import { service } from '../testing/services.ts';
import { plannedLine, problemsOf, problemsOfGap, unmetLine, type PlannedLineForm } from './planned-line.ts';

const form: PlannedLineForm = {
  goalId: 'goal-1',
  times: '3',
  unit: 'week',
  startDue: '2026-04-10',
  state: 'proposed',
  responsible: ' Mireille Ouellet ',
  critical: false,
};

describe('a directory service as a line of the plan', () => {
  it('keeps where it comes from, who gives it and in which sector', () => {
    const fact = plannedLine(service(), form);
    assert.equal(fact.directoryServiceId, 'popote');
    assert.equal(fact.provider, 'La Popote');
    assert.equal(fact.sector, 'community');
    assert.equal(fact.responsible, 'Mireille Ouellet');
    assert.deepEqual(fact.frequency, { times: 3, unit: 'week' });
  });

  it('is a fact that the service accepts whenever the form has no problem', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'goal-1'),
        fc.constantFrom('', '0', '1', '7', '31', '32', '2.5', 'x'),
        fc.constantFrom('', ' ', 'M. O.'),
        (goalId, times, responsible) => {
          const filled = { ...form, goalId, times, responsible, startDue: '' };
          if (problemsOf(filled).length > 0) return;
          const fact = plannedLine(service(), filled);
          assert.deepEqual(z.parse(factSchemas.plannedService, fact), fact);
        },
      ),
    );
  });

  it('names what is missing in the order of the form', () => {
    assert.deepEqual(problemsOf({ ...form, goalId: '', times: '0', responsible: ' ' }), [
      'goalId',
      'times',
      'responsible',
    ]);
    assert.deepEqual(problemsOf({ ...form, startDue: '31/02/2026' }), ['startDue']);
    assert.deepEqual(problemsOf(form), []);
  });
});

describe('a resource gap', () => {
  const gap = {
    goalId: 'goal-1',
    title: 'Répit',
    reason: 'waitingList',
    sector: 'public',
    provider: 'CLSC',
    responsible: 'M. O.',
    times: '1',
    unit: 'week',
  } as const;
  it('is an unmet line with its reason, that the service accepts', () => {
    const fact = unmetLine(gap);
    assert.equal(fact.state, 'unmet');
    assert.equal(fact.unmetReason, 'waitingList');
    assert.deepEqual(z.parse(factSchemas.plannedService, fact), fact);
  });
  it('says what is missing', () => {
    assert.deepEqual(problemsOfGap({ ...gap, goalId: '', title: ' ', provider: '', responsible: '' }), [
      'goalId',
      'title',
      'provider',
      'responsible',
    ]);
  });
});
