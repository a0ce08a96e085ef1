import { createTRPCUntypedClient, httpBatchLink } from '@trpc/client';
import type { TRPCUntypedClient } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import type { ElementIdentity } from './context.ts';
import { errorOfStatus } from './errors.ts';
import { requestHeaders } from './headers.ts';
import type { Session } from './session.ts';

export type Client = TRPCUntypedClient<AnyTRPCRouter>;

const mostCallsPerRequest = 10;

/**
 * Between us and the service may stand a proxy, which answers for it in its own words when it is gone. What is not JSON
 * is not the service's: only the status says something.
 */
async function fetchFromService(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isJson) throw errorOfStatus(response.status);
  return response;
}

/** The tRPC client of one element, for queries and mutations. Queries made in the same turn travel together. */
export function createClient(service: string, session: Session, element: ElementIdentity): Client {
  return createTRPCUntypedClient<AnyTRPCRouter>({
    links: [
      httpBatchLink({
        url: `${service}/trpc`,
        // Who is asked about is personal: addresses are kept in the logs of every proxy, bodies are not.
        methodOverride: 'POST',
        maxItems: mostCallsPerRequest,
        headers: () => requestHeaders(session, element),
        fetch: (address, options) => fetchFromService(address, options as RequestInit),
      }),
    ],
  });
}
