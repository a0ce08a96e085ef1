import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format } from 'prettier';
import type { ElementPackage } from './elements.ts';
import { cdn, root } from './places.ts';

const configuration = join(import.meta.dirname, 'custom-elements-manifest.config.js');

function analyze(folder: string, output: string): Promise<void> {
  const parameters = ['analyze', '--config', configuration, '--outdir', output, '--quiet'];
  const child = spawn(join(root, 'node_modules', '.bin', 'cem'), parameters, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  let complaint = '';
  child.stderr.on('data', (data) => (complaint += String(data)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(complaint || `cem ended with ${code}`)),
    );
  });
}

interface Declaration {
  readonly customElement?: boolean;
  readonly events?: readonly { readonly name?: string }[];
}
interface Module {
  readonly path: string;
  readonly declarations?: readonly Declaration[];
}

/**
 * Keeps what a host can use: the modules of custom elements, in the order of their paths. The analyzer also lists every
 * function inside the package, and takes the parameter of `new FilNavigateEvent(detail)` for an event's name.
 */
function forHosts(text: string): unknown {
  const manifest = JSON.parse(text) as { readonly modules: readonly Module[] };
  const modules = manifest.modules
    .filter(({ declarations = [] }) => declarations.some(({ customElement }) => customElement))
    .map((module) => ({
      ...module,
      declarations: module.declarations?.map((declaration) => ({
        ...declaration,
        ...(declaration.events && {
          events: declaration.events.filter(({ name }) => name?.startsWith('fil-')),
        }),
      })),
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  return { ...manifest, modules };
}

/**
 * Writes `custom-elements.json`, which tells editors, frameworks and documentation what an element takes and fires:
 * beside its bundle, and in its package.
 */
export async function writeManifest(element: ElementPackage): Promise<void> {
  const folder = join(root, 'packages', element.folder);
  const raw = join(root, 'dist', 'manifests', element.folder);
  const beside = join(cdn, element.folder, element.version);
  await analyze(folder, relative(folder, raw));
  const text = readFileSync(join(raw, 'custom-elements.json'), 'utf8');
  const inPackage = join(folder, 'custom-elements.json');
  writeFileSync(inPackage, await format(JSON.stringify(forHosts(text)), { parser: 'json', printWidth: 110 }));
  mkdirSync(beside, { recursive: true });
  copyFileSync(inPackage, join(beside, 'custom-elements.json'));
}
