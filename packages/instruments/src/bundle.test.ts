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

const shippedRules = [
  'aggir',
  'evaluation-socle',
  'reperage',
  'caregiver-check',
  'phq-9',
  'gad-7',
  'gds-15',
  'cti-fidelity',
  'six-dimensions',
].map((id) => `${id}/index.ts`);

test('the rules of one instrument bring no other, but for the part that two share', () => {
  const shared = /^(?:shared|frequency|practice|caregiver-check|@fil)\//;
  for (const entry of shippedRules) {
    const own = `${entry.split('/')[0]}/`;
    assert.deepEqual(
      [...loadedBy(entry)].filter((name) => !name.startsWith(own) && !shared.test(name)),
      [],
      entry,
    );
  }
});

test('what reads an own form on a screen brings neither the forms that ship nor the checking of a mapping', () => {
  const loaded = [...loadedBy('mapping/index.ts')];
  assert.deepEqual(
    loaded.filter((name) =>
      /schemas|read-mapping|questionnaire\.ts|form-words|@fil\/questionnaire/.test(name),
    ),
    [],
  );
  assert.ok(loadedBy('import/index.ts').has('@fil/vocabulary/schemas'));
});

test('scores, meanings and findings load no form and no engine', () => {
  for (const entry of ['rules.ts', 'load.ts', 'catalogue.ts', 'scales/index.ts', ...shippedRules]) {
    const loaded = [...loadedBy(entry)];
    assert.deepEqual(
      loaded.filter((name) => /questionnaire|form-words|words\/|build-items/.test(name)),
      [],
      entry,
    );
  }
  assert.deepEqual(
    [...loadedBy('load.ts')].filter((name) => !/^(?:load\.ts|shared\/|@fil\/)/.test(name)),
    [],
    'load.ts waits until asked',
  );
  assert.ok(loadedBy('index.ts').has('aggir/questionnaire.ts'));
});
