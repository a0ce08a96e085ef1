import { createTRPCUntypedClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import type { TRPCUntypedClient } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { contractVersion } from '@fil/vocabulary/codes';
import { EventSource } from 'eventsource';
import type { ElementIdentity } from './context.ts';

/** What the transport needs of the session: a token for every request, and to know which one was used. */
export interface TokenSource {
  token(): Promise<string>;
}

export type Client = TRPCUntypedClient<AnyTRPCRouter>;

/** Long inputs are sent in several requests rather than in an address that a proxy would cut. */
const longestAddress = 2000;
const mostCallsPerRequest = 10;

/** Headers that every request carries: who asks, with which contract. The token is never in an address. */
async function requestHeaders(tokens: TokenSource, element: ElementIdentity): Promise<Record<string, string>> {
  return {
    authorization: `Bearer ${await tokens.token()}`,
    'x-fil-contract': String(contractVersion),
    'x-fil-element': `${element.name}/${element.version}`,
  };
}

/**
 * The tRPC client of one element. Queries made in the same turn travel together; the live stream is read with `fetch`,
 * because the browser's own EventSource cannot send an Authorization header.
 */
export function createClient(service: string, tokens: TokenSource, element: ElementIdentity): Client {
  const url = `${service.replace(/\/$/, '')}/trpc`;
  return createTRPCUntypedClient<AnyTRPCRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({
          url,
          EventSource,
          eventSourceOptions: {
            fetch: async (address, init) => {
              const headers = { ...init.headers, ...(await requestHeaders(tokens, element)) };
              return fetch(address, { ...init, headers });
            },
          },
        }),
        false: httpBatchLink({
          url,
          maxURLLength: longestAddress,
          maxItems: mostCallsPerRequest,
          headers: () => requestHeaders(tokens, element),
        }),
      }),
    ],
  });
}
