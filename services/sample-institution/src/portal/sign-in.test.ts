import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownPath } from './sign-in.ts';

test('after signing in the browser goes to a page of this portal only', () => {
  assert.equal(ownPath('/dossiers/7/plan?vue=semaine'), '/dossiers/7/plan?vue=semaine');
  for (const elsewhere of [
    'https://exemple.test/',
    '//exemple.test',
    '/\\exemple.test',
    'javascript:alert(1)',
    '/a b',
    '',
    undefined,
    ['/x'],
  ]) {
    assert.equal(ownPath(elsewhere), '/', String(elsewhere));
  }
});
