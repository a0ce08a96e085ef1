import pg from 'pg';
import type { Operation, OperationSubmitAnswer } from '@fil/vocabulary/types';
import { recomputeAttention } from '../file/attention.ts';
import type { AboutPerson } from '../file/open-file.ts';
import { readFile } from '../file/read-file.ts';
import type { SignedInContext } from '../file/read-file.ts';
import { failure } from '../failures.ts';
import { isPlainValue } from './plain-value.ts';
import { writeOperations } from './write-operations.ts';

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
export async function submit(
  context: SignedInContext,
  submission: Submission,
): Promise<OperationSubmitAnswer> {
  if (!submission.operations.every(({ value }) => isPlainValue(value))) throw failure('invalidInput');
  for (let tries = 1; ; tries++) {
    try {
      const { results, fileId, changed } = await readFile(context, submission, async (transaction, file) => {
        const dated = submission.operations.map((operation) => ({ operation, at: context.now }));
        const written = await writeOperations(transaction, file, dated);
        if (written.changed) await recomputeAttention(transaction, file);
        return { ...written, fileId: file.id };
      });
      if (changed) context.service.liveFiles.changed(fileId);
      return { results, recordedAt: context.now };
    } catch (thrown) {
      const again =
        thrown instanceof pg.DatabaseError && worthAnotherTry.has(thrown.code ?? '') && tries < mostTries;
      if (!again) throw thrown;
    }
  }
}
