import express from 'express';
import type { Logger } from 'pino';
import type { SampleInstitutionConfiguration } from '../configuration.ts';
import { onlyOwnForm } from '../http/own-requests.ts';
import { securityHeaders } from '../http/security-headers.ts';
import type { House } from '../house.ts';
import { clockMoves, DemonstrationClock } from './demonstration-clock.ts';
import type { ClockMove } from './demonstration-clock.ts';
import { indexPage } from './page.ts';

/** The page on the printed address. */
export function indexApp(
  { indexOrigin, apiUrl, shellFolder }: SampleInstitutionConfiguration,
  houses: readonly House[],
  log: Logger,
): express.Express {
  const [first] = houses;
  const clock = first && new DemonstrationClock(apiUrl, first);
  const institutions = houses.map(({ institution }) => institution);
  const app = express().disable('x-powered-by');

  app.use(
    securityHeaders(() => ({
      'default-src': ["'none'"],
      'style-src': ["'self'"],
      'img-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    })),
  );
  app.use('/assets', express.static(shellFolder, { index: false, redirect: false, cacheControl: false }));

  app.get('/', async (_request, response) => {
    const now = await clock?.now().catch((error: unknown) => {
      log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'clock not read');
      return undefined;
    });
    response.set('cache-control', 'no-store').type('html').send(indexPage(institutions, now));
  });

  app.get('/ready', (_request, response) => response.json({ status: 'ready' }));

  app.post(
    '/clock',
    onlyOwnForm(indexOrigin),
    express.urlencoded({ extended: false, limit: '1kb' }),
    async (request, response) => {
      const { move } = (request.body ?? {}) as { move?: unknown };
      if (!isMove(move)) return response.sendStatus(400);
      await clock?.move(move).catch((error: unknown) => {
        log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'clock not moved');
      });
      return response.redirect(303, '/#horloge');
    },
  );
  return app;
}

const isMove = (value: unknown): value is ClockMove => clockMoves.some((move) => move === value);
