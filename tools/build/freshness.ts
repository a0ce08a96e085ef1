import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cdn, root } from './places.ts';

const keyFile = join(cdn, '.inputs');

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist') continue;
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** What the bundles are made of: sources, build scripts, exact versions of packages. Tests change nothing. */
export function inputsKey(): string {
  const hash = createHash('sha256');
  const folders = [join(root, 'packages'), import.meta.dirname];
  const sources = folders
    .flatMap((folder) => [...filesIn(folder)])
    .filter((path) => /(?<!\.test)\.(ts|js|json)$/.test(path));
  for (const path of [...sources, join(root, 'pnpm-lock.yaml')]) {
    if (path.endsWith('custom-elements.json')) continue;
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** True when what is built was built from these inputs. */
export function isFresh(key: string): boolean {
  return existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key;
}

export function remember(key: string): void {
  writeFileSync(keyFile, key);
}
