import type { Backoff } from './backoff.ts';
import { toFilError } from './errors.ts';

const mostAttempts = 3;

/**
 * Tries again what may have been done without our hearing of it: nothing answered, or a proxy answered for the service.
 * Only for what is done once however often it is sent. Rejects with the last failure, in a few seconds: somebody waits.
 */
export async function insisting<Answer>(backoff: Backoff, attempt: () => Promise<Answer>): Promise<Answer> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      const { code } = toFilError(thrown);
      if (attempts === mostAttempts || (code !== 'offline' && code !== 'unavailable')) throw thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, backoff.next()));
  }
}
