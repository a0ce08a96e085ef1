import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from './bundle.ts';
import type { ElementPackage } from './elements.ts';
import { cdn, cdnBase, runtimeFolder } from './places.ts';
import { kitEntries, litEntries } from './runtime.ts';

export interface ImportMap {
  readonly imports: Readonly<Record<string, string>>;
  /** By address: a browser refuses a file whose content is another. */
  readonly integrity: Readonly<Record<string, string>>;
}

function sorted(entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** An import map for hosts that want short names and integrity; elements work without it. */
export function importMap(elements: readonly ElementPackage[], bundles: readonly Bundle[]): ImportMap {
  const runtime = `${cdnBase}${runtimeFolder}/`;
  const names = elements.flatMap(({ name, folder, version, entries }) =>
    Object.keys(entries).map((entry): readonly [string, string] => [
      entry === 'index' ? name : `${name}/${entry}.js`,
      `${cdnBase}${folder}/${version}/${entry}.js`,
    ]),
  );
  const files = bundles.flatMap(({ folder, chunks }) =>
    chunks.map(({ fileName }): readonly [string, string] => {
      const digest = createHash('sha384')
        .update(readFileSync(join(cdn, folder, fileName)))
        .digest('base64');
      return [`${cdnBase}${folder}/${fileName}`, `sha384-${digest}`];
    }),
  );
  return {
    imports: sorted([
      ...litEntries.map((name): readonly [string, string] => [name, `${runtime}lit.js`]),
      ...kitEntries.map((name): readonly [string, string] => [name, `${runtime}kit.js`]),
      ...names,
    ]),
    integrity: sorted(files),
  };
}
