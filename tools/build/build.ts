/**
 * Builds what institutions serve under `/fil/`: the shared runtime, each element, an import map with integrity, sizes.
 * Fails when something is over its budget. Does nothing when nothing changed.
 *
 *     node tools/build/build.ts [--force]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleElement, bundleKit, bundleLit, foreignPackages } from './bundle.ts';
import type { Bundle } from './bundle.ts';
import { elementPackages } from './elements.ts';
import type { ElementPackage } from './elements.ts';
import { inputsKey, isFresh, remember } from './freshness.ts';
import { importMap } from './import-map.ts';
import { licenseNotices } from './licenses.ts';
import { writeManifest } from './manifest.ts';
import { cdn } from './places.ts';
import { budgetLines, formLine, measure, sizeTable } from './sizes.ts';

function writeJson(name: string, value: unknown): void {
  writeFileSync(join(cdn, name), `${JSON.stringify(value, undefined, 2)}\n`);
}

const key = inputsKey();
if (isFresh(key) && !process.argv.includes('--force')) {
  console.log('elements: already built');
  process.exit(0);
}

const began = performance.now();
rmSync(cdn, { recursive: true, force: true });
mkdirSync(cdn, { recursive: true });

const runtime = [await bundleLit(), await bundleKit()];
const built: { readonly element: ElementPackage; readonly bundle: Bundle }[] = [];
const failed: string[] = [];
for (const element of elementPackages()) {
  try {
    const [bundle] = await Promise.all([bundleElement(element), writeManifest(element)]);
    built.push({ element, bundle });
    console.log(`built ${element.folder} ${element.version}`);
  } catch (thrown) {
    failed.push(element.folder);
    console.error(`${element.folder}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

const bundles = [...runtime, ...built.map(({ bundle }) => bundle)];
writeJson(
  'import-map.json',
  importMap(
    built.map(({ element }) => element),
    bundles,
  ),
);
writeFileSync(join(cdn, 'LICENSES.txt'), licenseNotices(foreignPackages(bundles)));

const runtimeSizes = runtime.map(measure);
const elementSizes = built.map(({ bundle }) => measure(bundle));
const forms = built.filter(({ element }) => element.folder === 'evaluation-form');
const lines = [
  ...budgetLines(runtimeSizes, elementSizes),
  ...forms.map(({ bundle }) => formLine(runtimeSizes, bundle)),
];
writeJson('sizes.json', { runtime: runtimeSizes, elements: elementSizes });
console.log(`\n${sizeTable(lines)}\nbuilt in ${((performance.now() - began) / 1000).toFixed(1)} s`);

const over = lines.filter(({ size, budget }) => size.brotli > budget).map(({ name }) => name);
if (over.length > 0) console.error(`Over budget: ${over.join(', ')}`);
if (failed.length > 0) console.error(`Not built: ${failed.join(', ')}`);
if (over.length > 0 || failed.length > 0) process.exit(1);
remember(key);
