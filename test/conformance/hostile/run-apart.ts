import { Worker } from 'node:worker_threads';
import type { Tried } from './try-form.ts';

export type TriedApart = Tried & { readonly polluted: boolean };
type Told = { readonly tried: TriedApart } | { readonly thrown: string };

/** Far longer than any form may take: only one that never comes back meets it. */
const patience = 30_000;

/** Tries hostile forms in a thread of its own, one after the other. */
export class Apart implements AsyncDisposable {
  #worker: Worker | undefined;

  /** Rejects when the form throws, or does not come back. */
  async try(name: string): Promise<TriedApart> {
    this.#worker ??= new Worker(new URL('in-worker.ts', import.meta.url));
    const worker = this.#worker;
    const told = await new Promise<Told>((resolve) => {
      const alarm = setTimeout(() => {
        this.#worker = undefined;
        void worker.terminate();
        resolve({ thrown: 'did not come back' });
      }, patience);
      const settle = (what: Told): void => {
        clearTimeout(alarm);
        worker.off('message', settle).off('error', broken);
        resolve(what);
      };
      // A thread that ran out of memory or stack is gone for good.
      const broken = (error: unknown): void => {
        this.#worker = undefined;
        settle({ thrown: String(error) });
      };
      worker.on('message', settle).on('error', broken);
      worker.postMessage(name);
    });
    if ('thrown' in told) throw new Error(`${name}: ${told.thrown}`);
    return told.tried;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker?.terminate();
  }
}
