import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peersFolder } from './competitors.ts';

const pnpm = 'pnpm@12.21.0';

/** Installs the peers beside the workspace, unless they stand as their lockfile says. False: they are left out. */
export async function installPeers(wanted: boolean): Promise<boolean> {
  if (!wanted) return false;
  const marker = join(peersFolder, 'node_modules', '.fil-installed');
  const key = createHash('sha256')
    .update(readFileSync(join(peersFolder, 'pnpm-lock.yaml')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === key) return true;
  console.log('\nForms: installing the peers (about a gigabyte, beside the workspace)…');
  const { status } = spawnSync(
    'npx',
    ['--yes', pnpm, 'install', '--dir', peersFolder, '--frozen-lockfile', '--reporter=silent'],
    { cwd: peersFolder, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) {
    console.log('Forms: the peers could not be installed; only ours and the floor are measured.');
    return false;
  }
  writeFileSync(marker, key);
  return true;
}
