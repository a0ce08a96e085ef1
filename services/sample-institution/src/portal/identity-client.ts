import { importJWK } from 'jose';
import * as openid from 'openid-client';
import type { CryptoKey } from 'jose';
import type { Clock, Instant } from '@fil/vocabulary/types';
import type { KeptKey } from '../identity/kept-keys.ts';
import type { Institution } from '../institution.ts';
import type { PortalSession } from './sessions.ts';

/** What must be remembered between leaving for the provider and coming back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface ExchangedToken {
  readonly access_token: string;
  readonly expires_in: number;
}

const tokenExchange = 'urn:ietf:params:oauth:grant-type:token-exchange';
const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token';
/** The provider's token is renewed when less than this remains, so that the API never sees one that is about to end. */
const renewBeforeSeconds = 60;

/** The portal as a client: of its institution's provider to sign people in, of the API's token endpoint on their behalf. */
export class IdentityClient {
  readonly #institution: Institution;
  readonly #apiUrl: string;
  readonly #key: KeptKey;
  readonly #clock: Clock;
  #provider: Promise<openid.Configuration> | undefined;
  #tokenEndpoint: Promise<openid.Configuration> | undefined;
  /** One renewal at a time for one session: a refresh token is used once. */
  readonly #renewals = new WeakMap<PortalSession, Promise<void>>();

  constructor(institution: Institution, apiUrl: string, key: KeptKey, clock: Clock) {
    this.#institution = institution;
    this.#apiUrl = apiUrl;
    this.#key = key;
    this.#clock = clock;
  }

  /** Where to send the browser, and what to remember until it returns. */
  async beginSignIn(): Promise<{ readonly url: URL; readonly pending: PendingSignIn }> {
    const pending = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(await this.#discovered(), {
      redirect_uri: `${this.#institution.origin}/callback`,
      scope: 'openid profile',
      resource: this.#apiUrl,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { url, pending };
  }

  /** @throws when state, nonce, code or signature is not the expected one. */
  async completeSignIn(callback: URL, pending: PendingSignIn): Promise<PortalSession> {
    const tokens = await openid.authorizationCodeGrant(await this.#discovered(), callback, {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || tokens.id_token === undefined) throw new Error('the provider sent no ID token');
    const words = (claim: unknown) => (typeof claim === 'string' ? claim : '');
    return {
      institutionId: this.#institution.id,
      subject: claims.sub,
      name: words(claims['name']),
      title: words(claims['title']),
      idToken: tokens.id_token,
      accessToken: tokens.access_token,
      accessTokenExpiresAt: this.#after(tokens.expiresIn()),
      refreshToken: tokens.refresh_token,
    };
  }

  async signOutUrl(session: PortalSession): Promise<URL> {
    return openid.buildEndSessionUrl(await this.#discovered(), {
      id_token_hint: session.idToken,
      post_logout_redirect_uri: `${this.#institution.origin}/signed-out`,
    });
  }

  /**
   * The API's short token for the person of this session (RFC 8693).
   * @throws when the provider or the API refuses: the session is then over for the page.
   */
  async exchange(session: PortalSession): Promise<ExchangedToken> {
    await this.#renewIfNeeded(session);
    return this.exchangeToken(session.accessToken);
  }

  /** The exchange itself, for an access token of the institution's provider. */
  async exchangeToken(accessToken: string): Promise<ExchangedToken> {
    const answer = await openid.genericGrantRequest(await this.#api(), tokenExchange, {
      subject_token: accessToken,
      subject_token_type: accessTokenType,
      audience: this.#apiUrl,
    });
    return { access_token: answer.access_token, expires_in: answer.expires_in ?? 0 };
  }

  #renewIfNeeded(session: PortalSession): Promise<void> {
    const remaining = (Date.parse(session.accessTokenExpiresAt) - Date.parse(this.#clock.now())) / 1000;
    if (remaining > renewBeforeSeconds || session.refreshToken === undefined) return Promise.resolve();
    const running = this.#renewals.get(session);
    if (running) return running;
    const renewal = this.#renew(session, session.refreshToken).finally(() => this.#renewals.delete(session));
    this.#renewals.set(session, renewal);
    return renewal;
  }

  async #renew(session: PortalSession, refreshToken: string): Promise<void> {
    const tokens = await openid.refreshTokenGrant(await this.#discovered(), refreshToken);
    session.accessToken = tokens.access_token;
    session.accessTokenExpiresAt = this.#after(tokens.expiresIn());
    session.refreshToken = tokens.refresh_token ?? refreshToken;
  }

  #after(seconds: number | undefined): Instant {
    return new Date(Date.parse(this.#clock.now()) + (seconds ?? 0) * 1000).toISOString();
  }

  #discovered(): Promise<openid.Configuration> {
    this.#provider ??= this.#discover().catch((error: unknown) => {
      this.#provider = undefined;
      throw error;
    });
    return this.#provider;
  }

  async #discover(): Promise<openid.Configuration> {
    const { issuer, clientId } = this.#institution;
    return openid.discovery(
      new URL(issuer),
      clientId,
      { id_token_signed_response_alg: 'ES256' },
      await this.#proof(),
      { execute: plainHttpIfNeeded(issuer) },
    );
  }

  /** The API's token endpoint needs no discovery: its address is part of the contract with the portal. */
  #api(): Promise<openid.Configuration> {
    this.#tokenEndpoint ??= this.#proof().then((proof) => {
      const server = { issuer: this.#apiUrl, token_endpoint: `${this.#apiUrl}/token` };
      const api = new openid.Configuration(server, this.#institution.clientId, {}, proof);
      for (const allow of plainHttpIfNeeded(this.#apiUrl)) allow(api);
      return api;
    });
    return this.#tokenEndpoint;
  }

  /** `private_key_jwt`: the portal signs a short assertion with its own ES256 key. */
  async #proof(): Promise<openid.ClientAuth> {
    const key = (await importJWK(this.#key.privateJwk, 'ES256')) as CryptoKey;
    return openid.PrivateKeyJwt({ key, kid: this.#key.kid });
  }
}

/** The demonstration runs on 127.0.0.1 without TLS; anything that starts with https stays strict. */
const plainHttpIfNeeded = (address: string) =>
  address.startsWith('http:') ? [openid.allowInsecureRequests] : [];
