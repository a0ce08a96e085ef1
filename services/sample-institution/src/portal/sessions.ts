import { randomBytes } from 'node:crypto';
import type { Clock, Instant } from '@fil/vocabulary/types';
import { secondsBetween } from '../machine-clock.ts';

/** What the portal keeps, on its side, for one signed-in browser. Tokens of the institution never leave it. */
export interface PortalSession {
  /** Who signed them in: a portal may serve several institutions. */
  readonly institutionId: string;
  readonly subject: string;
  readonly name: string;
  readonly title: string;
  readonly idToken: string;
  accessToken: string;
  accessTokenExpiresAt: Instant;
  refreshToken: string | undefined;
}

const lifetimeSeconds = 8 * 3600;

/** Sessions of one portal, in memory: closing the demonstration signs everybody out. */
export class Sessions {
  readonly #clock: Clock;
  readonly #open = new Map<string, { readonly session: PortalSession; readonly since: Instant }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Opens a session and returns the value of its cookie. */
  open(session: PortalSession): string {
    this.#forgetOld();
    const id = randomBytes(32).toString('base64url');
    this.#open.set(id, { session, since: this.#clock.now() });
    return id;
  }

  find(id: string | undefined): PortalSession | undefined {
    const found = id === undefined ? undefined : this.#open.get(id);
    if (!found || id === undefined) return undefined;
    if (this.#isOld(found.since)) {
      this.#open.delete(id);
      return undefined;
    }
    return found.session;
  }

  close(id: string | undefined): void {
    if (id !== undefined) this.#open.delete(id);
  }

  #isOld(since: Instant): boolean {
    return secondsBetween(since, this.#clock.now()) > lifetimeSeconds;
  }

  #forgetOld(): void {
    for (const [id, { since }] of this.#open) if (this.#isOld(since)) this.#open.delete(id);
  }
}
