import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { otherPort } from './checks.ts';
import { StartFailure } from './start-failure.ts';

interface Mark {
  readonly pid: number;
  readonly basePort: number;
  readonly address: string;
}

/** While it starts, a demonstration does not answer yet: its mark is believed for this long without an answer. */
const startingMilliseconds = 180_000;

/**
 * Marks a folder as used by this process, so that two demonstrations never share one. A mark left by a process that is
 * gone, or whose number now belongs to another program, is replaced.
 * @returns how to take the mark away.
 * @throws StartFailure when a demonstration of this folder runs already; the sentence says where.
 */
export async function markRunning(path: string, mark: Omit<Mark, 'pid'>): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true });
  const text = JSON.stringify({ ...mark, pid: process.pid });
  if (!write(path, text)) {
    const other = read(path);
    if (other && (await isRunning(path, other))) {
      throw new StartFailure('runningAlready', { address: other.address, other: otherPort(other.basePort) });
    }
    rmSync(path, { force: true });
    // Two starts at once: the second finds the first one's mark, just written.
    if (!write(path, text))
      throw new StartFailure('runningAlready', {
        address: read(path)?.address ?? '',
        other: otherPort(mark.basePort),
      });
  }
  return () => {
    if (read(path)?.pid === process.pid) rmSync(path, { force: true });
  };
}

function write(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): Mark | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Mark;
  } catch {
    return undefined;
  }
}

async function isRunning(path: string, { pid, address }: Mark): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const answers = await fetch(address, { signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => false,
  );
  return (
    answers || performance.timeOrigin + performance.now() - statSync(path).mtimeMs < startingMilliseconds
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
