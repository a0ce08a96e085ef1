import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filePathOf, routeOf } from './routes.ts';

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
