import type { RequestHandler } from 'express';

/** A Content-Security-Policy, by directive. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** Sent with every answer. The policy is asked each time: it names the hash of the import map now in use. */
export function securityHeaders(policy: () => Policy): RequestHandler {
  return (_request, response, next) => {
    const directives = Object.entries(policy()).map(([directive, sources]) =>
      [directive, ...sources].join(' '),
    );
    response.set({
      'content-security-policy': directives.join('; '),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    });
    response.removeHeader('x-powered-by');
    next();
  };
}
