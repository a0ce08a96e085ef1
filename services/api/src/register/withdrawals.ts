import type { AccessRegisterAnswer, EntityId, EntityRecord, Instant } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';

/** The last operation that wrote the day of the withdrawal: the one that still stands. */
const withdrawalsStatement = prepared(
  'register.withdrawals',
  `select distinct on (entity_id) entity_id as "consentId", claimed_at as "claimedAt", accepted_at as "recordedAt"
   from fil.operation
   where file_id = $1 and kind = 'consent' and path = 'withdrawnOn' and outcome = 'accepted' and entity_id = any ($2)
   order by entity_id, sequence desc`,
);

interface WithdrawalRow {
  readonly consentId: EntityId;
  readonly claimedAt: Instant;
  readonly recordedAt: Instant;
}

/**
 * When each consent that is withdrawn was taken back on a device, and when the service learned of it: between the two,
 * access elsewhere was still open. The newest first.
 */
export async function readWithdrawals(
  transaction: Transaction,
  file: OpenFile,
  consents: readonly EntityRecord<'consent'>[],
): Promise<AccessRegisterAnswer['withdrawals']> {
  const withdrawn = new Map(
    consents.filter(({ fact }) => fact.withdrawnOn !== undefined).map(({ id, fact }) => [id, fact.recipient]),
  );
  if (withdrawn.size === 0) return [];
  const rows = await transaction.query<WithdrawalRow>(withdrawalsStatement, [file.id, [...withdrawn.keys()]]);
  return rows
    .flatMap((row) => {
      const recipient = withdrawn.get(row.consentId);
      return recipient ? [{ ...row, recipient }] : [];
    })
    .toSorted((left, right) => (left.recordedAt < right.recordedAt ? 1 : -1));
}
