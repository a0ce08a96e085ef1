import express from 'express';
import type { Router } from 'express';
import type { Clock } from '@fil/vocabulary/types';
import type { IssuerConfiguration } from '../configuration.ts';
import type { Database } from '../database/index.ts';
import { lifetimeSeconds } from './access-tokens.ts';
import type { AccessTokens } from './access-tokens.ts';
import { clientAuthentication } from './client-authentication.ts';
import { arrive } from './professionals.ts';
import type { SigningKeys } from './signing-keys.ts';
import { subjectTokens } from './subject-tokens.ts';
import { accessTokenType, readTokenRequest } from './token-request.ts';

export interface TokenRoutesOptions {
  readonly issuers: readonly IssuerConfiguration[];
  readonly publicUrl: string;
  readonly keys: SigningKeys;
  readonly accessTokens: AccessTokens;
  readonly database: Database;
  /** The real time, also in a demonstration: institutions' tokens are made by it. */
  readonly clock: Clock;
}

/**
 * `POST /token`: a portal's backend exchanges its own session's token for one of ours (RFC 8693).
 * Errors are OAuth's codes and nothing more: what was wrong with a token helps only whoever forged it.
 */
export function tokenRoutes({
  issuers,
  publicUrl,
  keys,
  accessTokens,
  database,
  clock,
}: TokenRoutesOptions): Router {
  const authenticate = clientAuthentication(issuers, publicUrl, clock, database);
  const readSubject = subjectTokens(issuers, clock);
  const routes = express.Router();

  routes.get('/.well-known/jwks.json', (_request, response) => {
    response.set('cache-control', 'public, max-age=300').json(keys.published);
  });

  routes.post('/token', express.urlencoded({ extended: false, limit: '32kb' }), async (request, response) => {
    response.set('cache-control', 'no-store');
    const form = readTokenRequest(request.body);
    if (!form) return void response.status(400).json({ error: 'invalid_request' });
    const client = await authenticate(form.client_assertion);
    if (!client) return void response.status(401).json({ error: 'invalid_client' });
    const subject = await readSubject(form.subject_token, client);
    const identity = subject && (await arrive(database, client.issuer, subject, clock.now()));
    if (!identity) return void response.status(400).json({ error: 'invalid_grant' });
    response.json({
      access_token: await accessTokens.issue(identity, client.clientId),
      issued_token_type: accessTokenType,
      token_type: 'Bearer',
      expires_in: lifetimeSeconds,
    });
  });

  return routes;
}
