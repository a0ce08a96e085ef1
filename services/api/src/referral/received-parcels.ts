import { fileSystem } from '@fil/vocabulary/codes';
import type { Domain, Purpose } from '@fil/vocabulary/codes';
import type { EntityId, PersonReference, ReceivedReferral, ReferralFact, Uuid } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { ParcelContent } from './parcel.ts';

const receivedStatement = prepared(
  'referral.received',
  `select file_id as "fileId", referral_id as "referralId", purpose, domains, content, digest, referral, is_open as "isOpen"
   from fil.received_parcels()
   where $1::text is null or referral_id = $1
   order by is_open, referral ->> 'sentOn' desc, referral_id`,
);

/** A parcel that the caller may read today, with its referral. */
export interface ReceivedParcel {
  readonly fileId: Uuid;
  readonly referralId: EntityId;
  readonly purpose: Purpose;
  readonly domains: readonly Domain[];
  readonly content: string;
  readonly digest: string;
  readonly referral: ReferralFact;
  /** Whether the caller is in the circle by the membership that it opened. */
  readonly isOpen: boolean;
}

/** What was sent to the caller or to the body they work for, as far as it may be read today; those that wait first. */
export function readReceivedParcels(
  transaction: Transaction,
  referralId?: EntityId,
): Promise<readonly ReceivedParcel[]> {
  return transaction.query<ReceivedParcel>(receivedStatement, [referralId ?? null]);
}

/** How somebody opens a file that no identifier of their institution names. */
export const fileReference = (fileId: Uuid): PersonReference => ({ system: fileSystem, value: fileId });

export function toReceivedReferral(parcel: ReceivedParcel): ReceivedReferral {
  const { referral, fileId, isOpen } = parcel;
  const { from, sentOn, lines } = JSON.parse(parcel.content) as ParcelContent;
  return {
    referralId: parcel.referralId,
    nature: referral.nature,
    state: referral.state,
    title: referral.title,
    from,
    sentOn,
    grants: referral.grants,
    role: referral.role,
    lineCount: lines.length,
    ...(isOpen && { person: fileReference(fileId) }),
  };
}
