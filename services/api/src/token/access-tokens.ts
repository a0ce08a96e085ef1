import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, jwtVerify, SignJWT } from 'jose';
import { accountKinds, duties as knownDuties } from '@fil/vocabulary/codes';
import { uuid, z } from '@fil/vocabulary/schemas';
import type { Clock } from '@fil/vocabulary/types';
import type { SignedIn } from '../context.ts';
import type { Identity } from '../database/index.ts';
import { signingAlgorithm } from './signing-keys.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Lifetime of our tokens: short, because nobody can take one back. Access is decided anew at each call anyway. */
export const lifetimeSeconds = 300;
/** How far two machines' clocks may differ. */
export const toleranceSeconds = 30;
const tokenType = 'at+jwt';
const mostKept = 10_000;

const claims = z.object({
  sub: uuid,
  institution: z.string(),
  territory: z.string(),
  organization: z.optional(z.string()),
  // A token of the release before names none, and was given to a professional.
  kind: z._default(z.enum(accountKinds), 'careProfessional'),
  // A duty of a later release is no duty here.
  duties: z._default(z.array(z.string()), []),
  exp: z.number(),
});

/** Our own short tokens (RFC 9068): made at the token endpoint, checked at every call. */
export interface AccessTokens {
  issue(identity: Identity, clientId: string): Promise<string>;
  /** Who the token says is calling; undefined when anything at all is wrong with it. */
  verify(token: string): Promise<SignedIn | undefined>;
}

export function accessTokens(keys: SigningKeys, publicUrl: string, clock: Clock): AccessTokens {
  const keySet = createLocalJWKSet(keys.published);
  // Checking a signature costs more than the rest of a request. What it proves lasts until expiry; what it allows
  // is asked of the database each time.
  const verified = new Map<string, SignedIn>();

  const readToken = async (token: string): Promise<SignedIn | undefined> => {
    const { payload } = await jwtVerify(token, keySet, {
      algorithms: [signingAlgorithm],
      issuer: publicUrl,
      audience: publicUrl,
      typ: tokenType,
      clockTolerance: toleranceSeconds,
      currentDate: new Date(clock.now()),
      requiredClaims: ['exp', 'sub'],
    });
    const read = claims.safeParse(payload);
    if (!read.success) return undefined;
    const { sub, institution, territory, organization, kind, exp } = read.data;
    const duties = knownDuties.filter((duty) => read.data.duties.includes(duty));
    return {
      identity: {
        professionalId: sub,
        institutionId: institution,
        territoryId: territory,
        kind,
        ...(duties.length > 0 && { duties }),
        ...(organization !== undefined && { organizationId: organization }),
      },
      expiresAt: (exp + toleranceSeconds) * 1000,
    };
  };

  return {
    issue: (identity, clientId) => {
      const now = Math.floor(Date.parse(clock.now()) / 1000);
      return new SignJWT({
        client_id: clientId,
        institution: identity.institutionId,
        territory: identity.territoryId,
        kind: identity.kind,
        ...(identity.organizationId !== undefined && { organization: identity.organizationId }),
        ...(identity.duties !== undefined && { duties: identity.duties }),
      })
        .setProtectedHeader({ alg: signingAlgorithm, kid: keys.current.kid, typ: tokenType })
        .setIssuer(publicUrl)
        .setAudience(publicUrl)
        .setSubject(identity.professionalId)
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeSeconds)
        .setJti(randomUUID())
        .sign(keys.current.privateKey);
    },

    verify: async (token) => {
      const known = verified.get(token);
      if (known && known.expiresAt > Date.parse(clock.now())) return known;
      verified.delete(token);
      const signedIn = await readToken(token).catch(() => undefined);
      if (signedIn) {
        if (verified.size >= mostKept) verified.clear();
        verified.set(token, signedIn);
      }
      return signedIn;
    },
  };
}
