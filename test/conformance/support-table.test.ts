import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tableFile, writeTable } from './write-table.ts';

test('the support table says what is so', async () => {
  const written = readFileSync(tableFile, 'utf8');
  assert.equal(written, await writeTable(), 'write it again: node test/conformance/support-table.ts --write');
});
