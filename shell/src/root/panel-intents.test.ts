import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf, intentOf } from './panel-intents.ts';

test('an intent becomes a panel and the properties of its element', () => {
  assert.deepEqual(intentOf({ to: 'directory', goalId: 'g', query: 'repas' }), {
    panel: 'ressources',
    properties: { goalId: 'g', query: 'repas' },
  });
  assert.deepEqual(intentOf({ to: 'evaluation', entityId: 'e' }), {
    panel: 'evaluation',
    properties: { evaluationId: 'e' },
  });
  assert.deepEqual(intentOf({ to: 'plan', entityId: 'n' }), { panel: 'plan', properties: { entityId: 'n' } });
});

test('an intent to a screen that the portal does not have is left to the element', () => {
  assert.equal(intentOf({ to: 'caseload' }), undefined);
});

test('an intent never replaces the host’s context', () => {
  assert.deepEqual(intentOf({ to: 'plan', context: { service: 'https://exemple.test' } })?.properties, {});
});

test('an accepted referral names the file to open, by its own identifier', () => {
  assert.equal(fileOf({ to: 'file', person: { system: 'urn:fil:file', value: 'a-1' } }), 'a-1');
  for (const other of [
    { to: 'plan', person: { value: 'a-1' } },
    { to: 'file' },
    { to: 'file', person: { value: 7 } },
  ])
    assert.equal(fileOf(other), undefined);
});
