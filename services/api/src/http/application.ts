import { createExpressMiddleware } from '@trpc/server/adapters/express';
import express from 'express';
import type { ErrorRequestHandler, Express } from 'express';
import type { Logger } from 'pino';
import type { ServiceConfiguration } from '../configuration.ts';
import type { RequestContext, Service } from '../context.ts';
import { codeOf } from '../failures.ts';
import { healthRoutes } from '../health/health-routes.ts';
import { appRouter } from '../router.ts';
import type { AccessTokens } from '../token/access-tokens.ts';
import { tokenRoutes } from '../token/token-routes.ts';
import type { TokenRoutesOptions } from '../token/token-routes.ts';
import { answerFailure } from './answer-failure.ts';
import { allowOrigins } from './cross-origin.ts';
import { describeError } from './describe-error.ts';
import { floodGuard } from './flood-guard.ts';
import { acceptOnlyJson, maxBatchSize, maxBodySize, refuseOldContracts } from './guards.ts';
import { requireGoodToken, signedInOf } from './request-identity.ts';
import { logRequests, requestIdOf } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';

export interface ApplicationParts {
  readonly service: Service;
  readonly configuration: ServiceConfiguration;
  readonly accessTokens: AccessTokens;
  readonly token: Omit<TokenRoutesOptions, 'accessTokens' | 'database'>;
}

/** What answers at the service's address, from the outside in. */
export function makeApplication({ service, configuration, accessTokens, token }: ApplicationParts): Express {
  const application = express();
  application.disable('x-powered-by');
  application.disable('etag');
  // Nothing here depends on the caller's address, so no header of a proxy is believed.
  application.set('trust proxy', false);

  application.use(logRequests(service.logger), securityHeaders);
  application.use(healthRoutes(service));
  application.use(tokenRoutes({ ...token, accessTokens, database: service.database }));
  application.use(
    '/trpc',
    allowOrigins(configuration.allowedOrigins),
    refuseOldContracts,
    acceptOnlyJson,
    requireGoodToken(accessTokens),
    floodGuard(configuration.callsPerMinute),
    createExpressMiddleware({
      router: appRouter,
      // Elements ask with POST, so that who is asked about stays out of addresses and of every log of them.
      allowMethodOverride: true,
      maxBatchSize,
      maxBodySize,
      createContext: ({ res }): RequestContext => ({
        service,
        requestId: requestIdOf(res),
        signedIn: signedInOf(res),
      }),
      onError: ({ error, ctx, path }) => {
        const code = codeOf(error);
        if (code !== 'unexpected' && code !== 'unavailable') return;
        service.logger.error(
          { requestId: ctx?.requestId, procedure: path, failure: describeError(error.cause ?? error) },
          code,
        );
      },
    }),
  );
  application.use((_request, response) => answerFailure(response, 'notFound'));
  application.use(answerUnexpected(service.logger));
  return application;
}

/** Four parameters: that is how Express knows it. */
function answerUnexpected(logger: Logger): ErrorRequestHandler {
  return (thrown: unknown, _request, response, next) => {
    if (response.headersSent) return next(thrown);
    const status = thrown instanceof Error && 'status' in thrown ? thrown.status : undefined;
    if (status === 413) return answerFailure(response, 'tooLarge');
    if (typeof status === 'number' && status < 500) return answerFailure(response, 'invalidInput');
    const requestId = requestIdOf(response);
    logger.error({ requestId, failure: describeError(thrown) }, 'unexpected');
    answerFailure(response, 'unexpected', requestId);
  };
}
