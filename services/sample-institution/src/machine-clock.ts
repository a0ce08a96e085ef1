import type { Clock } from '@fil/vocabulary/types';

/**
 * The machine's time, read here and nowhere else in this service. A host's sessions and tokens live by real time:
 * the demonstration's movable clock is about the facts of the case, never about who is signed in.
 */
// eslint-disable-next-line no-restricted-syntax -- the one place where the machine's clock is read
export const machineClock: Clock = { now: () => new Date().toISOString() };

export const secondsBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 1000;
