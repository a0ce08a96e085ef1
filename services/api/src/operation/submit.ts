import pg from 'pg';
import type { Operation, OperationSubmitAnswer, OperationResult } from '@fil/vocabulary/types';
import type { Transaction } from '../database/index.ts';
import { recomputeAttention } from '../file/attention.ts';
import type { OpenFile } from '../file/open-file.ts';
import type { AboutPerson } from '../file/open-file.ts';
import { readFile } from '../file/read-file.ts';
import type { SignedInContext } from '../file/read-file.ts';
import { failure } from '../failures.ts';
import { instruments } from '../instrument/instruments.ts';
import { loadFile } from './load-file.ts';
import { isPlainValue } from './plain-value.ts';
import { keep } from './store.ts';
import { WriteDesk } from './write-desk.ts';

export interface Submission extends AboutPerson {
  readonly operations: readonly Operation[];
}

/** Another node took the same identifier at the same moment, or two transactions waited for each other: begin again. */
const worthAnotherTry = new Set(['23505', '40001', '40P01']);
const mostTries = 4;

/**
 * Answers each operation alone, in order. Everything they leave behind (operations, present state, journal, outbox,
 * recomputed attention) is one transaction, and the answer is given only when it is on disk.
 * @throws `invalidInput` when a value is nothing that a form can send; `notFound` when the file is not the author's.
 */
export async function submit(context: SignedInContext, submission: Submission): Promise<OperationSubmitAnswer> {
  if (!submission.operations.every(isReadable)) throw failure('invalidInput');
  for (let tries = 1; ; tries++) {
    try {
      const { results, fileId, changed } = await readFile(context, submission, (transaction, file) =>
        write(transaction, file, context, submission.operations),
      );
      if (changed) context.service.liveFiles.changed(fileId);
      return { results, recordedAt: context.now };
    } catch (thrown) {
      const again = thrown instanceof pg.DatabaseError && worthAnotherTry.has(thrown.code ?? '') && tries < mostTries;
      if (!again) throw thrown;
    }
  }
}

/** The pattern of a moment lets the 45th of the 13th month through. */
function isReadable({ value, claimedAt }: Operation): boolean {
  return isPlainValue(value) && !Number.isNaN(Date.parse(claimedAt));
}

async function write(
  transaction: Transaction,
  file: OpenFile,
  { now }: SignedInContext,
  operations: readonly Operation[],
): Promise<{ results: readonly OperationResult[]; fileId: string; changed: boolean }> {
  const { loaded, author } = await loadFile(transaction, file, operations);
  const desk = new WriteDesk({ file, loaded, author, now, instruments });
  const results = operations.map((operation) => desk.take(operation));
  await keep(transaction, file, desk, now);
  const changed = desk.journal.length > 0;
  if (changed) await recomputeAttention(transaction, file);
  return { results, fileId: file.id, changed };
}
