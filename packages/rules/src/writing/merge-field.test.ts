import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeField, sameValue } from './merge-field.ts';

test('whoever saw the present version replaces it; whoever did not, clashes', () => {
  assert.equal(mergeField({ currentVersion: 7, baseVersion: 7, currentValue: 'a', newValue: 'b' }), 'accept');
  assert.equal(mergeField({ currentVersion: 7, baseVersion: 3, currentValue: 'a', newValue: 'b' }), 'clash');
  assert.equal(mergeField({ currentVersion: 7, baseVersion: 9, currentValue: 'a', newValue: 'b' }), 'clash');
  assert.equal(
    mergeField({ currentVersion: 0, baseVersion: 0, currentValue: undefined, newValue: 'b' }),
    'accept',
  );
});

test('two who wrote the same thing agree', () => {
  const was = { text: 'Je veux encore aller à la messe', voice: 'person' };
  const same = { voice: 'person', text: 'Je veux encore aller à la messe' };
  assert.equal(mergeField({ currentVersion: 7, baseVersion: 3, currentValue: was, newValue: same }), 'same');
  assert.equal(
    mergeField({ currentVersion: 7, baseVersion: 3, currentValue: undefined, newValue: null }),
    'same',
  );
});

test('equality is that of the JSON text with sorted keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => assert.ok(sameValue(value, JSON.parse(JSON.stringify(value))))),
  );
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (left, right) => {
      assert.equal(sameValue(left, right), JSON.stringify(left) === JSON.stringify(right));
    }),
  );
  assert.equal(sameValue({ a: 1 }, { a: 1, b: 2 }), false);
  assert.equal(sameValue([], {}), false);
  assert.equal(sameValue({ length: 0 }, []), false);
  assert.equal(sameValue(0, null), false);
  assert.equal(sameValue('1', 1), false);
});

test('a field named like a property of every object is only a field', () => {
  assert.equal(sameValue(JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":2}')), false);
  assert.equal(sameValue({}, JSON.parse('{"constructor":1}')), false);
});
