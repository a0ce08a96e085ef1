import { say } from './messages.ts';
import type { MessageKey, MessageValues } from './messages.ts';

/** Why the demonstration cannot start, told in one sentence per language. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';

  /** @param ownWords what the process that failed said itself, told after our sentences. */
  constructor(
    key: MessageKey,
    values: MessageValues = {},
    cause?: unknown,
    ownWords: readonly string[] = [],
  ) {
    super([...say(key, values), ...ownWords].join('\n'), { cause });
  }
}
