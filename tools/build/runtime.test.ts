import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { litEntries, reexporting, runtimeFileOf } from './runtime.ts';

describe('what the shared runtime provides', () => {
  it('is every listed part of Lit, and our kit and connection', () => {
    for (const entry of litEntries) assert.equal(runtimeFileOf(entry), 'lit.js');
    assert.equal(runtimeFileOf('@fil/element-kit'), 'kit.js');
    assert.equal(runtimeFileOf('@fil/connection'), 'kit.js');
  });

  it('leaves everything else to the bundle of its importer', () => {
    for (const own of [
      '@fil/rules',
      '@fil/vocabulary/codes',
      './words.ts',
      'literal',
      '@fil/element-kit/testing',
    ]) {
      assert.equal(runtimeFileOf(own), undefined);
    }
  });

  it('refuses a part of Lit that would come as a second copy', () => {
    for (const part of [
      'lit/static-html.js',
      'lit-html',
      '@lit/reactive-element',
      'lit/directives/style-map.js',
    ]) {
      assert.throws(() => runtimeFileOf(part), /not part of the shared runtime/);
    }
  });

  it('is one module that gives what several give', () => {
    assert.equal(reexporting(['a', 'b']), 'export * from "a";\nexport * from "b";\n');
  });
});
