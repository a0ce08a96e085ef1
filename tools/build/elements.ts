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
  /** Source files loaded later whose whole code travels as one file, also what others of its parts import. */
  readonly together: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports?: Readonly<Record<string, string>>;
  readonly fil?: { readonly together?: readonly string[] };
}

/** The elements of the workspace, in the order of their names. */
export function elementPackages(): readonly ElementPackage[] {
  const packages = join(root, 'packages');
  return readdirSync(packages)
    .sort()
    .flatMap((folder): ElementPackage[] => {
      const path = join(packages, folder, 'package.json');
      if (!existsSync(path)) return [];
      const { name, version, exports = {}, fil } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
      if (!('./define.js' in exports)) return [];
      const entries = Object.entries(exports).map(([subpath, source]) => {
        const entry = subpath === '.' ? 'index' : subpath.replace(/^\.\//, '').replace(/\.js$/, '');
        return [entry, join(packages, folder, source)] as const;
      });
      const together = (fil?.together ?? []).map((source) => join(packages, folder, source));
      return [{ name, folder, version, entries: Object.fromEntries(entries), together }];
    });
}
