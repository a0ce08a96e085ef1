import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

const identifiers = new WeakMap<Response, string>();

/** The reference of a request: in its `x-request-id`, in the log, and in an answer we did not expect. */
export function requestIdOf(response: Response): string {
  return identifiers.get(response) ?? '';
}

/**
 * One line per request: which procedures, how it ended, how long it took. The query of an address carries whom it is
 * about, so only the path is written, and only as far as it looks like names of procedures.
 */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    identifiers.set(response, requestId);
    response.set('x-request-id', requestId);
    const path = request.path.slice(0, 200);
    response.once('close', () => {
      logger.info({
        requestId,
        method: request.method,
        path: /^[\w./,~-]*$/.test(path) ? path : '(unreadable)',
        status: response.statusCode,
        finished: response.writableFinished,
        milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
      });
    });
    next();
  };
}
