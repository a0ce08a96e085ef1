import type { RequestHandler } from 'express';

const requestHeaders = 'authorization, content-type, last-event-id, x-fil-contract, x-fil-element';

/**
 * CORS for the pages listed in the configuration, exactly. No credentials: the token travels in a header, so a cookie
 * would only help an attacker. Pages that go through their own server need no entry.
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  const allowed = new Set(origins);
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('Origin');
    if (origin !== undefined && allowed.has(origin)) {
      response.set({
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'x-request-id',
      });
      if (request.method === 'OPTIONS') {
        response.set({
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': requestHeaders,
          'access-control-max-age': '600',
        });
      }
    }
    if (request.method === 'OPTIONS') return void response.status(204).end();
    next();
  };
}
