import type { PersonReference } from '@fil/vocabulary/types';
import type { Purpose } from '@fil/vocabulary/codes';
import type { ElementIdentity } from './context.ts';
import { errorOfStatus, FilError, toFilError } from './errors.ts';
import { EventStreamParser } from './event-stream-parser.ts';
import type { StreamMessage } from './event-stream-parser.ts';
import { requestHeaders } from './headers.ts';
import type { StreamHandlers } from './live-stream.ts';
import type { Session } from './session.ts';

export interface LiveRequest {
  readonly person: PersonReference;
  readonly purpose: Purpose;
  /** The cursor after which to resume; from now on when absent. */
  readonly lastEventId?: string;
}

/** The service says how long silence may last; until it has, this does. */
const silenceMilliseconds = 60_000;

/**
 * Reads the subscription `live.file` as tRPC sends it: an event stream whose messages are `connected`, `ping`,
 * `serialized-error`, `return`, and the events themselves with their cursor as identifier.
 *
 * It is read with `fetch`, because the browser's own EventSource sends no Authorization header; and here rather than by
 * tRPC's subscription link, which needs an EventSource of that kind beside it and weighs a fifth of the whole runtime.
 * The link's own protocol is bound to every element deployed anyway; the tests run against tRPC's server.
 *
 * Returns what closes it. Ends once; whoever wants more opens another, with a fresh token and cursor.
 */
export function readLiveFile(
  service: string,
  session: Session,
  element: ElementIdentity,
  request: LiveRequest,
  handlers: StreamHandlers,
): () => void {
  const reader = new LiveReader(session, handlers);
  void reader.read(`${service}/trpc/live.file`, JSON.stringify(request), element);
  return () => reader.close();
}

class LiveReader {
  readonly #session: Session;
  readonly #handlers: StreamHandlers;
  readonly #abort = new AbortController();
  #silence = silenceMilliseconds;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  constructor(session: Session, handlers: StreamHandlers) {
    this.#session = session;
    this.#handlers = handlers;
  }

  close(): void {
    this.#over = true;
    clearTimeout(this.#watchdog);
    this.#abort.abort();
  }

  /** `body`: who is watched stays out of the address, as in any other call. */
  async read(url: string, body: string, element: ElementIdentity): Promise<void> {
    try {
      // Opened as any call is made: with another token once refused, and the outcome noted.
      const response = await this.#session.call(async () => {
        const headers = {
          ...(await requestHeaders(this.#session, element)),
          accept: 'text/event-stream',
          'content-type': 'application/json',
        };
        const opened = await fetch(url, { method: 'POST', headers, body, signal: this.#abort.signal, cache: 'no-store' });
        if (!opened.ok) throw errorOfStatus(opened.status);
        return opened;
      });
      if (response.body) await this.#readAll(response.body);
      this.#end(undefined);
    } catch (thrown) {
      this.#end(toFilError(thrown));
    }
  }

  async #readAll(body: ReadableStream<Uint8Array>): Promise<void> {
    const parser = new EventStreamParser();
    const decoder = new TextDecoder();
    const pieces = body.getReader();
    for (;;) {
      this.#expectLife();
      const { done, value } = await pieces.read();
      if (done || this.#over) return;
      for (const message of parser.push(decoder.decode(value, { stream: true }))) {
        this.#take(message);
        if (this.#over) return;
      }
    }
  }

  #take({ type, data, id }: StreamMessage): void {
    switch (type) {
      case 'connected': {
        const { reconnectAfterInactivityMs: silence } = JSON.parse(data) as {
          reconnectAfterInactivityMs?: number;
        };
        if (silence !== undefined) this.#silence = silence;
        this.#handlers.started();
        return;
      }
      case 'message':
        this.#handlers.received(id === '' ? undefined : id, JSON.parse(data));
        return;
      case 'return':
        this.#end(undefined);
        return;
      case 'serialized-error': {
        const error = toFilError(JSON.parse(data));
        if (error.code === 'unauthenticated') this.#session.tokens.discardAny();
        this.#end(error);
      }
    }
  }

  /** A dead connection says nothing, for ever: silence longer than the service promises is an end. */
  #expectLife(): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#end(new FilError('offline')), this.#silence);
  }

  #end(error: FilError | undefined): void {
    if (this.#over) return;
    this.close();
    this.#handlers.ended(error);
  }
}
