import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { loggedPath } from './logged-path.ts';

const identifiers = new WeakMap<Response, string>();

/** The reference of a request: in its `x-request-id`, in the log, and in an answer we did not expect. */
export function requestIdOf(response: Response): string {
  return identifiers.get(response) ?? '';
}

/** One line per request: which procedures, how it ended, how long it took; never whom it is about. */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    identifiers.set(response, requestId);
    response.set('x-request-id', requestId);
    const path = loggedPath(request.path);
    response.once('close', () => {
      logger.info({
        requestId,
        method: request.method,
        path,
        status: response.statusCode,
        finished: response.writableFinished,
        milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
      });
    });
    next();
  };
}
