import express from 'express';
import type { Router } from 'express';
import type { Provider } from 'oidc-provider';
import { securityHeaders } from '../http/security-headers.ts';
import type { Account, Institution } from '../institution.ts';
import { terminologyApp } from '../terminology/terminology-app.ts';
import { demonstrationPassword } from './pages.ts';
import type { SignInPages } from './pages.ts';
import { interactionCookie } from './provider.ts';

/** The issuers of the demonstration, each under its own path of one origin; beside them, its terminology service. */
export function providerApp(
  issuers: readonly {
    readonly institution: Institution;
    readonly provider: Provider;
    readonly pages: SignInPages;
  }[],
  assetsFolder: string,
): express.Express {
  const app = express().disable('x-powered-by');
  app.use('/assets/sign-in', express.static(assetsFolder, { index: false, maxAge: 0 }));
  app.use('/terminologie', terminologyApp());
  for (const { institution, provider, pages } of issuers) {
    app.use(
      `/${institution.id}`,
      securityHeaders(() => ({
        'default-src': ["'none'"],
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        'script-src': ["'self'"],
        // The form is answered by a redirection to the portal, which browsers check too.
        'form-action': ["'self'", institution.origin],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      })),
      interactions(institution, provider, pages),
      provider.callback(),
    );
  }
  return app;
}

/** The sign-in page of one institution: shown, then answered. */
function interactions(institution: Institution, provider: Provider, pages: SignInPages): Router {
  const router = express.Router();
  router.get('/interaction/:uid', async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    response.set('cache-control', 'no-store').send(pages.signIn(uid));
  });
  router.post(
    '/interaction/:uid',
    express.urlencoded({ extended: false, limit: '4kb' }),
    async (request, response) => {
      const { uid } = await provider.interactionDetails(request, response);
      const { account: chosen, userName: typed, password } = fields(request.body);
      const userName = (chosen || typed).trim().toLowerCase();
      const account = recognise(institution, userName, password);
      if (!account) {
        response.status(401).set('cache-control', 'no-store').send(pages.signIn(uid, { userName }));
        return;
      }
      // The question is answered: on a shared computer not even its number stays.
      const path = new URL(request.originalUrl, institution.origin).pathname;
      const cookie = interactionCookie(institution);
      for (const name of [cookie, `${cookie}.sig`]) response.clearCookie(name, { path });
      await provider.interactionFinished(
        request,
        response,
        { login: { accountId: account.subject, remember: false } },
        { mergeWithLastSubmission: false },
      );
    },
  );
  router.use('/interaction', sayThatItExpired(pages));
  return router;
}

function recognise(institution: Institution, userName: string, password: string): Account | undefined {
  if (password !== demonstrationPassword) return undefined;
  return institution.accounts.find((account) => account.userName === userName);
}

function fields(body: unknown): { account: string; userName: string; password: string } {
  const read = (name: string): string => {
    const value = (body as Record<string, unknown> | undefined)?.[name];
    return typeof value === 'string' ? value.slice(0, 200) : '';
  };
  return { account: read('account'), userName: read('userName'), password: read('password') };
}

/** An interaction that expired, was used already or belongs to another browser. */
function sayThatItExpired(pages: SignInPages): express.ErrorRequestHandler {
  return (_error, _request, response, _next) => {
    response.status(400).set('cache-control', 'no-store').send(pages.expired());
  };
}
