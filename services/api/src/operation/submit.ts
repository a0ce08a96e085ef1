import type { Operation, OperationSubmitAnswer } from '@fil/vocabulary/types';
import type { AboutPerson } from '../file/open-file.ts';
import { readFile } from '../file/read-file.ts';
import type { SignedInContext } from '../file/read-file.ts';
import { failure } from '../failures.ts';
import { isPlainValue } from './plain-value.ts';
import { settle } from './settle.ts';
import { withTries } from './with-tries.ts';
import { writeOperations } from './write-operations.ts';

export interface Submission extends AboutPerson {
  readonly operations: readonly Operation[];
}

/**
 * Answers each operation alone, in order. Everything they leave behind (operations, present state, journal, outbox,
 * recomputed attention and circle) is one transaction, and the answer is given only when it is on disk.
 * @throws `invalidInput` when a value is nothing that a form can send; `notFound` when the file is not the author's.
 */
export async function submit(
  context: SignedInContext,
  submission: Submission,
): Promise<OperationSubmitAnswer> {
  if (!submission.operations.every(({ value }) => isPlainValue(value))) throw failure('invalidInput');
  const dated = submission.operations.map((operation) => ({ operation, at: context.now }));
  const { results, fileId, changed } = await withTries(() =>
    readFile(context, submission, async (transaction, file) => {
      const written = await writeOperations(transaction, file, dated);
      await settle(transaction, file, written);
      return { ...written, fileId: file.id };
    }),
  );
  if (changed) context.service.liveFiles.changed(fileId);
  return { results, recordedAt: context.now };
}
