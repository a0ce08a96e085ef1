import { lifecycles } from '@fil/element-kit';
import { ReferralInbox } from './referral-inbox.ts';

/** A single-spa application or parcel; its props carry `domElement` and `context`. */
export const { bootstrap, mount, unmount, update } = lifecycles(ReferralInbox);
