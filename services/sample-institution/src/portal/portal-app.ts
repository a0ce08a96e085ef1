import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { Logger } from 'pino';
import { housePage } from '../html/house-page.ts';
import { html } from '../html/html.ts';
import { elementFiles } from '../http/element-files.ts';
import { securityHeaders } from '../http/security-headers.ts';
import type { Institution } from '../institution.ts';
import { signInTerms } from '../messages/sign-in.ts';
import { hostServices } from './host-services.ts';
import { DeployedImportMap, importMapScript } from './import-map.ts';
import type { InlineImportMap } from './import-map.ts';
import type { PortalHouses } from './portal-house.ts';
import type { SignIn } from './sign-in.ts';
import { elementPolicies } from './trusted-types.ts';

export interface PortalParts {
  readonly institution: Institution;
  /** Those who sign in here: the institution itself, and at a door its sisters of the other territories. */
  readonly houses: PortalHouses;
  readonly apiUrl: string;
  readonly providerOrigin: string;
  readonly cdnFolder: string;
  readonly released: boolean;
  readonly shellFolder: string;
  readonly signIn: SignIn;
  readonly log: Logger;
  /** Origin of the page for visits without network. */
  readonly visitPage?: string | undefined;
}

/** A record system that runs in the browser: one page, its modules, and the backend that holds the session. */
export function portalApp(parts: PortalParts): express.Express {
  const { institution, houses, apiUrl, providerOrigin, cdnFolder, released, shellFolder, signIn, log } =
    parts;
  const importMap = new DeployedImportMap(cdnFolder, shellFolder);
  const page = readFileSync(join(shellFolder, institution.kind, 'index.html'), 'utf8');
  const app = express().disable('x-powered-by');

  app.use(
    securityHeaders(() => ({
      'default-src': ["'self'"],
      'script-src': ["'self'", importMap.current().source],
      'connect-src': ["'self'", apiUrl],
      'form-action': ["'self'", providerOrigin],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': elementPolicies,
    })),
  );
  app.use('/fil', elementFiles(cdnFolder, released));
  app.use('/assets', express.static(shellFolder, { index: false, redirect: false, cacheControl: false }));
  app.use(
    signIn.router,
    hostServices(houses, apiUrl, signIn, log, parts.visitPage),
    aroundTheSession(institution),
  );

  // Every other address is a page of the portal, chosen in the browser.
  app.get('/{*page}', (request, response) => {
    if (!request.accepts('html')) return response.sendStatus(404);
    if (!signIn.sessionOf(request))
      return response.redirect(303, `/login?return=${encodeURIComponent(request.originalUrl)}`);
    return response
      .set('cache-control', 'no-store')
      .type('html')
      .send(withImportMap(page, importMap.current()));
  });
  return app;
}

const withImportMap = (page: string, importMap: InlineImportMap): string =>
  page.replace('<!-- import map -->', () => importMapScript(importMap).toString());

/** After signing out, and in the small window that signs in again without leaving the page. */
export function aroundTheSession(institution: Institution): express.Router {
  const terms = signInTerms(institution);
  const router = express.Router();
  router.get('/signed-out', (_request, response) => {
    const content = html`<h1>${terms.signedOut}</h1>
      ${terms.signedOutText && html`<p>${terms.signedOutText}</p>`}
      <p><a class="button" href="/login">${terms.signInAgain}</a></p>`;
    response.type('html').send(housePage(institution, terms.signedOut, content));
  });
  router.get('/session-renewed', (_request, response) => {
    const content = html`<h1>${terms.renewed}</h1>
      <p>${terms.renewedText}</p>`;
    response.type('html').send(housePage(institution, terms.renewed, content, 'session-renewed.js'));
  });
  router.get('/favicon.ico', (_request, response) => response.redirect(302, '/assets/sign-in/icon.svg'));
  return router;
}
