import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eligibilityCriterionKinds } from '@fil/vocabulary/codes';
import type { EligibilityCriterion } from '@fil/vocabulary/types';
import { eligibilityFacts } from './eligibility-facts.ts';
import type { EligibilityFacts } from './eligibility-facts.ts';
import { eligibilityOf } from './eligibility-of.ts';

const today = '2026-04-07';
const answer = (criterion: EligibilityCriterion, facts: EligibilityFacts) =>
  eligibilityOf([criterion], facts, today).answer;

test('ages are completed years on the present day', () => {
  assert.equal(answer({ kind: 'minimumAge', value: 65 }, { birthDate: '1961-04-07' }), 'met');
  assert.equal(answer({ kind: 'minimumAge', value: 65 }, { birthDate: '1961-04-08' }), 'unmet');
  assert.equal(answer({ kind: 'maximumAge', value: 65 }, { birthDate: '1960-04-08' }), 'met');
  assert.equal(answer({ kind: 'maximumAge', value: 65 }, { birthDate: '1960-04-07' }), 'unmet');
});

test('towns are compared without accents, hyphens or case', () => {
  const criterion: EligibilityCriterion = {
    kind: 'municipality',
    value: ['Saint-Élie-des-Rapides', 'Lac-Clair'],
  };
  assert.equal(answer(criterion, { municipality: 'SAINT ELIE DES RAPIDES' }), 'met');
  assert.equal(answer(criterion, { municipality: 'Saint-Élie' }), 'unmet');
});

test('languages are compared by their primary tag', () => {
  assert.equal(answer({ kind: 'language', value: ['fr', 'en'] }, { languages: ['fr-CA'] }), 'met');
  assert.equal(answer({ kind: 'language', value: ['iu'] }, { languages: ['fr-CA', 'en'] }), 'unmet');
});

test('a flag may be asked true or false', () => {
  assert.equal(answer({ kind: 'livesAlone', value: true }, { livesAlone: true }), 'met');
  assert.equal(answer({ kind: 'hasCaregiver', value: false }, { hasCaregiver: true }), 'unmet');
  assert.equal(answer({ kind: 'gir', value: [1, 2, 3, 4] }, { gir: 4 }), 'met');
  assert.equal(answer({ kind: 'gir', value: [1, 2, 3, 4] }, { gir: 5 }), 'unmet');
});

test('without the fact every criterion is unknown, whatever it asks', () => {
  for (const kind of eligibilityCriterionKinds) {
    for (const value of [65, true, ['fr'], [1]]) assert.equal(answer({ kind, value }, {}), 'unknown', kind);
  }
});

test('a malformed or unheard-of criterion is unknown, never met', () => {
  const facts = eligibilityFacts(
    { displayName: 'A', birthDate: '1941-01-01', livesAlone: true, municipality: 'Lac-Clair' },
    3,
  );
  assert.equal(answer({ kind: 'minimumAge', value: ['65'] }, facts), 'unknown');
  assert.equal(answer({ kind: 'municipality', value: true }, facts), 'unknown');
  assert.equal(answer({ kind: 'moonPhase' as 'gir', value: 1 }, facts), 'unknown');
});

test('any unmet makes the whole unmet, else any unknown makes it unknown', () => {
  const criteria: readonly EligibilityCriterion[] = [
    { kind: 'minimumAge', value: 65 },
    { kind: 'livesAlone', value: true },
  ];
  const flag = fc.option(fc.boolean(), { nil: undefined });
  fc.assert(
    fc.property(flag, flag, (old, alone) => {
      const facts: EligibilityFacts = {
        ...(old !== undefined && { birthDate: old ? '1940-01-01' : '1990-01-01' }),
        ...(alone !== undefined && { livesAlone: alone }),
      };
      const known = [old, alone];
      const expected = known.includes(false) ? 'unmet' : known.includes(undefined) ? 'unknown' : 'met';
      assert.equal(eligibilityOf(criteria, facts, today).answer, expected);
    }),
  );
});

test('conditions that stand only in words are unknown; no condition at all is met', () => {
  assert.equal(eligibilityOf([], {}, today, 'Selon évaluation').answer, 'unknown');
  assert.equal(eligibilityOf([], {}, today, '  ').answer, 'met');
  assert.equal(eligibilityOf([], {}, today).answer, 'met');
});
