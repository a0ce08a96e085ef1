import { FilError, isNetworkFailure } from './errors.ts';

/** A token in use: only ever held in memory. */
interface HeldToken {
  readonly text: string;
  /** Reading of {@link TokenKeeper}'s stopwatch, in milliseconds, after which another one is asked. */
  readonly renewAfter: number;
}

interface TokenClaims {
  readonly iss?: unknown;
  readonly sub?: unknown;
  readonly iat?: unknown;
  readonly exp?: unknown;
}

/** Kept when a token does not say how long it lives: short enough to be harmless. */
const unknownLifetimeSeconds = 60;
/** A token is renewed this long before its end, at the earliest after four fifths of its life. */
const renewalMarginSeconds = 30;

/**
 * Keeps the host's token: asks for it once for everybody, keeps it until shortly before its end.
 *
 * The lifetime is `exp - iat`, counted from the moment the token arrives on a stopwatch: a device whose clock is days
 * wrong renews as well as any other. The claims are read, never trusted: only the service verifies.
 */
export class TokenKeeper {
  readonly #ask: () => Promise<string>;
  readonly #elapsed: () => number;
  #held: HeldToken | undefined;
  #asking: Promise<string> | undefined;
  #identity: string | undefined;

  /** `elapsed` is a stopwatch in milliseconds. */
  constructor(ask: () => Promise<string>, elapsed: () => number) {
    this.#ask = ask;
    this.#elapsed = elapsed;
  }

  /** Issuer and subject of the last token: who is signed in, as far as the browser can tell. */
  get identity(): string | undefined {
    return this.#identity;
  }

  /**
   * A token believed valid. Rejects with a FilError: `offline` when the host could not reach its own server,
   * `sessionExpired` when it gives no token any more.
   */
  async token(): Promise<string> {
    if (this.#held && this.#elapsed() < this.#held.renewAfter) return this.#held.text;
    this.#asking ??= this.#renew().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  /** Forgets a token that the service refused, unless a newer one has come meanwhile. */
  discard(text: string): void {
    if (this.#held?.text === text) this.#held = undefined;
  }

  /** Forgets the token in use. */
  discardAny(): void {
    this.#held = undefined;
  }

  async #renew(): Promise<string> {
    let text: string;
    try {
      text = await this.#ask();
    } catch (thrown) {
      throw new FilError(isNetworkFailure(thrown) ? 'offline' : 'sessionExpired', { cause: thrown });
    }
    if (typeof text !== 'string' || text === '') throw new FilError('sessionExpired');
    const claims = readClaims(text);
    const lifetime =
      typeof claims.exp === 'number' && typeof claims.iat === 'number'
        ? claims.exp - claims.iat
        : unknownLifetimeSeconds;
    const keptSeconds = Math.max(lifetime - renewalMarginSeconds, lifetime * 0.8);
    this.#held = { text, renewAfter: this.#elapsed() + keptSeconds * 1000 };
    this.#identity = identityIn(claims);
    return text;
  }
}

/** Who a token says is signed in: `issuer\nsubject`; undefined for a token that does not say it. */
export const identityOf = (token: string): string | undefined => identityIn(readClaims(token));

const identityIn = ({ iss, sub }: TokenClaims): string | undefined =>
  typeof sub === 'string' ? `${String(iss)}\n${sub}` : undefined;

/** Payload of a JWT, without any verification. An opaque token has no claims. */
function readClaims(token: string): TokenClaims {
  const payload = token.split('.')[1];
  if (payload === undefined) return {};
  try {
    const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === 'object' && claims !== null ? claims : {};
  } catch {
    return {};
  }
}
