import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { StartFailure } from './start-failure.ts';

export interface ProcessPlan {
  readonly name: string;
  readonly script: string;
  /** Path of its configuration. */
  readonly configuration: string;
  /** Its output goes there. */
  readonly log: string;
  /** Rejects or answers false while it is not ready yet. */
  readonly isReady: () => Promise<boolean>;
}

export interface ProcessEvents {
  /** It ended by itself and starts again. */
  readonly restarted: (name: string, detail: string) => void;
  /** It ends again and again. */
  readonly gaveUp: (name: string) => void;
}

const leaveWithSupervisor = pathToFileURL(join(import.meta.dirname, 'leave-with-supervisor.ts')).href;
const readySeconds = 180;
const graceMilliseconds = 15_000;
const restartsAllowed = 5;
const restartWindowMilliseconds = 60_000;
const linesKept = 12;

/**
 * A child that is kept running. It leads its own process group, so that Ctrl-C reaches the supervisor alone and each
 * child is asked to end in order; its IPC channel tells it when the supervisor itself was killed.
 */
export class SupervisedProcess {
  readonly #plan: ProcessPlan;
  readonly #events: ProcessEvents;
  #child: ChildProcess | undefined;
  #ended: Promise<string> = Promise.resolve('');
  #lastLines: string[] = [];
  #stopping = false;
  #restarts: number[] = [];

  constructor(plan: ProcessPlan, events: ProcessEvents) {
    this.#plan = plan;
    this.#events = events;
  }

  /** @throws StartFailure with the child's own last words when it ends before it is ready. */
  async start(): Promise<void> {
    this.#stopping = false;
    this.#spawn();
    const { name, log, isReady } = this.#plan;
    const until = performance.now() + readySeconds * 1000;
    let endedWith: string | undefined;
    void this.#ended.then((detail) => (endedWith = detail));
    while (performance.now() < until) {
      if (endedWith !== undefined) {
        const words = this.#lastLines.length > 0 ? this.#lastLines : [endedWith];
        throw new StartFailure('childFailed', { name }, undefined, words);
      }
      if (await isReady().catch(() => false)) {
        this.#watch();
        return;
      }
      await wait(150);
    }
    throw new StartFailure('childTooSlow', { name, seconds: readySeconds, log });
  }

  /** Asks the child to end, and makes it end when it does not. Resolves when it is gone. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const cut = setTimeout(() => this.#killGroup(child), graceMilliseconds);
    await this.#ended;
    clearTimeout(cut);
  }

  #spawn(): void {
    const { script, configuration, log } = this.#plan;
    const output = createWriteStream(log, { flags: 'a' });
    const child = spawn(process.execPath, ['--import', leaveWithSupervisor, script], {
      // Without a language of its own, a process says what stops it in both, as we do.
      env: { ...process.env, FIL_CONFIG: configuration, LC_ALL: '', LANG: '' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    });
    this.#child = child;
    this.#lastLines = [];
    child.stdout?.pipe(output, { end: false });
    child.stderr?.pipe(output, { end: false });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#lastLines = [...this.#lastLines, ...text.split('\n').filter((line) => line.trim() !== '')].slice(
        -linesKept,
      );
    });
    this.#ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signal) => {
        output.end();
        resolve(signal ?? `code ${code}`);
      });
    });
  }

  #watch(): void {
    void this.#ended.then(async (detail) => {
      if (this.#stopping) return;
      const now = performance.now();
      this.#restarts = [...this.#restarts.filter((moment) => now - moment < restartWindowMilliseconds), now];
      if (this.#restarts.length > restartsAllowed) return this.#events.gaveUp(this.#plan.name);
      this.#events.restarted(this.#plan.name, detail);
      await wait(300 * this.#restarts.length);
      if (this.#stopping) return;
      this.#spawn();
      this.#watch();
    });
  }

  #killGroup(child: ChildProcess): void {
    try {
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // It ended meanwhile.
    }
  }
}
