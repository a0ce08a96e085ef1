import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactByKind } from '@fil/vocabulary/types';
import fc from 'fast-check';
import { record } from '../testing/records.ts';
import { decisionsInOrder, latestDecision, refusesDecision } from './recourse.ts';

const confirmed: FactByKind['recourseDecision'] = {
  evaluationId: 'e',
  outcome: 'confirmed',
  criteria: [
    { criterion: 'incapacity', met: true },
    { criterion: 'severalServices', met: false },
  ],
  level: 'caseManagement',
  decidedOn: '2026-02-09',
};
const refuted: FactByKind['recourseDecision'] = {
  evaluationId: 'e',
  outcome: 'refuted',
  criteria: [{ criterion: 'incapacity', met: false }],
  level: 'primaryCare',
  reason: 'Tout tient avec le GMF.',
  orientation: 'Accueil du GMF',
  decidedOn: '2026-02-09',
};
const decision = (id: string, amends?: string) =>
  record('recourseDecision', id, { ...confirmed, ...(amends !== undefined && { amends }) });
const manages = { may: () => true };

test('QC-05: a confirmed recourse names a criterion that is met, and the level of case management', () => {
  assert.equal(refusesDecision(confirmed, [], manages), undefined);
  assert.deepEqual(refusesDecision({ ...confirmed, criteria: [] }, [], manages), {
    rule: 'recourseIncomplete',
    detail: 'criteria',
  });
  assert.deepEqual(refusesDecision({ ...confirmed, level: 'reinforced' }, [], manages), {
    rule: 'recourseIncomplete',
    detail: 'level',
  });
});

test('QC-05b: a refuted recourse says why and where to, at another level', () => {
  assert.equal(refusesDecision(refuted, [], manages), undefined);
  for (const detail of ['reason', 'orientation'] as const) {
    const { [detail]: _without, ...rest } = refuted;
    const refusal = { rule: 'recourseIncomplete', detail };
    assert.deepEqual(refusesDecision(rest, [], manages), refusal);
    assert.deepEqual(refusesDecision({ ...rest, [detail]: '  ' }, [], manages), refusal);
  }
  assert.equal(
    refusesDecision({ ...refuted, level: 'caseManagement' }, [], manages)?.rule,
    'recourseIncomplete',
  );
});

test('QC-05: a later decision amends the latest one, and no other', () => {
  const [first, second] = [decision('1'), decision('2', '1')];
  const refusal = (amends: string | undefined, among: readonly ReturnType<typeof decision>[]) =>
    refusesDecision({ ...refuted, ...(amends !== undefined && { amends }) }, among, manages);
  assert.deepEqual(refusal(undefined, [first]), { rule: 'decisionNotLatest', detail: '1' });
  assert.equal(refusal('1', [first]), undefined);
  assert.deepEqual(refusal('1', [first, second]), { rule: 'decisionNotLatest', detail: '2' });
  assert.equal(refusal('2', [second, first]), undefined, 'in whichever order they are read');
  assert.deepEqual(refusal('1', []), { rule: 'decisionNotLatest' });
});

test('whoever does not manage the circle decides nothing', () => {
  assert.deepEqual(refusesDecision(confirmed, [], { may: () => false }), { rule: 'notYours' });
});

test('however they are read, the decisions stand in the order in which they amend each other', () => {
  const chain = ['1', '2', '3', '4', '5'].map((id, index) =>
    decision(id, index === 0 ? undefined : String(index)),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(chain, { minLength: chain.length }), (shuffled) => {
      assert.deepEqual(decisionsInOrder(shuffled), chain);
      assert.equal(latestDecision(shuffled)?.id, '5');
    }),
  );
});
