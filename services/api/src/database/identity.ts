import type { AccountKind, Duty, Purpose } from '@fil/vocabulary/codes';
import type { Day, Instant, Uuid } from '@fil/vocabulary/types';

/** Who acts, as the token says it: the page can change none of it. */
export interface Identity {
  readonly professionalId: Uuid;
  readonly institutionId: string;
  readonly territoryId: string;
  /** The body they work for inside the institution, when the institution says so. */
  readonly organizationId?: string;
  /** What the account is: only a care professional may ask for emergency access. */
  readonly kind: AccountKind;
  /** What they may do for their institution; none when absent. */
  readonly duties?: readonly Duty[];
}

/**
 * What row-level security reads, set for the length of one transaction. A member left out is unset, and an
 * unset one gives no row: forgetting it can hide something, never show it.
 */
export interface TransactionScope extends Partial<Identity> {
  readonly purpose?: Purpose;
  /** The present day of the territory, by the service's clock: memberships begin and end on a day. */
  readonly today?: Day;
  /** The present moment of the service's clock: an emergency access ends on the minute. */
  readonly now?: Instant;
}
