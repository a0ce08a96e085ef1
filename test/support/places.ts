import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portCount } from '../../tools/start/addresses.ts';

/** A new folder that every account may go through: as root, PostgreSQL runs under another one. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fil-faults-'));
  await chmod(folder, 0o755);
  return folder;
}

/** First of `count` ports in a row on which nobody listens, below those that systems give to callers. */
export async function freePorts(count = portCount): Promise<number> {
  for (let turn = 0; turn < 100; turn += 1) {
    const base = 10_000 + Math.floor(Math.random() * 20_000);
    const ports = Array.from({ length: count }, (_none, index) => base + index);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return base;
  }
  throw new Error(`no ${count} free ports in a row`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
