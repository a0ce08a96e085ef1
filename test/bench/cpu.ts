import { readdirSync, readFileSync } from 'node:fs';

/** Length of the kernel's clock tick, in microseconds: what /proc counts in. 100 Hz on every Linux of today. */
const tickMicroseconds = 10_000;

interface ProcessTimes {
  readonly parent: number;
  /** User and system time, in microseconds, of the process and of its ended children. */
  readonly microseconds: number;
}

function timesOf(pid: number): ProcessTimes | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold spaces: fields are counted after its closing parenthesis.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const sum = [11, 12, 13, 14].reduce((total, index) => total + (fields[index] ?? 0), 0);
    return { parent: fields[1] ?? 0, microseconds: sum * tickMicroseconds };
  } catch {
    return undefined;
  }
}

/** CPU of a process and of all its living children, in microseconds. Linux only. */
export function cpuOfTree(pid: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => timesOf(Number(name)))
    .filter((times) => times?.parent === pid);
  const own = timesOf(pid)?.microseconds ?? 0;
  return children.reduce((total, times) => total + (times?.microseconds ?? 0), own);
}
