import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { SignedIn } from '../context.ts';
import type { AccessTokens } from '../token/access-tokens.ts';
import { answerFailure } from './answer-failure.ts';

const signedIn = new WeakMap<Response, SignedIn>();

/** Who calls, once {@link requireGoodToken} has let the request through. */
export function signedInOf(response: Response): SignedIn | undefined {
  return signedIn.get(response);
}

/** A bearer token that is not good ends the request here, in the same words whatever is wrong with it. */
export function requireGoodToken(tokens: AccessTokens): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    const header = request.headers.authorization;
    if (header === undefined) return next();
    const [, token] = /^Bearer ([\w.~+/=-]{1,8000})$/i.exec(header) ?? [];
    const caller = token === undefined ? undefined : await tokens.verify(token);
    if (!caller) return answerFailure(response, 'unauthenticated');
    signedIn.set(response, caller);
    next();
  };
}
