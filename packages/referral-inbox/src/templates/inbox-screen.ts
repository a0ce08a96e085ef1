import type { KitTerms, Localize } from '@fil/element-kit';
import type { EntityId, ReferralReadAnswer, PersonReference } from '@fil/vocabulary/types';
import type { Answering } from '../controllers/answering.ts';
import type { InboxLocalize } from '../messages/index.ts';

/** What was read of one referral, and whether it is byte for byte what was sent; unknown without TLS. */
export interface ReadReferral {
  readonly answer: ReferralReadAnswer;
  readonly intact: boolean | undefined;
}

/** What every template draws from, and what its buttons do. */
export interface InboxScreen {
  readonly localize: InboxLocalize;
  readonly kit: Localize<KitTerms>;
  readonly answering: Answering;
  /** The referral whose content is in sight. */
  readonly opened: EntityId | undefined;
  toggle(referralId: EntityId): void;
  /** What was sent, or in words why it is not here. */
  content(): unknown;
  openFile(person: PersonReference): void;
  answer(): void;
}
