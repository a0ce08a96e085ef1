import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { play } from './play.ts';
import { readFeatures } from './script.ts';

const mustPass = JSON.parse(readFileSync(new URL('must-pass.json', import.meta.url), 'utf8')) as string[];
const features = readFeatures();

for (const feature of features.filter(({ name }) => mustPass.includes(name)))
  test(`${feature.script.group}: ${feature.script.feature}`, async () => {
    await play(feature);
  });

test('every feature that must pass is there, and none that passes is left off the list', async () => {
  const names = features.map(({ name }) => name);
  assert.deepEqual(
    mustPass.filter((name) => !names.includes(name)),
    [],
  );
  const passing: string[] = [];
  for (const feature of features.filter(({ name }) => !mustPass.includes(name))) {
    const passed = await play(feature).then(
      () => true,
      () => false,
    );
    if (passed) passing.push(feature.name);
  }
  assert.deepEqual(passing, [], 'these pass now: write must-pass.json again (README.md)');
});
