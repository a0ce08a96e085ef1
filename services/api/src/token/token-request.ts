import { z } from '@fil/vocabulary/schemas';

const exchangeGrant = 'urn:ietf:params:oauth:grant-type:token-exchange';
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
export const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token';
const jwtType = 'urn:ietf:params:oauth:token-type:jwt';

const jwt = z.string().check(z.maxLength(8_000));

/** Form of a token exchange (RFC 8693, section 2.1) with `private_key_jwt` (RFC 7523). Unknown members are ignored, as OAuth asks. */
const tokenRequest = z.object({
  grant_type: z.literal(exchangeGrant),
  subject_token: jwt,
  subject_token_type: z.enum([accessTokenType, jwtType]),
  requested_token_type: z.optional(z.literal(accessTokenType)),
  client_assertion_type: z.literal(assertionType),
  client_assertion: jwt,
});
export type TokenRequest = z.infer<typeof tokenRequest>;

export function readTokenRequest(form: unknown): TokenRequest | undefined {
  const result = tokenRequest.safeParse(form);
  return result.success ? result.data : undefined;
}
