import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomOf, uuidOf } from './deterministic.ts';

test('the same name gives the same well-formed identifier, and another name another one', () => {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const seen = new Set<string>();
  for (let index = 0; index < 20000; index += 1) {
    const id = uuidOf(`entity ${index}`);
    assert.match(id, shape);
    seen.add(id);
  }
  assert.equal(seen.size, 20000);
  assert.equal(uuidOf('entity 7'), uuidOf('entity 7'));
});

test('a named stream of numbers repeats itself and spreads over the interval', () => {
  const first = randomOf('directory');
  const again = randomOf('directory');
  const buckets = [0, 0, 0, 0];
  for (let index = 0; index < 4000; index += 1) {
    const value = first();
    assert.equal(value, again());
    buckets[Math.floor(value * 4)]! += 1;
  }
  for (const count of buckets) assert.ok(count > 850 && count < 1150, `uneven: ${buckets.join(' ')}`);
});
