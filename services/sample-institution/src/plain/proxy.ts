import type { RequestHandler } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import type { Logger } from 'pino';

/**
 * The API behind the page's own origin, live streams included. The host's own cookies stay with the host: our service
 * knows people by their bearer token only.
 */
export function serviceProxy(apiUrl: string, log: Logger): RequestHandler {
  return createProxyMiddleware({
    target: apiUrl,
    changeOrigin: true,
    on: {
      proxyReq: (outgoing) => outgoing.removeHeader('cookie'),
      proxyRes: (incoming) => {
        delete incoming.headers['set-cookie'];
      },
      error: (error, _request, response) => {
        log.warn({ code: (error as NodeJS.ErrnoException).code }, 'service not reached through the proxy');
        if (!('writeHead' in response)) return;
        if (!response.headersSent) response.writeHead(503, { 'content-type': 'application/json' });
        response.end('{"error":"service_unavailable"}');
      },
    },
  }) as RequestHandler;
}
