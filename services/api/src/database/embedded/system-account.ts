import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

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

/**
 * The nearest folder above `file` that other accounts may not go through; undefined when there is none.
 * @throws when a folder of that path does not exist.
 */
export async function closedFolderAbove(file: string): Promise<string | undefined> {
  for (let current = path.dirname(path.resolve(file)); ; current = path.dirname(current)) {
    const { mode } = await stat(current);
    if ((mode & constants.S_IXOTH) === 0) return current;
    if (current === path.dirname(current)) return undefined;
  }
}
