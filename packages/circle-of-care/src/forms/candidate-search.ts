import type { FilElement } from '@fil/element-kit';
import type { CircleCandidate } from '@fil/vocabulary/types';

export type SearchState = 'idle' | 'searching' | 'ready' | 'failed';

interface Search {
  readonly typed: string;
  readonly state: SearchState;
  readonly candidates: readonly CircleCandidate[];
}

const idle: Search = { typed: '', state: 'idle', candidates: [] };
/** Long enough not to ask at each letter, short enough not to be waited for. */
const typingMilliseconds = 200;

/** Looks for somebody or some body of the territory while a name is typed; the last thing typed is what counts. */
export class CandidateSearch {
  readonly #host: FilElement;
  readonly #searches = new Map<string, Search>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  constructor(host: FilElement) {
    this.#host = host;
  }

  of(key: string): Search {
    return this.#searches.get(key) ?? idle;
  }

  type(key: string, typed: string): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    const query = typed.trim();
    if (query.length < 2) return this.#set(key, { ...idle, typed });
    this.#set(key, { ...this.of(key), typed, state: 'searching' });
    this.#timer = setTimeout(() => void this.#ask(key, query), typingMilliseconds);
  }

  forget(key: string): void {
    this.#searches.delete(key);
  }

  async #ask(key: string, query: string): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const connection = this.#host.connection;
      if (!connection) return;
      const { candidates } = await connection.query(
        'circle.candidates',
        { query, limit: 12 },
        { signal: asking.signal },
      );
      if (!asking.signal.aborted) this.#set(key, { ...this.of(key), state: 'ready', candidates });
    } catch {
      if (!asking.signal.aborted) this.#set(key, { ...this.of(key), state: 'failed', candidates: [] });
    }
  }

  #set(key: string, search: Search): void {
    this.#searches.set(key, search);
    this.#host.requestUpdate();
  }
}
