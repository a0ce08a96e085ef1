import { constants } from 'node:fs';
import { access, chmod, mkdir, writeFile } from 'node:fs/promises';
import { StartupFailure } from './startup-failure.ts';

/** Makes a folder that the service keeps things in, and checks that it can. */
export async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    throw new StartupFailure(code === 'EEXIST' ? 'notAFolder' : 'folderUnwritable', { folder }, cause);
  }
  try {
    await access(folder, constants.R_OK);
  } catch (cause) {
    throw new StartupFailure('folderUnreadable', { folder }, cause);
  }
}

/** Writes a file that only its owner may read. */
export async function writeSecret(file: string, content: string): Promise<void> {
  await writeFile(file, content, { mode: 0o600 });
  // `mode` only counts when the file is made.
  await chmod(file, 0o600);
}
