import type { Instant } from '@fil/vocabulary/types';

/** What decides of a copy on a device. */
export interface CopyState {
  readonly until: Instant;
  readonly eraseOrderedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** Who stands before a copy. */
export interface CopyAsker {
  /** They prepared it. */
  readonly carries: boolean;
  /** They answer for the follow-up of the person whom it is about. */
  readonly accountable: boolean;
  /** Steward of devices of the institution whose professional prepared it. */
  readonly steward: boolean;
}

/** Whoever carries the device, the case manager, and the institution's steward: a lost telephone waits for nobody. */
export const mayOrderErasure = ({ carries, accountable, steward }: CopyAsker): boolean =>
  carries || accountable || steward;

/** Why a device must erase a copy before anything else; an order of erasure is said first. */
export function mustErase(
  { until, eraseOrderedAt, endedAt }: CopyState,
  now: Instant,
): 'ordered' | 'expired' | 'ended' | null {
  if (eraseOrderedAt !== null) return 'ordered';
  if (endedAt !== null) return 'ended';
  return Date.parse(until) <= Date.parse(now) ? 'expired' : null;
}
