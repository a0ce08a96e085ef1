import express from 'express';
import type { RequestHandler } from 'express';
import { securityHeaders } from '../http/security-headers.ts';
import { portalApp } from '../portal/portal-app.ts';
import type { PortalParts } from '../portal/portal-app.ts';
import { welcomePage } from './welcome-page.ts';

/**
 * The person's own door. Built as the other portals, and stricter on one point: a computer in a library, a day centre
 * or a relative's home keeps nothing of it.
 */
export function doorApp(parts: PortalParts): express.Express {
  const { houses, signIn } = parts;
  const app = express().disable('x-powered-by');
  app.use(['/logout', '/signed-out'], leaveNoTrace);
  app.get('/', welcomePolicy, (request, response, next) => {
    if (signIn.sessionOf(request)) return next();
    return response
      .set('cache-control', 'no-store')
      .type('html')
      .send(welcomePage(houses.map(({ institution }) => institution)));
  });
  return app.use(portalApp(parts));
}

/**
 * The browser empties what this origin kept: pages, and what elements had stored. Cookies are left out on purpose: they
 * have no port, so that clearing them here would sign people out of every other portal of the same host. Our own is
 * ended by name.
 */
const leaveNoTrace: RequestHandler = (_request, response, next) => {
  response.set({ 'clear-site-data': '"cache", "storage"', 'cache-control': 'no-store' });
  next();
};

const welcomePolicy = securityHeaders(() => ({
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
}));
