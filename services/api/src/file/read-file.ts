import type { Instant, Territory, Day } from '@fil/vocabulary/types';
import type { Service } from '../context.ts';
import type { Identity, Transaction } from '../database/index.ts';
import { fileScope, openFile } from './open-file.ts';
import type { AboutPerson, OpenFile } from './open-file.ts';

/** What {@link signedInProcedure} adds to the context of a request. */
export interface SignedInContext {
  readonly service: Service;
  readonly identity: Identity;
  readonly territory: Territory;
  readonly now: Instant;
  readonly today: Day;
}

/** Opens the file that `about` names and reads it in one transaction, as the caller. @throws `notFound`. */
export function readFile<Answer>(
  context: SignedInContext,
  about: AboutPerson,
  work: (transaction: Transaction, file: OpenFile) => Promise<Answer>,
): Promise<Answer> {
  return context.service.database.inTransaction(fileScope(context, about), async (transaction) =>
    work(transaction, await openFile(transaction, context, about)),
  );
}
