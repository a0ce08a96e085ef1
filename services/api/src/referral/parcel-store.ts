import { categoryOfRole } from '@fil/rules';
import type { CircleRole } from '@fil/vocabulary/codes';
import type { DisclosureFact, EntityId, Uuid } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';
import type { Parcel } from './parcel.ts';

const findStatement = prepared(
  'parcel.find',
  `select referral_id as "referralId", content, digest from fil.parcel where id = $1 and file_id = $2 and sent_by = $3`,
);

const keepStatement = prepared(
  'parcel.keep',
  `insert into fil.parcel (id, file_id, territory_id, referral_id, account_id, organization_id, category, purpose, legal_basis,
     domains, content, digest, sent_by, sent_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);

export interface KeptParcel {
  readonly referralId: EntityId;
  readonly content: string;
  readonly digest: string;
}

/** The parcel that the caller sent under that identifier, if she did. */
export async function findParcel(
  transaction: Transaction,
  file: OpenFile,
  disclosureId: Uuid,
): Promise<KeptParcel | undefined> {
  const { professionalId } = file.reader.identity;
  const [row] = await transaction.query<KeptParcel>(findStatement, [disclosureId, file.id, professionalId]);
  return row;
}

export interface SentParcel {
  readonly disclosureId: Uuid;
  readonly disclosure: DisclosureFact;
  readonly parcel: Parcel;
  /** What the recipient is asked to be in the circle. */
  readonly role: CircleRole;
}

export async function keepParcel(
  transaction: Transaction,
  file: OpenFile,
  { disclosureId, disclosure, parcel, role }: SentParcel,
): Promise<void> {
  const { recipient } = disclosure;
  const { identity, now } = file.reader;
  if (recipient.kind === 'category') throw new Error('a parcel has one recipient');
  await transaction.query(keepStatement, [
    disclosureId,
    file.id,
    identity.territoryId,
    disclosure.referralId,
    recipient.kind === 'organization' ? null : recipient.id,
    recipient.kind === 'organization' ? recipient.id : null,
    categoryOfRole(role) ?? null,
    disclosure.purpose,
    disclosure.legalBasis,
    [...new Set(disclosure.lines.map(({ domain }) => domain))],
    parcel.content,
    parcel.digest,
    identity.professionalId,
    now,
  ]);
}
