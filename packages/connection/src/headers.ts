import { contractVersion } from '@fil/vocabulary/codes';
import type { ElementIdentity } from './context.ts';
import type { Session } from './session.ts';

/** Headers of every request: who asks, with which contract. A token is never part of an address. */
export async function requestHeaders(
  session: Session,
  element: ElementIdentity,
): Promise<Record<string, string>> {
  return {
    authorization: `Bearer ${await session.tokens.token()}`,
    'x-fil-contract': String(contractVersion),
    'x-fil-element': `${element.name}/${element.version}`,
  };
}
