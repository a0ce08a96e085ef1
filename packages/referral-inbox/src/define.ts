import { define } from '@fil/element-kit';
import { ReferralInbox } from './referral-inbox.ts';

define(ReferralInbox);

declare global {
  interface HTMLElementTagNameMap {
    'fil-referral-inbox': ReferralInbox;
  }
}
