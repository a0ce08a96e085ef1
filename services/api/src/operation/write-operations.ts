import type { Instant, Operation, OperationResult } from '@fil/vocabulary/types';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';
import { instruments } from '../instrument/instruments.ts';
import { loadFile } from './load-file.ts';
import { keep } from './store.ts';
import { WriteDesk } from './write-desk.ts';

/** An operation and the service's own moment for it. */
export interface DatedOperation {
  readonly operation: Operation;
  readonly at: Instant;
}

export interface Written {
  /** One per operation, in their order. */
  readonly results: readonly OperationResult[];
  /** Whether anything of the file changed. */
  readonly changed: boolean;
}

/** Judges and keeps operations in an opened file, within the transaction at hand; what waits is left to the caller. */
export async function writeOperations(
  transaction: Transaction,
  file: OpenFile,
  dated: readonly DatedOperation[],
): Promise<Written> {
  const { loaded, author } = await loadFile(
    transaction,
    file,
    dated.map(({ operation }) => operation),
  );
  const desk = new WriteDesk({ file, loaded, author, instruments });
  const results = dated.map(({ operation, at }) => desk.take(operation, at));
  await keep(transaction, file, desk);
  return { results, changed: desk.journal.length > 0 };
}
