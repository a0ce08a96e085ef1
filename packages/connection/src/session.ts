import type { Clock } from '@fil/vocabulary/types';
import { Backoff } from './backoff.ts';
import { deviceClock, elapsed } from './clock.ts';
import type { ConnectionStatus } from './connection.ts';
import { FilError, isAborted, toFilError } from './errors.ts';
import { Listeners } from './listeners.ts';
import { TokenKeeper } from './token.ts';

/** What a test replaces: the stopwatch, the device's clock, and how attempts are spread. */
export interface SessionParts {
  readonly elapsed?: () => number;
  readonly clock?: Clock;
  readonly backoff?: () => Backoff;
}

/** How the page stands with the service, as one failed or successful call shows it. */
function statusAfter(error: FilError): Exclude<ConnectionStatus, 'upgradeRequired'> {
  if (error.code === 'offline' || error.code === 'unavailable') return 'offline';
  return error.code === 'sessionExpired' ? 'sessionExpired' : 'online';
}

/** What waits for the service besides listening elements: the queue of writes. */
export interface Dependent {
  readonly waits: () => boolean;
  /** Called when the service can be reached again. */
  readonly resume: () => void;
}

let made = 0;

/**
 * One person signed in to one service, on this page. Every call goes through it: it adds a fresh token once after a
 * refusal, and learns from each outcome whether the service can be reached. It listens to no window event: a browser
 * that believes itself online may be behind a dead proxy, and the other way round.
 */
export class Session {
  readonly tokens: TokenKeeper;
  readonly clock: Clock;
  readonly newBackoff: () => Backoff;
  readonly changes = new Listeners();
  /** Somebody else signed in: what was read and watched for the previous person must be read again. */
  readonly identityChanges = new Listeners();
  readonly #own = `session ${(made += 1)}`;
  readonly #backoff: Backoff;
  #status: Exclude<ConnectionStatus, 'upgradeRequired'> = 'online';
  #recovery: ReturnType<typeof setTimeout> | undefined;
  #identity: string | undefined;
  #probe: (() => Promise<unknown>) | undefined;
  #dependent: Dependent | undefined;

  constructor(getToken: () => Promise<string>, parts: SessionParts = {}) {
    this.tokens = new TokenKeeper(getToken, parts.elapsed ?? elapsed);
    this.clock = parts.clock ?? deviceClock;
    this.newBackoff = parts.backoff ?? (() => new Backoff());
    this.#backoff = this.newBackoff();
  }

  get status(): Exclude<ConnectionStatus, 'upgradeRequired'> {
    return this.#status;
  }

  /** Who is signed in, as the last token says; a token that does not say it is nobody else's. */
  get knownIdentity(): string {
    return this.tokens.identity ?? this.#own;
  }

  /** Who is signed in, asking for a token when there is none. Rejects with a FilError without one. */
  async identity(): Promise<string> {
    await this.tokens.token();
    return this.#noteIdentity();
  }

  serve(dependent: Dependent): void {
    this.#dependent = dependent;
  }

  /** How to ask, at rest and without harm, whether the service is back. */
  probeWith(probe: () => Promise<unknown>): void {
    this.#probe = probe;
  }

  /**
   * Runs a call that uses {@link tokens}. A refused token is replaced once; refused again, the session is over.
   * Rejects with a FilError.
   */
  async call<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await this.#withFreshToken(send);
      this.#became('online');
      return answer;
    } catch (thrown) {
      const error = toFilError(thrown);
      // A call that its own caller gave up says nothing of the service.
      if (!isAborted(thrown)) this.#became(statusAfter(error));
      throw error;
    }
  }

  /** Tries now what waits, also after the end of a session. */
  retry(): void {
    this.#backoff.reset();
    this.#clearRecovery();
    this.#wake();
  }

  async #withFreshToken<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    const token = await this.tokens.token();
    this.#noteIdentity();
    try {
      return await send();
    } catch (thrown) {
      if (toFilError(thrown).code !== 'unauthenticated') throw thrown;
    }
    this.tokens.discard(token);
    const renewed = await this.tokens.token();
    this.#noteIdentity();
    try {
      return await send();
    } catch (thrown) {
      if (toFilError(thrown).code !== 'unauthenticated') throw thrown;
      this.tokens.discard(renewed);
      throw new FilError('sessionExpired', { cause: thrown });
    }
  }

  #noteIdentity(): string {
    const identity = this.knownIdentity;
    const before = this.#identity;
    this.#identity = identity;
    if (before !== undefined && before !== identity) this.identityChanges.emit();
    return identity;
  }

  #became(status: Exclude<ConnectionStatus, 'upgradeRequired'>): void {
    if (status === 'online') {
      this.#backoff.reset();
      this.#clearRecovery();
    } else if (status === 'offline') {
      this.#recovery ??= setTimeout(() => {
        this.#recovery = undefined;
        // A page whose elements have gone asks for nothing more.
        if (this.changes.size > 0 || this.#dependent?.waits()) this.#wake();
      }, this.#backoff.next());
    }
    if (status === this.#status) return;
    this.#status = status;
    if (status === 'online') this.#dependent?.resume();
    this.changes.emit();
  }

  #clearRecovery(): void {
    clearTimeout(this.#recovery);
    this.#recovery = undefined;
  }

  /** One harmless call shows whether the service is back; `changes` then wakes what waits. */
  #wake(): void {
    if (!this.#probe) return;
    this.call(this.#probe).catch(() => undefined);
  }
}
