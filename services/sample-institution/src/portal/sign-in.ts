import { Router } from 'express';
import type { Request } from 'express';
import { readCookie, sessionCookie } from '../http/cookies.ts';
import { onlyOwnForm } from '../http/own-requests.ts';
import type { PendingSignIn } from './identity-client.ts';
import { houseOf } from './portal-house.ts';
import type { PortalHouse, PortalHouses } from './portal-house.ts';
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

/**
 * `/login`, `/callback`, `/logout`: the browser holds two opaque cookies, everything else stays here. Where several
 * institutions share the portal, `/login` says which by its territory; without it, the first page asks.
 */
export function signIn(name: string, houses: PortalHouses, sessions: Sessions): SignIn {
  const [{ institution: first }] = houses;
  const names = { session: `${name}-session`, pending: `${name}-sign-in` };
  const pendingByState = new Map<
    string,
    PendingSignIn & { readonly house: PortalHouse; readonly returnTo: string }
  >();
  const cookie = sessionCookie(first.origin);
  const router = Router();
  const chosen = (request: Request): PortalHouse | undefined =>
    houses.length === 1
      ? houses[0]
      : houses.find(({ institution }) => institution.territory.id === request.query['territoire']);

  router.get('/login', async (request, response) => {
    const house = chosen(request);
    if (!house) return response.redirect(303, '/');
    const { url, pending } = await house.identity.beginSignIn();
    pendingByState.set(pending.state, { ...pending, house, returnTo: ownPath(request.query['return']) });
    setTimeout(() => pendingByState.delete(pending.state), pendingMilliseconds).unref();
    response.cookie(names.pending, pending.state, { ...cookie, maxAge: pendingMilliseconds });
    return response.set('cache-control', 'no-store').redirect(303, url.href);
  });

  router.get('/callback', async (request, response) => {
    const state = readCookie(request, names.pending) ?? '';
    const pending = pendingByState.get(state);
    response.clearCookie(names.pending, cookie).set('cache-control', 'no-store');
    // A bookmarked or repeated callback: begin again rather than show an error nobody can act on.
    if (!pending) return response.redirect(303, '/login');
    pendingByState.delete(state);
    const session = await pending.house.identity.completeSignIn(
      new URL(request.originalUrl, first.origin),
      pending,
    );
    sessions.close(readCookie(request, names.session));
    response.cookie(names.session, sessions.open(session), cookie);
    return response.redirect(303, pending.returnTo);
  });

  router.post('/logout', onlyOwnForm(first.origin), async (request, response) => {
    const id = readCookie(request, names.session);
    const session = sessions.find(id);
    sessions.close(id);
    response.clearCookie(names.session, cookie).set('cache-control', 'no-store');
    const left = session && (await houseOf(houses, session).identity.signOutUrl(session)).href;
    response.redirect(303, left ?? '/signed-out');
  });

  return { router, sessionOf: (request) => sessions.find(readCookie(request, names.session)) };
}
