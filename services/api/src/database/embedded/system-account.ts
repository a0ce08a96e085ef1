import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartupFailure } from '../../startup/startup-failure.ts';

const run = promisify(execFile);

/** An account of the operating system. */
export interface SystemAccount {
  readonly uid: number;
  readonly gid: number;
}

async function find(): Promise<SystemAccount> {
  const [user, group] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
  return { uid: Number(user.stdout), gid: Number(group.stdout) };
}

/** PostgreSQL refuses to run as root: as root, the account `postgres`, created when absent; else nothing, our own. */
export async function databaseAccount(): Promise<SystemAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return find().catch(async () => {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return find();
  });
}

/** @throws StartupFailure when that account cannot reach the folder because one above it is closed to others. */
export async function checkReachable(folder: string): Promise<void> {
  for (let current = path.dirname(path.resolve(folder)); ; current = path.dirname(current)) {
    const { mode } = await stat(current);
    if ((mode & constants.S_IXOTH) === 0)
      throw new StartupFailure('embeddedDatabaseUnreachableFolder', { folder: current });
    if (current === path.dirname(current)) return;
  }
}
