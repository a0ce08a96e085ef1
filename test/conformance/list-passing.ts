/** Writes `must-pass.json`: the features that pass now. A feature that passed before and fails now stays on it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { play } from './play.ts';
import { readFeatures } from './script.ts';

const file = new URL('must-pass.json', import.meta.url);
const before = JSON.parse(readFileSync(file, 'utf8')) as string[];
const passing = new Set(before);
for (const feature of readFeatures()) {
  try {
    await play(feature);
    passing.add(feature.name);
  } catch (error) {
    const why =
      error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error);
    console.log(`${before.includes(feature.name) ? 'FAILS NOW' : 'not yet'}  ${feature.name}  ${why}`);
  }
}
writeFileSync(file, `${JSON.stringify([...passing].sort(), null, 2)}\n`);
console.log(`${passing.size} features must pass.`);
