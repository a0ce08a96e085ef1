import type { Uuid, VisitEndAnswer, VisitEraseAnswer } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import { failure } from '../failures.ts';
import { fileScope } from '../file/open-file.ts';
import type { SignedInContext } from '../file/read-file.ts';
import { readCopy } from './read-copies.ts';

const eraseStatement = prepared(
  'visit.erase',
  `update fil.device_copy set erase_ordered_at = $2, erase_ordered_by = $3
   where id = $1 and erase_ordered_at is null and ended_at is null`,
);
const endStatement = prepared(
  'visit.end',
  `update fil.device_copy set ended_at = $2, ended_as = $3, unsent = $4
   where id = $1 and professional_id = $5 and ended_at is null`,
);

const purpose = 'careCoordination';

/** Has a copy erased at its device's next contact. An order given before stands as it was. @throws `notFound`. */
export function orderErasure(context: SignedInContext, copyId: Uuid): Promise<VisitEraseAnswer> {
  const { service, identity, now } = context;
  return service.database.inTransaction(fileScope(context, { purpose }), async (transaction) => {
    const copy = await readCopy(transaction, context, copyId);
    if (!copy) throw failure('notFound');
    if (copy.ended) return { outcome: 'ended' };
    if (!copy.mayErase) return { outcome: 'refused', rule: 'notYours' };
    await transaction.query(eraseStatement, [copyId, now, identity.professionalId]);
    return { outcome: 'ordered', at: copy.eraseOrderedAt ?? now };
  });
}

/** Its carrier says that a copy is gone. Said again, it answers the moment of the first time. @throws `notFound`. */
export function endCopy(
  context: SignedInContext,
  {
    copyId,
    as,
    unsent,
  }: { readonly copyId: Uuid; readonly as: 'finished' | 'notKept'; readonly unsent: number },
): Promise<VisitEndAnswer> {
  const { service, identity, now } = context;
  return service.database.inTransaction(fileScope(context, { purpose }), async (transaction) => {
    const copy = await readCopy(transaction, context, copyId);
    if (!copy?.carries) throw failure('notFound');
    await transaction.query(endStatement, [copyId, now, as, unsent, identity.professionalId]);
    return { outcome: 'ended', at: copy.ended?.at ?? now };
  });
}
