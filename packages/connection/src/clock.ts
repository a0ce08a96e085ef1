import type { Clock } from '@fil/vocabulary/types';

/**
 * The device's clock: the one place of a browser where it is read. It only stamps what an operation claims
 * (`claimedAt`); the service stamps its own time, and what is due is computed there.
 */
// eslint-disable-next-line no-restricted-syntax -- what an operation claims is the device's own time, by definition
export const deviceClock: Clock = { now: () => new Date().toISOString() };

/** Milliseconds that only ever grow, whatever happens to the device's clock: for lifetimes and delays. */
export const elapsed = (): number => performance.now();
