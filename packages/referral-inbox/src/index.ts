export { ReferralInbox } from './referral-inbox.ts';
