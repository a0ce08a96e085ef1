import { partyOf } from '@fil/rules';
import type { Recipient } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { RecipientParty } from './recipient-standing.ts';

const bodyStatement = prepared(
  'referral.body',
  `select coalesce(organization_id, institution_id) as body from fil.professional where id = $1`,
);

/** The recipient with the body they work for, by which a restriction or a consent may reach them. */
export async function recipientParty(
  transaction: Transaction,
  recipient: Recipient,
): Promise<RecipientParty> {
  if (recipient.kind !== 'professional') return partyOf(recipient);
  const [row] = await transaction.query<{ body: string }>(bodyStatement, [recipient.id]);
  return { accountId: recipient.id, organizationId: row?.body };
}
