import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { accountKinds, duties as knownDuties } from '@fil/vocabulary/codes';
import type { AccountKind, Duty } from '@fil/vocabulary/codes';
import { line, z } from '@fil/vocabulary/schemas';
import type { Clock } from '@fil/vocabulary/types';
import type { IssuerConfiguration } from '../configuration.ts';
import { toleranceSeconds } from './access-tokens.ts';
import type { AuthenticatedClient } from './client-authentication.ts';

/** Who an institution says is signed in. Whatever else its token claims is not listened to. */
export interface Subject {
  readonly subject: string;
  readonly name?: string;
  readonly title?: string;
  /** What the account is, of the kinds that its issuer may say. */
  readonly kind: AccountKind;
  /** What the institution entrusts them with, within itself; a door entrusts nobody with anything. */
  readonly duties: readonly Duty[];
}

const claims = z.object({
  sub: line(255),
  client_id: z.optional(z.string()),
  name: z.optional(line(200)),
  title: z.optional(line(200)),
  kind: z.optional(z.enum(accountKinds)),
  duties: z.optional(z.array(line(80)).check(z.maxLength(20))),
});

/**
 * The kinds of account that each kind of issuer may say; the first when its token says none. A door is never taken at
 * its word for a professional, nor an institution's record for the person.
 */
const kindsOfIssuer: Readonly<Record<IssuerConfiguration['kind'], readonly [AccountKind, ...AccountKind[]]>> =
  {
    record: ['careProfessional', 'otherProfessional'],
    door: ['relative', 'person'],
  };

/**
 * Checks an institution's access token (RFC 9068): its issuer, its pinned algorithms, made for us, not expired, and
 * given to the very client that brings it.
 */
export function subjectTokens(
  issuers: readonly IssuerConfiguration[],
  clock: Clock,
): (token: string, client: AuthenticatedClient) => Promise<Subject | undefined> {
  const keySets = new Map<string, JWTVerifyGetKey>(
    issuers.map(({ issuer, jwksUri }) => [
      issuer,
      createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: 5_000 }),
    ]),
  );

  return async (token, { clientId, issuer }) => {
    const keySet = keySets.get(issuer.issuer);
    if (!keySet) return undefined;
    const verified = await jwtVerify(token, keySet, {
      algorithms: [...issuer.algorithms],
      issuer: issuer.issuer,
      audience: issuer.audience,
      typ: 'at+jwt',
      clockTolerance: toleranceSeconds,
      currentDate: new Date(clock.now()),
      requiredClaims: ['exp', 'sub'],
    }).catch(() => undefined);
    const read = claims.safeParse(verified?.payload);
    if (!read.success || (read.data.client_id ?? clientId) !== clientId) return undefined;
    const kinds = kindsOfIssuer[issuer.kind];
    const { sub, name, title, kind = kinds[0] } = read.data;
    if (!kinds.includes(kind)) return undefined;
    const duties =
      issuer.kind === 'record' ? knownDuties.filter((duty) => read.data.duties?.includes(duty)) : [];
    return {
      subject: sub,
      kind,
      duties,
      ...(name !== undefined && { name }),
      ...(title !== undefined && { title }),
    };
  };
}
