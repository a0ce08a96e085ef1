import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeSecret } from '../../startup/folders.ts';
import { StartupFailure } from '../../startup/startup-failure.ts';
import type { SystemAccount } from './system-account.ts';

interface NewDatabase {
  readonly folder: string;
  readonly dataFolder: string;
  readonly password: string;
  readonly account: SystemAccount | undefined;
  readonly initdb: string;
}

/**
 * Makes the data folder, once: UTF-8, one superuser with that password, and no way in without one. Made aside and then
 * renamed, so that one that was cut short is begun again.
 */
export async function initialize({
  folder,
  dataFolder,
  password,
  account,
  initdb,
}: NewDatabase): Promise<void> {
  const passwordFile = path.join(folder, 'initial-password');
  const newFolder = `${dataFolder}.new`;
  await rm(newFolder, { recursive: true, force: true });
  await mkdir(newFolder, { mode: 0o700 });
  await writeSecret(passwordFile, password);
  if (account) {
    await chmod(folder, 0o711);
    await chown(newFolder, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  try {
    await finished(
      initdb,
      [
        `--pgdata=${newFolder}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      folder,
      account,
    );
    await rename(newFolder, dataFolder);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function finished(
  program: string,
  parameters: readonly string[],
  folder: string,
  account: SystemAccount | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', (cause) =>
      reject(new StartupFailure('embeddedDatabaseFailed', { folder, detail: cause.message }, cause)),
    );
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new StartupFailure('embeddedDatabaseFailed', { folder, detail: lastLine(said) })),
    );
  });
}

/** What a program said last is why it failed. */
export const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
