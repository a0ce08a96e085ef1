import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circlesOf } from './circles.ts';

test('an account is in its own circles and in those that let its whole body in', () => {
  assert.deepEqual(circlesOf('refuge-du-quai-yanis').toSorted(), ['Jo', 'Nadine']);
  assert.deepEqual(circlesOf('dac-du-bocage-claire'), []);
  assert.deepEqual(circlesOf('nobody'), []);
});
