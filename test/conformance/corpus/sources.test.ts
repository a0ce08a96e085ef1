import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { folders } from './read-corpus.ts';

const [, ...rows] = readFileSync(new URL('SOURCES.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const sources = rows.map((row) => {
  const [file = '', publisher = '', , , , licence = '', sha256 = ''] = row.split('\t');
  return { file, publisher, licence, sha256 };
});
const folder = folders.find((each) => existsSync(`${each}/SOURCES.tsv`));
const skip = folder === undefined ? 'the public forms are not beside the project' : false;

test('every public form listed may be passed on', () => {
  const free = ['Apache-2.0', 'CC0-1.0', 'MIT', 'BSD-3-Clause', 'CC-BY-4.0'];
  assert.deepEqual(
    sources.filter(({ licence }) => !free.includes(licence)),
    [],
  );
});

test('public forms stand byte for byte as they were published', { skip }, () => {
  const changed = sources.filter(({ file, sha256 }) => {
    const bytes = readFileSync(`${folder ?? ''}/${file}`);
    return createHash('sha256').update(bytes).digest('hex') !== sha256;
  });
  assert.deepEqual(changed, []);
});
