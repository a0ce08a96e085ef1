import { Router } from 'express';
import type { Request } from 'express';
import { readCookie, sessionCookie } from '../http/cookies.ts';
import { onlyOwnForm } from '../http/own-requests.ts';
import type { Institution } from '../institution.ts';
import type { IdentityClient, PendingSignIn } from './identity-client.ts';
import type { PortalSession, Sessions } from './sessions.ts';

/** A page of this portal, never another address: what follows `return` in the sign-in link. */
export function ownPath(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])[^\s]*$/.test(value) ? value : '/';
}

export interface SignIn {
  readonly router: Router;
  readonly sessionOf: (request: Request) => PortalSession | undefined;
}

const pendingMilliseconds = 30 * 60 * 1000;

/** `/login`, `/callback`, `/logout`: the browser holds two opaque cookies, everything else stays here. */
export function signIn(institution: Institution, identity: IdentityClient, sessions: Sessions): SignIn {
  const names = { session: `${institution.id}-session`, pending: `${institution.id}-sign-in` };
  const pendingByState = new Map<string, PendingSignIn & { readonly returnTo: string }>();
  const cookie = sessionCookie(institution.origin);
  const router = Router();

  router.get('/login', async (request, response) => {
    const { url, pending } = await identity.beginSignIn();
    pendingByState.set(pending.state, { ...pending, returnTo: ownPath(request.query['return']) });
    setTimeout(() => pendingByState.delete(pending.state), pendingMilliseconds).unref();
    response.cookie(names.pending, pending.state, { ...cookie, maxAge: pendingMilliseconds });
    response.set('cache-control', 'no-store').redirect(303, url.href);
  });

  router.get('/callback', async (request, response) => {
    const state = readCookie(request, names.pending) ?? '';
    const pending = pendingByState.get(state);
    response.clearCookie(names.pending, cookie).set('cache-control', 'no-store');
    // A bookmarked or repeated callback: begin again rather than show an error nobody can act on.
    if (!pending) return response.redirect(303, '/login');
    pendingByState.delete(state);
    const session = await identity.completeSignIn(new URL(request.originalUrl, institution.origin), pending);
    sessions.close(readCookie(request, names.session));
    response.cookie(names.session, sessions.open(session), cookie);
    return response.redirect(303, pending.returnTo);
  });

  router.post('/logout', onlyOwnForm(institution.origin), async (request, response) => {
    const id = readCookie(request, names.session);
    const session = sessions.find(id);
    sessions.close(id);
    response.clearCookie(names.session, cookie).set('cache-control', 'no-store');
    response.redirect(303, session ? (await identity.signOutUrl(session)).href : '/signed-out');
  });

  return { router, sessionOf: (request) => sessions.find(readCookie(request, names.session)) };
}
