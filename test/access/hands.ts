/** What the making of a world is done with: everything is written by a caller, through the service. */
import { operation } from '@fil/api/testing';
import type { Identity, ServiceForTest } from '@fil/api/testing';
import type { Operation, OperationResult } from '@fil/vocabulary/types';
import type { CallerName, FileName } from './callers.ts';
import type { SeededFact } from './facts.ts';
import type { FileOfTest } from './files.ts';
import type { AccountName } from './people.ts';

/** In every territory, once a world is made. */
export const today = '2026-04-07';

export interface Hands {
  readonly service: ServiceForTest;
  readonly files: Readonly<Record<FileName, FileOfTest>>;
  readonly accounts: Readonly<Record<AccountName, Identity>>;
  readonly token: (account: AccountName) => Promise<string>;
  /** Submits as that caller, and asserts that each operation is answered so. */
  write(
    name: CallerName,
    operations: readonly Operation[],
    outcome?: OperationResult['outcome'],
  ): Promise<void>;
}

/** Creates each fact, then writes over the field named by its clash as somebody who had not seen it. */
export async function writeFacts(
  hands: Hands,
  name: CallerName,
  facts: readonly SeededFact[],
): Promise<void> {
  await hands.write(
    name,
    facts.map(({ kind, id, fact }) => operation(kind, id, '', fact)),
  );
  const clashes = facts.flatMap(({ kind, id, clash }) =>
    clash ? [operation(kind, id, clash.field, clash.value)] : [],
  );
  await hands.write(name, clashes, 'clash');
}
