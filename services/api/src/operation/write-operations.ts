import type { Instant, Operation, OperationResult } from '@fil/vocabulary/types';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';
import { instruments } from '../instrument/instruments.ts';
import { loadFile } from './load-file.ts';
import { keep } from './store.ts';
import { WriteDesk } from './write-desk.ts';

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
  now: Instant,
  operations: readonly Operation[],
): Promise<Written> {
  const { loaded, author } = await loadFile(transaction, file, operations);
  const desk = new WriteDesk({ file, loaded, author, now, instruments });
  const results = operations.map((operation) => desk.take(operation));
  await keep(transaction, file, desk, now);
  return { results, changed: desk.journal.length > 0 };
}
