import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A PostgreSQL that runs, or died, on a data folder: what its `postmaster.pid` says. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Absent when no server was left on that folder. */
export async function readPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const text = await readFile(path.join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
  // Lines: pid, data folder, start time, port.
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    // EPERM: it lives, under another account.
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM';
  }
}

const patience = 20_000;
const step = 25;

/** Fast shutdown: sessions are ended, everything committed is on disk, the server leaves. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < patience && isAlive(pid); waited += step) await delay(step);
  // Immediate shutdown: what was committed is recovered from the log at the next start.
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
}
