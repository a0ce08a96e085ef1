import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { localized, readQuestionnaire } from '@fil/questionnaire';
import { locales } from '@fil/vocabulary/codes';
import { instrumentById, instruments, knownExtensions } from './index.ts';
import { manifest, manifestTables } from './manifest.ts';

test('every instrument that ships says its version, licence, right to ship, source, score and languages', () => {
  assert.deepEqual(
    manifest.map(({ id }) => id),
    instruments.map(({ id }) => id),
  );
  for (const one of manifest) {
    assert.match(one.version, /^\d+\.\d+\.\d+$/);
    assert.ok(one.licence !== '' && one.source !== '');
    assert.equal(one.scoreStatus === 'confirmed', one.scoreSource !== undefined, one.id);
    const { form } = readQuestionnaire(instrumentById(one.id)?.questionnaire, { knownExtensions });
    assert.ok(form);
    for (const locale of one.locales) assert.notEqual(localized(form.title, locale), '', one.id);
    assert.deepEqual(one.locales, locales);
  }
});

test('the LOINC code that the manifest gives is the one that the form has', () => {
  for (const { id, loinc } of manifest) {
    const { code } = instrumentById(id)?.questionnaire as { code?: readonly { code: string }[] };
    assert.equal(code?.[0]?.code, loinc?.form, id);
  }
});

test('the tables of the README are the manifest', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, between = ''] = readme.split(/<!-- manifest: generated.*-->\n\n|\n\n<!-- end of manifest -->/);
  assert.equal(between, manifestTables(), 'write what manifestTables() gives between the two marks');
});
