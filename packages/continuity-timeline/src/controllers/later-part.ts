import type { ReactiveControllerHost } from 'lit';

/**
 * A part of the element that is not needed for the first line to be read: fetched when it is first asked
 * for, then there for good. If it cannot be fetched, the next rendering asks again.
 */
export class LaterPart<Part> {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #fetch: () => Promise<Part>;
  #part: Part | undefined;
  #fetching = false;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, fetch: () => Promise<Part>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** The part, or `undefined` until it has come; the host is then rendered again. */
  get(): Part | undefined {
    if (this.#part === undefined && !this.#fetching) void this.#ask();
    return this.#part;
  }

  async #ask(): Promise<void> {
    this.#fetching = true;
    try {
      this.#part = await this.#fetch();
      this.#host.requestUpdate();
    } catch {
      // Out of reach for the moment: what is on the screen stands, and the next rendering asks again.
    } finally {
      this.#fetching = false;
    }
  }
}
