import { say } from './messages.ts';
import type { MessageKey, MessageValues } from './messages.ts';

/** Why the demonstration cannot start, told in one sentence per language. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';

  constructor(key: MessageKey, values: MessageValues = {}, cause?: unknown) {
    super(say(key, values).join('\n'), { cause });
  }
}
