import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Domain } from '@fil/vocabulary/codes';
import { withheldFrom } from './withheld.ts';

const reading = (...domains: readonly Domain[]) =>
  domains.map((domain) => ({ domain, level: 'read' as const }));

test('a lane is shared wholly, partly or not, by the domains its facts can belong to', () => {
  assert.equal(withheldFrom(reading('housing', 'health'), 'stay'), undefined);
  assert.equal(withheldFrom(reading('health'), 'stay'), 'partly');
  assert.equal(withheldFrom(reading('services'), 'contact'), 'wholly');
  assert.equal(withheldFrom([], 'circle'), undefined);
});
