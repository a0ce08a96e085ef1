import { mustErase } from '@fil/rules';
import type { CopyState } from '@fil/rules';
import type { CopyEnding } from '@fil/vocabulary/codes';
import type { Uuid, VisitContactAnswer } from '@fil/vocabulary/types';
import type { Service } from '../context.ts';
import { prepared } from '../database/index.ts';
import { digestOf } from './prepare-copy.ts';

const contactStatement = prepared(
  'visit.contact',
  `select until, "eraseOrderedAt", "endedAt" from fil.contact_device_copy($1, $2, $3, $4)`,
);

/** What a device reports, and what it is told in return; without the copy's key it is told nothing. */
export async function contactCopy(
  { database, clock }: Service,
  {
    copyId,
    contactKey,
    ended,
    unsent,
  }: {
    readonly copyId: Uuid;
    readonly contactKey: string;
    readonly ended?: CopyEnding | undefined;
    readonly unsent: number;
  },
): Promise<VisitContactAnswer> {
  const now = clock.now();
  const [copy] = await database.inTransaction({ now }, (transaction) =>
    transaction.query<CopyState>(contactStatement, [copyId, digestOf(contactKey), ended ?? null, unsent]),
  );
  if (!copy) return { known: false, erase: false, because: null };
  const because = mustErase(copy, now);
  return { known: true, erase: because !== null, because };
}
