import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/**
 * Writes `custom-elements.json`, which tells editors, frameworks and documentation what an element takes and fires:
 * beside its bundle, and in its package.
 */
export async function writeManifest(element: ElementPackage): Promise<void> {
  const folder = join(root, 'packages', element.folder);
  const output = mkdtempSync(join(tmpdir(), 'fil-manifest-'));
  try {
    // The analyzer takes a folder relative to the package.
    const relativeOutput = join(
      '..',
      '..',
      ...root
        .split('/')
        .filter(Boolean)
        .map(() => '..'),
      output,
    );
    await analyze(folder, relativeOutput);
    const text = readFileSync(join(output, 'custom-elements.json'), 'utf8');
    const inPackage = join(folder, 'custom-elements.json');
    writeFileSync(inPackage, await format(text, { parser: 'json', printWidth: 110 }));
    copyFileSync(inPackage, join(cdn, element.folder, element.version, 'custom-elements.json'));
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
