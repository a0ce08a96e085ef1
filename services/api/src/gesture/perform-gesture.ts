import type { RefusalRule } from '@fil/vocabulary/codes';
import type { Operation, Uuid } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction, TransactionScope } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';
import type { SignedInContext } from '../file/read-file.ts';
import { settle } from '../operation/settle.ts';
import { withTries } from '../operation/with-tries.ts';
import { writeOperations } from '../operation/write-operations.ts';
import type { Written } from '../operation/write-operations.ts';

/** What a refused gesture answers; nothing of it was kept. */
export interface RefusedGesture {
  readonly outcome: 'refused';
  readonly rule: RefusalRule;
  readonly detail?: string;
}

/** Writes facts by the service itself: all of them, or nothing of the whole gesture. */
export type WriteFacts = (file: OpenFile, operations: readonly Operation[]) => Promise<void>;

/** Thrown inside a gesture to take back all that it did. */
export class GestureRefused extends Error {
  readonly answer: RefusedGesture;

  constructor(rule: RefusalRule, detail?: string) {
    super(rule);
    this.answer = { outcome: 'refused', rule, ...(detail !== undefined && { detail }) };
  }
}

const lockStatement = prepared(
  'gesture.lock',
  `select id from fil.person_file where id = $1 for no key update`,
);

/** Locks an opened file before it is looked at: what a gesture decides on stays true until it is written. */
export async function lockFile(transaction: Transaction, file: OpenFile): Promise<void> {
  await transaction.query(lockStatement, [file.id]);
}

/**
 * A gesture is one thing to whoever makes it and several facts to the file. They are written in one transaction by the
 * service, with what follows from them (attention, projection of the circle), or not at all; told live after commit.
 * @param work opens and locks the file, decides, and writes once; after that it only makes its answer.
 */
export async function performGesture<Answer>(
  { service, now }: Pick<SignedInContext, 'service' | 'now'>,
  scope: TransactionScope,
  work: (transaction: Transaction, write: WriteFacts) => Promise<Answer>,
): Promise<Answer | RefusedGesture> {
  try {
    const { answer, changed } = await withTries(() =>
      service.database.inTransaction(scope, async (transaction) => {
        const changed = new Set<Uuid>();
        const answer = await work(transaction, async (file, operations) => {
          const dated = operations.map((operation) => ({ operation, at: now }));
          const written = await writeOperations(transaction, file, dated, { byService: true });
          checkAllKept(written);
          await settle(transaction, file, written);
          if (written.changed) changed.add(file.id);
        });
        return { answer, changed };
      }),
    );
    for (const fileId of changed) service.liveFiles.changed(fileId);
    return answer;
  } catch (thrown) {
    if (thrown instanceof GestureRefused) return thrown.answer;
    throw thrown;
  }
}

function checkAllKept({ results }: Written): void {
  for (const result of results) {
    if (result.outcome === 'refused') throw new GestureRefused(result.rule, result.detail);
    if (result.outcome === 'clash') throw new Error('nobody changes a file that is locked');
  }
}
