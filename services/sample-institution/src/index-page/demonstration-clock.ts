import { startsAt } from '@fil/demonstration';
import type { Instant } from '@fil/vocabulary/types';
import { resourceServer } from '../provider/provider.ts';
import type { House } from '../house.ts';

export const clockMoves = ['day', 'week', 'back'] as const;
export type ClockMove = (typeof clockMoves)[number];

const dayMilliseconds = 24 * 3600 * 1000;

/**
 * Reads and moves the API's clock, which exists in demonstration mode only. It acts for one demonstration account, whose
 * token the institution's own provider makes here without a browser: nothing like it exists outside a demonstration.
 */
export class DemonstrationClock {
  readonly #apiUrl: string;
  readonly #house: House;
  #token: { readonly value: string; readonly until: number } | undefined;

  constructor(apiUrl: string, house: House) {
    this.#apiUrl = apiUrl;
    this.#house = house;
  }

  /** @throws when the API does not answer. */
  async now(): Promise<Instant> {
    return this.#call('clock.read', undefined);
  }

  async move(move: ClockMove): Promise<Instant> {
    return this.#call('clock.move', { to: destination(move, await this.now()) });
  }

  async #call(procedure: 'clock.read' | 'clock.move', input: { to: Instant } | undefined): Promise<Instant> {
    const response = await fetch(`${this.#apiUrl}/trpc/${procedure}`, {
      method: input ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${await this.#accessToken()}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(5000),
      ...(input && { body: JSON.stringify(input) }),
    });
    const body = (await response.json()) as { result?: { data?: { now?: unknown } } };
    const now = body.result?.data?.now;
    if (!response.ok || typeof now !== 'string') throw new Error(`${procedure} answered ${response.status}`);
    return now;
  }

  async #accessToken(): Promise<string> {
    const { institution, provider, identity } = this.#house;
    if (this.#token && this.#token.until > performance.now()) return this.#token.value;
    const [account] = institution.accounts;
    const client = await provider.Client.find(institution.clientId);
    if (!account || !client) throw new Error(`${institution.id} has no account to act for`);
    const accessToken = await this.#subjectToken(account.subject, client);
    const exchanged = await identity.exchangeToken(accessToken);
    this.#token = {
      value: exchanged.access_token,
      until: performance.now() + (exchanged.expires_in - 30) * 1000,
    };
    return exchanged.access_token;
  }

  async #subjectToken(accountId: string, client: InstanceType<House['provider']['Client']>): Promise<string> {
    const { provider, signingKey } = this.#house;
    const token = new provider.AccessToken({ accountId, client, scope: '', gty: 'demonstration' } as never);
    token.resourceServer = new provider.ResourceServer(
      this.#apiUrl,
      resourceServer(this.#apiUrl, signingKey),
    );
    return token.save();
  }
}

function destination(move: ClockMove, now: Instant): Instant {
  if (move === 'back') return startsAt;
  return new Date(Date.parse(now) + (move === 'day' ? 1 : 7) * dayMilliseconds).toISOString();
}
