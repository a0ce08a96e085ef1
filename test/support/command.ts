/** The commands that people type, run as they are typed, and what is left of them afterwards. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

/** Scripts by the command that runs them. */
const scripts = {
  start: 'tools/start/start.ts',
  service: 'services/api/src/main.ts',
  fil: 'services/api/src/cli/fil.ts',
} as const;

export interface Command {
  readonly pid: number;
  /** What it wrote so far. */
  readonly output: () => string;
  readonly errors: () => string;
  /** Exit code, or the name of the signal that ended it; undefined while it runs. */
  readonly ending: () => number | NodeJS.Signals | undefined;
  /** Resolves to {@link ending} once it has ended and all it wrote was read. */
  readonly ended: Promise<number | NodeJS.Signals>;
  signal(name: NodeJS.Signals): void;
  /** As a terminal does at Ctrl-C: to every process of the foreground group. */
  interrupt(): void;
}

export interface CommandOptions {
  /** Added to an environment that says nothing of us, of languages or of databases. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
  /** Account to run it as; only root may choose. */
  readonly account?: number;
}

const ours = /^(FIL_|NODE_|LC_|LANG|DATABASE_URL|PG)/;

export function runCommand(name: keyof typeof scripts, options: CommandOptions = {}): Command {
  const { environment = {}, words = [], account } = options;
  const clean = Object.fromEntries(Object.entries(process.env).filter(([variable]) => !ours.test(variable)));
  const child = spawn(process.execPath, [join(root, scripts[name]), ...words], {
    cwd: root,
    env: { ...clean, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, as a shell gives to what is typed.
    detached: true,
    ...(account === undefined ? {} : { uid: account, gid: account }),
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ending = () => child.exitCode ?? child.signalCode ?? undefined;
  const { pid = 0 } = child;
  return {
    pid,
    output: () => output,
    errors: () => errors,
    ending,
    // Not even begun, when the account may not run our Node: told as an ending without a code of ours.
    ended: once(child, 'close').then(
      () => ending() ?? -1,
      (refusal: Error) => {
        errors += refusal.message;
        return -1;
      },
    ),
    signal: (signal) => void child.kill(signal),
    interrupt: () => {
      // It may have ended meanwhile: then there is nobody to interrupt.
      if (ending() === undefined) process.kill(-pid, 'SIGINT');
    },
  };
}
