import type { VisitContactAnswer } from '@fil/vocabulary/types';
import { newUuid } from '../../identifiers.ts';
import { base64Url, randomBytes } from '../bytes.ts';
import type { CopyInRegister } from '../vault.ts';

/** What a device reports when it has erased a copy. */
export interface CopyReport {
  readonly ended?: 'finished' | 'erasedOnCommand' | 'expired';
  /** Operations that were on the device and not at the service. */
  readonly unsent?: number;
}

/** A copy that the register is about to hear of. */
export const newCopy = (service: string): CopyInRegister => ({
  id: newUuid(),
  service,
  contactKey: base64Url(randomBytes(32)),
});

const patienceMilliseconds = 5_000;

/**
 * Asks whether a copy has to be erased, and reports that it was. Nobody need be signed in: the key that lies beside the
 * copy names it, and opens nothing. Undefined when the service cannot be reached, or does not say.
 */
export async function contactRegister(
  { service, id, contactKey }: CopyInRegister,
  report: CopyReport = {},
): Promise<VisitContactAnswer | undefined> {
  try {
    const response = await fetch(`${service}/trpc/visit.contact`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ copyId: id, contactKey, ...report }),
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    if (!response.ok) return undefined;
    return ((await response.json()) as { result: { data: VisitContactAnswer } }).result.data;
  } catch {
    return undefined;
  }
}

/** A copy that this device no longer has, told once to whoever opens the page. */
export interface ErasedCopy {
  readonly id: string;
  /** Milliseconds of the epoch on this device's clock. */
  readonly made: number;
  readonly because: 'ordered' | 'expired' | 'ended';
  /** Operations that had not reached the service; they are lost. */
  readonly unsent: number;
}
