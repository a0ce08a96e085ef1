import { createHmac } from 'node:crypto';
import { Provider } from 'oidc-provider';
import type { Clock } from '@fil/vocabulary/types';
import type { KeptKey } from '../identity/kept-keys.ts';
import type { Institution } from '../institution.ts';
import { memoryAdapter } from './memory-adapter.ts';
import type { SignInPages } from './pages.ts';

const minutes = 60;
const hours = 60 * minutes;

export interface ProviderParts {
  readonly institution: Institution;
  /** Audience that access tokens are made for: the API. */
  readonly audience: string;
  readonly signingKey: KeptKey;
  /** Public key by which the institution's own portal proves itself. */
  readonly clientKey: KeptKey;
  readonly pages: SignInPages;
  readonly clock: Clock;
}

/** How the provider makes a token for the API: a short ES256 JWT, with no scope because access is decided elsewhere. */
export const resourceServer = (audience: string, signingKey: KeptKey) => ({
  scope: '',
  audience,
  accessTokenFormat: 'jwt' as const,
  accessTokenTTL: 10 * minutes,
  jwt: { sign: { alg: 'ES256' as const, kid: signingKey.kid } },
});

/** Name of the cookie that binds one sign-in question to the browser it was asked in. */
export const interactionCookie = ({ id }: Pick<Institution, 'id'>): string => `${id}-interaction`;

/**
 * The institution's OpenID provider: authorization code with PKCE for its own portal, which is a first-party client and
 * so needs no consent screen. Access tokens are ES256 JWTs whose one audience is the API.
 */
export function makeProvider({
  institution,
  audience,
  signingKey,
  clientKey,
  pages,
  clock,
}: ProviderParts): Provider {
  const cookie = (purpose: string) => `${institution.id}-${purpose}`;
  const path = `/${institution.id}`;
  const provider = new Provider(institution.issuer, {
    adapter: memoryAdapter(clock),
    jwks: { keys: [signingKey.privateJwk as never] },
    clients: [
      {
        client_id: institution.clientId,
        client_name: institution.name,
        redirect_uris: [`${institution.origin}/callback`],
        post_logout_redirect_uris: [`${institution.origin}/signed-out`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        id_token_signed_response_alg: 'ES256',
        jwks: { keys: [clientKey.publicJwk as never] },
      },
    ],
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'title'] },
    conformIdTokenClaims: false,
    findAccount: (_context, subject) => {
      const account = institution.accounts.find((candidate) => candidate.subject === subject);
      return (
        account && {
          accountId: subject,
          claims: () => ({ sub: subject, name: account.name, title: account.title }),
        }
      );
    },
    // The API shows who wrote a fact: it takes name, title and kind of account from here. None of it opens a file: a kind
    // only withholds, and a duty is towards the institution alone.
    extraTokenClaims: (_context, token) => {
      const account =
        'accountId' in token && institution.accounts.find(({ subject }) => subject === token.accountId);
      if (!account) return undefined;
      const { name, title, kind, duties } = account;
      return { name, title, kind, ...(duties.length > 0 && { duties }) };
    },
    cookies: {
      names: {
        session: cookie('sso'),
        interaction: interactionCookie(institution),
        resume: cookie('resume'),
      },
      long: { httpOnly: true, sameSite: 'lax', signed: true, path },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
      keys: [
        createHmac('sha256', JSON.stringify(signingKey.privateJwk)).update('cookies').digest('base64url'),
      ],
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: pages.signOut,
        postLogoutSuccessSource: pages.signedOut,
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer(audience, signingKey),
      },
    },
    interactions: { url: (_context, interaction) => `${path}/interaction/${interaction.uid}` },
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const known = session.grantIdFor(client.clientId);
      if (known) return context.oidc.provider.Grant.find(known);
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    pkce: { required: () => true },
    renderError: pages.error,
    ttl: {
      AccessToken: 10 * minutes,
      AuthorizationCode: minutes,
      Grant: 8 * hours,
      IdToken: 10 * minutes,
      Interaction: 30 * minutes,
      RefreshToken: 8 * hours,
      Session: 8 * hours,
    },
  });
  return provider;
}
