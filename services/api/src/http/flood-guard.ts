import type { RequestHandler } from 'express';
import type { Uuid } from '@fil/vocabulary/types';
import { answerFailure } from './answer-failure.ts';
import { signedInOf } from './request-identity.ts';

interface Bucket {
  /** Calls that may still be made at once. */
  calls: number;
  /** When `calls` was true, in milliseconds of the process. */
  at: number;
}

/** Above this many professionals, those who have been quiet for a minute are forgotten. */
const mostRemembered = 10_000;
const minute = 60_000;
/** All who call without being signed in share one bucket: they can slow each other down, and nobody who works. */
const nobody = 'nobody';

/**
 * A bucket of calls for each professional, filled over a minute: one page gone mad, or one stolen token, slows nobody
 * else down. Each procedure of a batch counts. Every node counts for itself, because counting in the database would
 * cost more than most calls: with several nodes the limit is that many times higher. `now` counts milliseconds.
 */
export function floodGuard(
  callsPerMinute: number,
  now: () => number = () => performance.now(),
): RequestHandler {
  const buckets = new Map<Uuid | typeof nobody, Bucket>();

  const take = (caller: Uuid | typeof nobody, calls: number): boolean => {
    const at = now();
    const bucket = buckets.get(caller) ?? { calls: callsPerMinute, at };
    bucket.calls = Math.min(callsPerMinute, bucket.calls + ((at - bucket.at) / minute) * callsPerMinute);
    bucket.at = at;
    if (bucket.calls < calls) return false;
    bucket.calls -= calls;
    if (buckets.size >= mostRemembered) forgetQuiet(at);
    buckets.set(caller, bucket);
    return true;
  };

  const forgetQuiet = (at: number): void => {
    for (const [caller, bucket] of buckets) if (at - bucket.at > minute) buckets.delete(caller);
  };

  return (request, response, next) => {
    const caller = signedInOf(response)?.identity.professionalId ?? nobody;
    if (take(caller, request.path.split(',').length)) return next();
    response.set('retry-after', '5');
    answerFailure(response, 'rateLimited');
  };
}
