import type { RequestHandler } from 'express';

/** Sent with every answer. `policy` is the page's Content-Security-Policy, by directive. */
export function securityHeaders(policy: Readonly<Record<string, readonly string[]>>): RequestHandler {
  const contentSecurityPolicy = Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
  return (_request, response, next) => {
    response.set({
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    });
    response.removeHeader('x-powered-by');
    next();
  };
}
