import type { PersonReference } from '@fil/vocabulary/types';
import type * as accountOutbox from './offline/account-outbox.ts';
import type { QueryAnswers, QueryPath } from './procedures.ts';
import type { Session } from './session.ts';
import type { SendOperations } from './waiting.ts';
import type { WriteQueue } from './write-queue.ts';

/** The page's own user, whose name the page need not know: replaced by the service's answer. */
const nobody = { name: '', role: '', organization: '' };

/**
 * Keeps on the device what a page of a portal could not send yet, for whoever is signed in. Everything it needs is
 * loaded at the first call: most pages never lose anything.
 */
export class DeviceKeeping {
  readonly #session: Session;
  readonly #queue: WriteQueue;
  #ready: Promise<void> | undefined;
  #code: typeof accountOutbox | undefined;

  constructor(session: Session, queue: WriteQueue) {
    this.#session = session;
    this.#queue = queue;
    session.identityChanges.add(() => {
      queue.leaveOutbox();
      this.#ready = undefined;
    });
  }

  /**
   * Finds what was kept before, and keeps from now on; once for each person who signs in. Never rejects: where the
   * device keeps nothing, or the service knows nothing of it, the page goes on in memory.
   */
  begin(askSecret: () => Promise<{ readonly secret: string }>, send: SendOperations): Promise<void> {
    if (typeof indexedDB === 'undefined' || !globalThis.crypto?.subtle) return Promise.resolve();
    this.#ready ??= this.#open(askSecret, send).catch(() => {
      // Asked again with the next question: the service was away.
      this.#ready = undefined;
    });
    return this.#ready;
  }

  /** An answer with what is not sent yet laid over it. */
  overlaid<Path extends QueryPath>(
    path: Path,
    person: PersonReference | undefined,
    answer: QueryAnswers[Path],
  ): QueryAnswers[Path] {
    if (!person || !this.#code) return answer;
    const { unsent, parked } = this.#queue;
    const operations = this.#code.unsentAbout(person, [...unsent, ...parked]);
    return this.#code.overlaid(path, answer, { operations, author: nobody });
  }

  async #open(askSecret: () => Promise<{ readonly secret: string }>, send: SendOperations): Promise<void> {
    const queue = this.#queue;
    const [{ secret }, code] = await Promise.all([askSecret(), import('./offline/account-outbox.ts')]);
    const identity = this.#session.tokens.identity;
    if (identity === undefined) return;
    this.#code = code;
    const outbox = await code.openAccountOutbox(secret, {
      leads: () => void queue.takeOver(send),
      kept: () => void queue.takeOver(send),
      answered: (answer) => queue.heard(answer),
      changed: () => queue.changes.emit(),
    });
    if (this.#session.tokens.identity === identity) await queue.keepIn(outbox, identity, send);
    else outbox.close();
  }
}
