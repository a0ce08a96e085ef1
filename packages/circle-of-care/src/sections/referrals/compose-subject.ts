import type { ReferralNature } from '@fil/vocabulary/codes';
import type { EntityRecord } from '@fil/vocabulary/types';

/** What is composed: something new, or a draft already recorded, to be sent. */
export interface ComposeSubject {
  readonly key: string;
  readonly nature: ReferralNature;
  readonly record?: EntityRecord<'referral'>;
}
