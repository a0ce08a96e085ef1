import { entityKinds } from '@fil/vocabulary/codes';
import type { LiveEvent, PersonReference } from '@fil/vocabulary/types';
import type { Backoff } from './backoff.ts';
import type { FileEvent } from './connection.ts';
import { elapsed } from './clock.ts';
import type { FilError } from './errors.ts';
import { Listeners } from './listeners.ts';

export interface StreamHandlers {
  readonly started: () => void;
  /** `id` is the cursor from which the service resumes. */
  readonly received: (id: string | undefined, data: unknown) => void;
  /** The stream is over; without an error when the service ended it, as it does when a token ends. */
  readonly ended: (error: FilError | undefined) => void;
}

/** Opens the stream of one file after the cursor `lastId`; returns what closes it. Calls `ended` once, at most. */
export type OpenStream = (
  person: PersonReference,
  lastId: string | undefined,
  handlers: StreamHandlers,
) => () => void;

/** Own operations are remembered this long, in number: the service tells them again and nobody needs to hear it twice. */
const rememberedOperations = 500;

/** A stream that opens within this of being asked for opens while the first answers are on their way. */
const promptMilliseconds = 1000;

function isLiveEvent(data: unknown): data is LiveEvent {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, entityId } = data as { kind?: unknown; entityId?: unknown };
  return typeof entityId === 'string' && (entityKinds as readonly unknown[]).includes(kind);
}

/**
 * The changes of one file, as one signed-in person may see them: a single connection however many elements listen.
 * Resumes after its last event; when something may have been missed, says `resync`.
 */
export class LiveStream {
  readonly #person: PersonReference;
  readonly #backoff: Backoff;
  readonly #listeners = new Listeners<FileEvent>();
  readonly #openers = new Set<{ readonly open: OpenStream }>();
  readonly #announced = new Set<string>();
  #lastId: string | undefined;
  #starts = 0;
  readonly #askedAt = elapsed();
  #denied = false;
  #close: (() => void) | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(person: PersonReference, backoff: Backoff) {
    this.#person = person;
    this.#backoff = backoff;
  }

  get inUse(): boolean {
    return this.#openers.size > 0;
  }

  /** Adds a listener and a way to open the stream. Returns what removes both; the last one out closes it. */
  join(open: OpenStream, listener: (event: FileEvent) => void): () => void {
    const opener = { open };
    this.#openers.add(opener);
    const stopListening = this.#listeners.add(listener);
    if (!this.#close && this.#later === undefined) this.#open();
    return () => {
      stopListening();
      this.#openers.delete(opener);
      if (!this.inUse) this.#stop();
    };
  }

  /** Tells at once what the page itself wrote; its echo from the service is then left out. */
  announce(event: LiveEvent): void {
    for (const id of event.operationIds) this.#announced.add(id);
    for (const id of this.#announced) {
      if (this.#announced.size <= rememberedOperations) break;
      this.#announced.delete(id);
    }
    this.#listeners.emit(event);
  }

  /** Opens now, if it is not open, instead of waiting for the next attempt. */
  wake(): void {
    if (this.#later === undefined && !this.#denied) return;
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#open();
  }

  #open(): void {
    const [opener] = this.#openers;
    if (!opener) return;
    this.#denied = false;
    let over = false;
    const close = opener.open(this.#person, this.#lastId, {
      started: () => {
        if (over) return;
        this.#backoff.reset();
        const late = this.#starts > 0 || elapsed() - this.#askedAt > promptMilliseconds;
        if (late && this.#lastId === undefined) this.#listeners.emit('resync');
        this.#starts += 1;
      },
      received: (id, data) => {
        if (over) return;
        if (id !== undefined) this.#lastId = id;
        this.#hear(data);
      },
      ended: (error) => {
        if (over) return;
        over = true;
        this.#close = undefined;
        // No such file, or no longer for this reader: insisting changes nothing, and `wake` tries again.
        this.#denied = error?.code === 'notFound';
        // Refused after it was open: whoever shows the file must find out that it is closed.
        if (this.#denied && this.#starts > 1) this.#listeners.emit('resync');
        else if (!this.#denied && this.inUse) this.#openLater();
      },
    });
    if (over) return;
    this.#close = () => {
      over = true;
      close();
    };
  }

  #hear(data: unknown): void {
    if (!isLiveEvent(data)) {
      // A gap the service cannot fill, or a kind newer than this element: read everything again.
      this.#listeners.emit('resync');
      return;
    }
    const ids = data.operationIds ?? [];
    const echo = ids.length > 0 && ids.every((id) => this.#announced.has(id));
    if (!echo) this.#listeners.emit(data);
  }

  #openLater(): void {
    // The next attempt goes through another element's client: one that is too old must not deprive the others.
    const [first] = this.#openers;
    if (first) {
      this.#openers.delete(first);
      this.#openers.add(first);
    }
    this.#later = setTimeout(() => {
      this.#later = undefined;
      this.#open();
    }, this.#backoff.next());
  }

  #stop(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#close?.();
    this.#close = undefined;
  }
}
