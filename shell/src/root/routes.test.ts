import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filePathOf, routeOf, sharedFilePathOf } from './routes.ts';

test('every address that the portal writes leads back to what it names', () => {
  for (const recordNumber of ['R-1042', 'a/b', 'é 7', '100%']) {
    assert.deepEqual(routeOf({ pathname: filePathOf(recordNumber, 'plan') }), {
      page: 'file',
      recordNumber,
      panel: 'plan',
    });
  }
  assert.deepEqual(routeOf({ pathname: '/' }), { page: 'patients' });
  assert.deepEqual(routeOf({ pathname: '/repertoire' }), { page: 'directory' });
  assert.deepEqual(routeOf({ pathname: '/references' }), { page: 'references' });
  assert.deepEqual(routeOf({ pathname: '/formulaires' }), { page: 'forms' });
  assert.deepEqual(routeOf({ pathname: sharedFilePathOf('a-1', 'cercle') }), {
    page: 'shared',
    fileId: 'a-1',
    panel: 'cercle',
  });
});

test('a shared file without a panel opens on the plan', () => {
  assert.deepEqual(routeOf({ pathname: '/dossiers-partages/a-1' }), {
    page: 'shared',
    fileId: 'a-1',
    panel: 'plan',
  });
});

test('a file without a panel opens on the evaluation', () => {
  assert.deepEqual(routeOf({ pathname: '/dossiers/7' }), {
    page: 'file',
    recordNumber: '7',
    panel: 'evaluation',
  });
});

test('an unknown or malformed address is said to be absent', () => {
  for (const pathname of [
    '/dossiers',
    '/dossiers/7/inconnu',
    '/dossiers/%E0%A4%A/plan',
    '/autre',
    '//exemple',
  ]) {
    assert.deepEqual(routeOf({ pathname }), { page: 'absent' }, pathname);
  }
});
