import type { CookieOptions, Request } from 'express';

/** The value of one cookie of a request. Ports share cookies on one host, hence a distinct name for each institution. */
export function readCookie(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/** Out of reach of scripts; sent on navigation from the provider back to the portal. */
export const sessionCookie = (origin: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: origin.startsWith('https:'),
  path: '/',
});
