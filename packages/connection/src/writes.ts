import type { Purpose } from '@fil/vocabulary/codes';
import type { LiveEvent, Operation, OperationResult, PersonReference } from '@fil/vocabulary/types';
import type { Backoff } from './backoff.ts';
import { Listeners } from './listeners.ts';
import type { Session } from './session.ts';
import type { SendOperations } from './waiting.ts';
import type { Writing } from './writing.ts';

/**
 * What a page writes. The code of the queue is loaded behind the first answers, so that a page that is only read does
 * not wait for it; what is written before it has come waits here.
 */
export class Writes {
  readonly changes = new Listeners();
  /** What the service accepted, so that the page shows it without waiting for the live stream. */
  readonly accepted = new Listeners<{ readonly person: PersonReference; readonly event: LiveEvent }>();
  writing: Writing | undefined;
  /** Set once its code is on its way without being asked for: it is there before anything is written. */
  leisure: Promise<void> | undefined;
  readonly #session: Session;
  readonly #backoff: Backoff;
  #early = 0;
  #loading: Promise<Writing> | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#backoff = session.newBackoff();
    session.serve({ waits: () => this.pending > 0, resume: () => this.writing?.queue.flush() });
  }

  /** Operations not acknowledged yet. */
  get pending(): number {
    return this.#early + (this.writing?.queue.pending ?? 0);
  }

  /** Rejects when the code cannot be loaded now; another call tries again. */
  load(): Promise<Writing> {
    this.#loading ??= import('./writing.ts').then(
      ({ startWriting }) => (this.writing = startWriting(this.#session, this)),
      (thrown: unknown) => {
        this.#loading = undefined;
        throw thrown;
      },
    );
    return this.#loading;
  }

  /** Adds operations at the end; answers when each has its result, in the order given. */
  async submit(
    person: PersonReference,
    operations: readonly Operation[],
    send: SendOperations,
    purpose: Purpose,
  ): Promise<readonly OperationResult[]> {
    const { identity } = this.#session.tokens;
    if (!this.writing) await this.#patiently(operations.length);
    const { queue } = this.writing ?? (await this.load());
    return queue.submit(person, operations, send, purpose, identity);
  }

  async #patiently(count: number): Promise<void> {
    this.#early += count;
    this.changes.emit();
    while (!this.writing) {
      await this.load().catch(() => new Promise((resolve) => setTimeout(resolve, this.#backoff.next())));
    }
    this.#early -= count;
  }
}
