import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';

export interface StartedProcess {
  /** What the process wrote on its file descriptor 3, when asked to announce itself. */
  readonly announced: string | undefined;
  /** Ends the process and the group it leads, politely then not. */
  readonly stop: () => Promise<void>;
}

interface StartOptions {
  readonly announces?: boolean;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

const politeMilliseconds = 3000;

/** Starts a program as the leader of its own group, so that what it starts ends with it. */
export async function startProcess(
  program: string,
  parameters: readonly string[],
  { announces = false, environment = {} }: StartOptions = {},
): Promise<StartedProcess> {
  const child = spawn(program, parameters, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', announces ? 'pipe' : 'ignore'],
    env: { ...process.env, ...environment },
  });
  const ended = once(child, 'exit');
  ended.catch(() => undefined);
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, name);
    } catch {
      // The group is already gone.
    }
  };
  const onExit = (): void => signal('SIGKILL');
  process.on('exit', onExit);
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      signal('SIGTERM');
      const late = setTimeout(() => signal('SIGKILL'), politeMilliseconds);
      await ended;
      clearTimeout(late);
    }
    // Whatever the leader left behind.
    signal('SIGKILL');
    process.off('exit', onExit);
  };
  await once(child, 'spawn');
  if (!announces) return { announced: undefined, stop };
  const channel = child.stdio[3] as Readable;
  const [data] = (await Promise.race([once(channel, 'data'), ended.then(() => [''])])) as [Buffer | string];
  return { announced: String(data).trim(), stop };
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until somebody listens; throws after ten seconds. */
export async function waitForPort(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    const open = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing listens on port ${port}`);
}
