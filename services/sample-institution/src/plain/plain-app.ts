import express from 'express';
import type { Request, Response, Router } from 'express';
import { elementFiles } from '../http/element-files.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { hostServices } from '../portal/host-services.ts';
import { DeployedImportMap } from '../portal/import-map.ts';
import type { InlineImportMap } from '../portal/import-map.ts';
import { patientOf, patientsOf } from '../portal/patients.ts';
import { aroundTheSession } from '../portal/portal-app.ts';
import type { PortalParts } from '../portal/portal-app.ts';
import type { PortalSession } from '../portal/sessions.ts';
import { elementPolicies } from '../portal/trusted-types.ts';
import { elementNames, plainPages } from './pages.ts';
import type { ElementName, Embedding, PlainPages } from './pages.ts';
import { serviceProxy } from './proxy.ts';

/** A record system made of pages and forms, which embeds the elements by script tags alone under a strict policy. */
export function plainApp(parts: PortalParts): express.Express {
  const { institution, houses, apiUrl, cdnFolder, released, shellFolder, signIn, log } = parts;
  const deployed = new DeployedImportMap(cdnFolder);
  const policy = (scripts: readonly string[]) => ({
    'default-src': ["'self'"],
    'script-src': ["'self'", ...scripts],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': elementPolicies,
  });
  const withMap = (): Embedding => {
    const importMap = deployed.current();
    return { prefix: '', service: '/fil-api', importMap, modules: defineModules(importMap) };
  };
  const withoutMap = (): Embedding => ({
    ...withMap(),
    prefix: '/sans-carte',
    service: apiUrl,
    importMap: undefined,
  });

  // An element that is not built is told at the start, not at the first page.
  withMap();

  const app = express().disable('x-powered-by');
  app.use('/fil-api', serviceProxy(apiUrl, log));
  app.use('/fil', elementFiles(cdnFolder, released));
  app.use('/assets', express.static(shellFolder, { index: false, redirect: false, cacheControl: false }));
  app.use(
    '/sans-carte',
    securityHeaders(() => ({ ...policy([]), 'connect-src': ["'self'", apiUrl] })),
    pages(parts, withoutMap),
  );
  app.use(
    securityHeaders(() => policy([deployed.current().source])),
    signIn.router,
    hostServices(houses, apiUrl, signIn, log),
    aroundTheSession(institution),
    pages(parts, withMap),
  );
  return app;
}

function pages({ institution, signIn }: PortalParts, embedding: () => Embedding): Router {
  const router = express.Router();
  const signedIn =
    (answer: (show: PlainPages, session: PortalSession, request: Request, response: Response) => void) =>
    (request: Request, response: Response) => {
      const session = signIn.sessionOf(request);
      if (!session) return response.redirect(303, `/login?return=${encodeURIComponent(request.originalUrl)}`);
      response.set('cache-control', 'no-store').type('html');
      return answer(plainPages(institution, embedding()), session, request, response);
    };
  router.get(
    '/',
    signedIn((show, session, _request, response) =>
      response.send(show.patients(session, patientsOf(institution.id))),
    ),
  );
  router.get(
    '/annuaire',
    signedIn((show, session, _request, response) => response.send(show.directory(session))),
  );
  router.get(
    '/references',
    signedIn((show, session, _request, response) => response.send(show.references(session))),
  );
  router.get(
    '/dossier-partage/:file',
    signedIn((show, session, request, response) =>
      response.send(show.sharedFile(session, String(request.params['file']))),
    ),
  );
  router.get(
    '/patient/:number',
    signedIn((show, session, request, response) => {
      const patient = patientOf(institution.id, String(request.params['number']));
      if (patient) return response.send(show.file(session, patient));
      return response.status(404).send(show.absent(session));
    }),
  );
  return router;
}

/** Where each element's `define.js` stands, versions included: the build's import map knows. */
function defineModules({ imports }: InlineImportMap): Readonly<Record<ElementName, string>> {
  const address = (name: ElementName): string => {
    const found = imports[`@fil/${name}/define.js`];
    if (found === undefined) throw new Error(`the import map does not name @fil/${name}/define.js`);
    return found;
  };
  return Object.fromEntries(elementNames.map((name) => [name, address(name)])) as Record<ElementName, string>;
}
