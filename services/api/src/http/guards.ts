import { longestRequest } from '@fil/vocabulary/codes';
import type { RequestHandler } from 'express';
import { answerFailure } from './answer-failure.ts';

/** Largest request body, in bytes. */
export const maxBodySize = longestRequest;
/** Most procedures in one request. */
export const maxBatchSize = 20;
/** The oldest contract of an element that this release still understands. */
const oldestContract = 1;

/** An element older than the support window is told to be updated instead of being misunderstood. */
export const refuseOldContracts: RequestHandler = (request, response, next) => {
  const contract = request.headers['x-fil-contract'];
  if (contract === undefined) return next();
  const version = Number(contract);
  const understood = Number.isInteger(version) && version >= oldestContract;
  if (!understood) return answerFailure(response, 'upgradeRequired');
  next();
};

/**
 * Writes are JSON: a page of another site can send a form, a file or plain text without being asked first, but not
 * JSON. A body that says it is too large is refused before any of it is kept. The connection stays open while the rest
 * of it is thrown away: closed at once, it would be reset, and the caller would take a refusal for a network failure
 * and send it all again.
 */
export const acceptOnlyJson: RequestHandler = (request, response, next) => {
  if (request.method === 'GET') return next();
  if (Number(request.headers['content-length'] ?? 0) > maxBodySize)
    return answerFailure(response, 'tooLarge');
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    return answerFailure(response, 'invalidInput');
  next();
};
