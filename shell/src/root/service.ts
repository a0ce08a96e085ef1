import { requestToken } from './backend.ts';

/** The service said no: its code tells why, `notFound` for what is absent and for what is not ours alike. */
export class ServiceRefusal extends Error {
  override readonly name = 'ServiceRefusal';
  readonly status: number;
  constructor(procedure: string, status: number) {
    super(`${procedure} answered ${status}`);
    this.status = status;
  }
}

/**
 * One call of the service by the host itself, for the little that a host asks without an element. Always a POST: whom it
 * is about stays out of addresses.
 * @throws ServiceRefusal when the service refuses; TypeError when it does not answer.
 */
export async function askService<Answer>(
  service: string,
  procedure: string,
  input?: object,
): Promise<Answer> {
  const response = await fetch(`${service}/trpc/${procedure}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await requestToken()}`, 'content-type': 'application/json' },
    ...(input && { body: JSON.stringify(input) }),
    cache: 'no-store',
  });
  if (!response.ok) throw new ServiceRefusal(procedure, response.status);
  const { result } = (await response.json()) as { readonly result: { readonly data: Answer } };
  return result.data;
}
