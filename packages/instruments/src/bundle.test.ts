import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const specifiers = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'/gm;

/** Every file of this package that an entry loads when it runs, and the packages it loads. */
function loadedBy(entry: string, seen = new Set<string>()): ReadonlySet<string> {
  const path = join(here, entry);
  if (seen.has(entry)) return seen;
  assert.ok(existsSync(path), path);
  seen.add(entry);
  for (const [, specifier = ''] of readFileSync(path, 'utf8').matchAll(specifiers)) {
    if (specifier.startsWith('.')) loadedBy(relative(here, join(dirname(path), specifier)), seen);
    else seen.add(specifier);
  }
  return seen;
}

test('scores, meanings and findings load no form and no engine', () => {
  for (const entry of [
    'rules.ts',
    'load.ts',
    'catalogue.ts',
    'aggir/index.ts',
    'evaluation-socle/index.ts',
  ]) {
    const loaded = [...loadedBy(entry)];
    assert.deepEqual(
      loaded.filter((name) => /questionnaire|form-words|words\/|build-items/.test(name)),
      [],
      entry,
    );
  }
  assert.deepEqual(
    [...loadedBy('load.ts')].filter((name) => /aggir|socle/.test(name)),
    [],
    'load.ts waits until asked',
  );
  assert.ok(loadedBy('index.ts').has('aggir/questionnaire.ts'));
});
