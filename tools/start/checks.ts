import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { host, portCount } from './addresses.ts';
import { StartFailure } from './start-failure.ts';

/** @throws StartFailure for the first port that somebody else holds. */
export async function checkPorts(basePort: number): Promise<void> {
  for (let port = basePort; port < basePort + portCount; port += 1) {
    if (!(await isFree(port))) throw new StartFailure('portTaken', { port, other: otherPort(basePort) });
  }
}

/** A base port to propose: a hundred further, or lower when there is no room above. */
export const otherPort = (basePort: number): number =>
  basePort + 100 + portCount > 65_535 ? 4600 : basePort + 100;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** @throws StartFailure when the folder cannot be made, read or written. */
export function checkFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new StartFailure('folderIsFile', { folder }, cause);
    throw new StartFailure('folderUnusable', { folder, detail: code ?? String(cause) }, cause);
  }
}

/** @throws StartFailure when the browsers' part has not been built. */
export function checkBuilt(paths: readonly string[]): void {
  for (const path of paths) if (!existsSync(path)) throw new StartFailure('notBuilt', { path });
}
