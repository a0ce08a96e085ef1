import type { RequestHandler } from 'express';

/** Sent by the portal's own scripts; another origin cannot send it without a preflight, which is never granted. */
export const ownRequestHeader = 'x-portal-request';

/** Lets only the portal's own page call: the custom header, and the browser's word on where the call comes from. */
export const onlyOwnPage: RequestHandler = (request, response, next) => {
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin';
  if (foreign || request.headers[ownRequestHeader] === undefined) {
    response.status(403).json({ error: 'foreign_request' });
    return;
  }
  next();
};

/** The same for a form: a plain form cannot carry a header, but the browser says where it stood. */
export const onlyOwnForm =
  (origin: string): RequestHandler =>
  (request, response, next) => {
    if ((request.headers.origin ?? origin) !== origin) {
      response.status(403).type('text').send('foreign_request');
      return;
    }
    next();
  };
