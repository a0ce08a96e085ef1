import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Reason to skip what looks at processes; `false` where they can be listed with their environment. */
export const withoutProcessList =
  process.platform === 'linux' ? false : 'processes are listed through /proc, which only Linux has';

export interface ListedProcess {
  readonly pid: number;
  readonly command: string;
}

/** Every living process that has to do with a folder: by its command, its environment or where it stands. */
export function processesOf(folder: string): readonly ListedProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      const command = told(() => readFileSync(`/proc/${name}/cmdline`, 'utf8'))
        .replaceAll('\0', ' ')
        .trim();
      const environment = told(() => readFileSync(`/proc/${name}/environ`, 'utf8'));
      const stands = told(() => readlinkSync(`/proc/${name}/cwd`));
      const concerned = [command, environment, stands].some((text) => text.includes(folder));
      return concerned ? [{ pid: Number(name), command }] : [];
    });
}

/** A process may end while it is read, or be somebody else's. */
function told(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

/** What is still there once the last ones had a moment to leave: sessions of a database end just after their server. */
export async function survivorsOf(folder: string): Promise<readonly ListedProcess[]> {
  for (let turn = 0; turn < 40 && processesOf(folder).length > 0; turn += 1) await pause(50);
  return processesOf(folder);
}

/** Memory that a process holds, in bytes. */
export function residentMemory(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
