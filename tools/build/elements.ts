import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.ts';

/** A package that is an element: it exports `./define.js`. */
export interface ElementPackage {
  /** `@fil/psi-viewer` */
  readonly name: string;
  /** `psi-viewer`, its folder in packages and on the CDN. */
  readonly folder: string;
  readonly version: string;
  /** Entry on the CDN, without `.js`, to source file: `define` → `…/src/define.ts`. */
  readonly entries: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports?: Readonly<Record<string, string>>;
}

/** The elements of the workspace, in the order of their names. */
export function elementPackages(): readonly ElementPackage[] {
  const packages = join(root, 'packages');
  return readdirSync(packages)
    .sort()
    .flatMap((folder): ElementPackage[] => {
      const path = join(packages, folder, 'package.json');
      if (!existsSync(path)) return [];
      const { name, version, exports = {} } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
      if (!('./define.js' in exports)) return [];
      const entries = Object.entries(exports).map(([subpath, source]) => {
        const entry = subpath === '.' ? 'index' : subpath.replace(/^\.\//, '').replace(/\.js$/, '');
        return [entry, join(packages, folder, source)] as const;
      });
      return [{ name, folder, version, entries: Object.fromEntries(entries) }];
    });
}
