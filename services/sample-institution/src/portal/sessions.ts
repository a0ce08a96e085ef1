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

/** How long somebody stays signed in: since they did, and since their page last asked for anything, a token included. */
export interface SessionLimits {
  readonly lifetimeSeconds: number;
  readonly idleSeconds: number;
}

/** A working day at one's own desk. */
export const workingDay: SessionLimits = { lifetimeSeconds: 8 * 3600, idleSeconds: 8 * 3600 };
/** At the person's own door, which may stand open on the computer of a library. */
export const sharedComputer: SessionLimits = { lifetimeSeconds: 4 * 3600, idleSeconds: 20 * 60 };

interface OpenSession {
  readonly session: PortalSession;
  readonly since: Instant;
  usedAt: Instant;
}

/** Sessions of one portal, in memory: closing the demonstration signs everybody out. */
export class Sessions {
  readonly #clock: Clock;
  readonly #limits: SessionLimits;
  readonly #open = new Map<string, OpenSession>();

  constructor(clock: Clock, limits: SessionLimits = workingDay) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Opens a session and returns the value of its cookie. */
  open(session: PortalSession): string {
    this.#forgetOld();
    const id = randomBytes(32).toString('base64url');
    const now = this.#clock.now();
    this.#open.set(id, { session, since: now, usedAt: now });
    return id;
  }

  find(id: string | undefined): PortalSession | undefined {
    const found = id === undefined ? undefined : this.#open.get(id);
    if (!found || id === undefined) return undefined;
    if (this.#isOver(found)) {
      this.#open.delete(id);
      return undefined;
    }
    found.usedAt = this.#clock.now();
    return found.session;
  }

  close(id: string | undefined): void {
    if (id !== undefined) this.#open.delete(id);
  }

  #isOver({ since, usedAt }: OpenSession): boolean {
    const now = this.#clock.now();
    const { lifetimeSeconds, idleSeconds } = this.#limits;
    return secondsBetween(since, now) > lifetimeSeconds || secondsBetween(usedAt, now) > idleSeconds;
  }

  #forgetOld(): void {
    for (const [id, open] of this.#open) if (this.#isOver(open)) this.#open.delete(id);
  }
}
