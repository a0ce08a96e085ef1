import type { AccountKind, Purpose, VisitRefusal } from '@fil/vocabulary/codes';
import type { Instant } from '@fil/vocabulary/types';

export interface VisitAsked {
  readonly account: AccountKind;
  readonly purpose: Purpose;
  readonly now: Instant;
  readonly until: Instant;
}

const hourMilliseconds = 3_600_000;

/**
 * Why parts of a file may not be taken along on a device. The person and relatives have their own door, which needs no
 * copy; an emergency access and supervision end on the minute, which a copy would outlive.
 * @param longestHours what the territory allows.
 */
export function refusesVisit(
  { account, purpose, now, until }: VisitAsked,
  longestHours: number,
): VisitRefusal | undefined {
  if (account === 'person' || account === 'relative') return 'professionalsOnly';
  if (purpose === 'emergency' || purpose === 'supervision') return 'careOnly';
  const left = Date.parse(until) - Date.parse(now);
  if (left <= 0) return 'visitOver';
  return left > longestHours * hourMilliseconds ? 'visitTooLong' : undefined;
}
