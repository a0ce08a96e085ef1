/**
 * Keeps what a release promises: the plan's bundle with its runtime, minified and without source maps, and the contract.
 * Run once per release, after `npm run build`: `node test/hosts/keep.ts`.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementPackages } from '../../tools/build/elements.ts';
import { cdn } from '../../tools/build/places.ts';
import { presentContract } from '../support/contract.ts';

const kept = join(import.meta.dirname, 'kept');
const element = elementPackages().find(({ folder }) => folder === 'psi-viewer');
if (!element) throw new Error('there is no psi-viewer');

rmSync(join(kept, element.version), { recursive: true, force: true });
for (const folder of [join('runtime', 'v1'), join(element.folder, element.version)]) {
  const target = join(kept, element.version, folder);
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(join(cdn, folder)).filter((each) => each.endsWith('.js'))) {
    const text = readFileSync(join(cdn, folder, name), 'utf8');
    writeFileSync(join(target, name), text.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n'));
  }
}
// Lit and the tRPC client travel in the runtime, with their notices.
copyFileSync(join(cdn, 'LICENSES.txt'), join(kept, element.version, 'LICENSES.txt'));
writeFileSync(join(kept, 'contract.json'), `${JSON.stringify(presentContract(), undefined, 1)}\n`);
console.log(`Kept ${element.folder} ${element.version} and the contract in ${kept}`);
