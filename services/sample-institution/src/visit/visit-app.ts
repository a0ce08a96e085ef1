import { join } from 'node:path';
import express from 'express';
import { elementFiles } from '../http/element-files.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { elementPolicies } from '../portal/trusted-types.ts';

/** What the visit's page is told by where it is served: it takes no address from whoever opens it. */
export interface VisitConfiguration {
  /** Base address of the service. */
  readonly service: string;
  /** Portals that may open the page and hand over, by their exact origin. */
  readonly portals: readonly string[];
}

export interface VisitFolders {
  /** The built page. */
  readonly page: string;
  /** The built elements, served under `/fil/`. */
  readonly cdn: string;
}

/** The page's own policy beside Lit's: it lets the page register its own service worker, and nothing else. */
const workerPolicy = 'fil-visit-worker';

/** The page for visits without network, at an origin of its own: files alone, nothing is asked of anybody. */
export function visitApp(configuration: VisitConfiguration, { page, cdn }: VisitFolders): express.Express {
  const app = express().disable('x-powered-by');
  app.use(
    securityHeaders(() => ({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'"],
      'connect-src': ["'self'", configuration.service],
      'manifest-src': ["'self'"],
      'worker-src': ["'self'"],
      'form-action': ["'none'"],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': [...elementPolicies, workerPolicy],
    })),
    // The portal that opened the page hands over to it: a stricter policy would part the two.
    (_request, response, next) => {
      response.set('cross-origin-opener-policy', 'unsafe-none').set('referrer-policy', 'no-referrer');
      next();
    },
  );
  app.get('/configuration.json', (_request, response) =>
    response.set('cache-control', 'no-cache').json(configuration),
  );
  app.use('/fil', elementFiles(cdn, false));
  app.use(
    express.static(page, {
      redirect: false,
      setHeaders: (response) => response.setHeader('cache-control', 'no-cache'),
    }),
  );
  return app;
}

/** Where the page lies in what was built for the portals. */
export const visitFolder = (shellFolder: string): string => join(shellFolder, 'visit');
