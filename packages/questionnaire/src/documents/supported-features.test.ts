import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { documentProblemCodes } from './document-problem.ts';
import { supportedFeatures, understoodExtensions } from './supported-features.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
  (name) =>
    name.endsWith('.ts') &&
    !name.includes('test') &&
    !/document-problem|supported-features|extension-urls/.test(name),
);
const all = sources.map((name) => readFileSync(join(here, name), 'utf8')).join('\n');
const urls = readFileSync(join(here, 'extension-urls.ts'), 'utf8');

test('every code of the list is told somewhere, and every feature named once', () => {
  for (const code of documentProblemCodes) assert.ok(all.includes(`'${code}'`), `${code} is never told`);
  const names = supportedFeatures.map((each) => `${each.area} ${each.feature}`);
  assert.equal(new Set(names).size, names.length);
  assert.ok(supportedFeatures.every((each) => (each.support === 'part') === (each.limit !== undefined)));
});

test('every extension that is understood is read somewhere', () => {
  for (const [, name] of urls.matchAll(/^ {2}(\w+): /gm))
    assert.ok(new RegExp(`(?:urls|documentExtensions)\\.${name}\\b`).test(all), name);
  assert.ok(understoodExtensions.every((url) => url.startsWith('http://hl7.org/fhir/')));
});
