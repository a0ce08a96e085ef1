import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frenchSpacing, withFrenchSpacing } from './typography.ts';

test('each country prints its own spaces', () => {
  const typed = 'Elle dit : « Oui ; pourquoi pas ? » à 11:30.';
  assert.equal(frenchSpacing(typed, 'fr-CA'), 'Elle dit\u00a0: «\u00a0Oui; pourquoi pas?\u00a0» à 11:30.');
  assert.equal(
    frenchSpacing(typed, 'fr-FR'),
    'Elle dit\u00a0: «\u00a0Oui\u202f; pourquoi pas\u202f?\u00a0» à 11:30.',
  );
});

test('only texts change, and addresses stay as they are', () => {
  const value = { text: 'Non !', days: ['monday'], count: 2, none: null, site: 'https://escale.example/' };
  assert.deepEqual(withFrenchSpacing(value, 'fr-CA'), { ...value, text: 'Non!' });
});
