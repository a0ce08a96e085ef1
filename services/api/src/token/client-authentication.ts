import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import type { Clock } from '@fil/vocabulary/types';
import type { IssuerConfiguration } from '../configuration.ts';
import { prepared } from '../database/index.ts';
import type { Database } from '../database/index.ts';
import { toleranceSeconds } from './access-tokens.ts';

/** A portal that proved who it is, and the issuer it may bring tokens of. */
export interface AuthenticatedClient {
  readonly clientId: string;
  readonly issuer: IssuerConfiguration;
}

/** An assertion is good for this long at most: a stolen one is soon worth nothing. */
const longestAssertionSeconds = 300;
const algorithms = ['ES256', 'PS256', 'RS256', 'EdDSA'];

const rememberAssertion = prepared(
  'token.remember',
  `insert into fil.token_replay (client_id, jti, expires_at) values ($1, $2, $3) on conflict do nothing returning jti`,
);
const forgetAssertions = prepared('token.forget', `delete from fil.token_replay where expires_at < $1`);

/**
 * Checks a `private_key_jwt` assertion (RFC 7523, section 3): signed with a key of the client it names, made for us,
 * still fresh, and never shown before, on any node.
 */
export function clientAuthentication(
  issuers: readonly IssuerConfiguration[],
  publicUrl: string,
  clock: Clock,
  database: Database,
): (assertion: string) => Promise<AuthenticatedClient | undefined> {
  const clients = new Map(
    issuers.flatMap((issuer) =>
      issuer.clients.map(({ clientId, jwks }) => [
        clientId,
        { issuer, keys: createLocalJWKSet(jwks as unknown as JSONWebKeySet) },
      ]),
    ),
  );

  return async (assertion) => {
    const clientId = claimedClient(assertion);
    const client = clients.get(clientId ?? '');
    if (clientId === undefined || !client) return undefined;
    const now = clock.now();
    const verified = await jwtVerify(assertion, client.keys, {
      algorithms,
      issuer: clientId,
      subject: clientId,
      audience: [publicUrl, `${publicUrl}/token`],
      clockTolerance: toleranceSeconds,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'jti'],
    }).catch(() => undefined);
    const { jti, exp } = verified?.payload ?? {};
    if (jti === undefined || jti.length > 200 || exp === undefined) return undefined;
    if (exp - Date.parse(now) / 1000 > longestAssertionSeconds + toleranceSeconds) return undefined;

    const expiresAt = new Date((exp + toleranceSeconds) * 1000).toISOString();
    const fresh = await database.inTransaction({}, async (transaction) => {
      await transaction.query(forgetAssertions, [now]);
      return transaction.query(rememberAssertion, [clientId, jti, expiresAt]);
    });
    return fresh.length === 1 ? { clientId, issuer: client.issuer } : undefined;
  };
}

function claimedClient(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).sub;
  } catch {
    return undefined;
  }
}
