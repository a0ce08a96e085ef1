import type { EntityKind, ErrorCode } from '@fil/vocabulary/codes';
import type { EntityId, Operation, OperationResult, PersonReference } from '@fil/vocabulary/types';

/** What came over the wire. */
export interface Reply<Answer = unknown> {
  readonly status: number;
  /** The very bytes of the body. */
  readonly text: string;
  /** Present when the procedure answered. */
  readonly answer?: Answer;
  readonly filCode?: ErrorCode;
}

async function reply<Answer>(response: Response): Promise<Reply<Answer>> {
  const text = await response.text();
  const body = (text.startsWith('{') ? JSON.parse(text) : {}) as {
    result?: { data: Answer };
    error?: { data?: { filCode?: ErrorCode } };
  };
  const filCode = body.error?.data?.filCode;
  return {
    status: response.status,
    text,
    ...(body.result && { answer: body.result.data }),
    ...(filCode && { filCode }),
  };
}

const headersFor = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

export async function query<Answer>(
  url: string,
  path: string,
  input: unknown,
  token?: string,
): Promise<Reply<Answer>> {
  const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return reply(await fetch(`${url}/trpc/${path}${search}`, { headers: headersFor(token) }));
}

export async function mutate<Answer>(
  url: string,
  path: string,
  input: unknown,
  token?: string,
): Promise<Reply<Answer>> {
  const headers = { ...headersFor(token), 'content-type': 'application/json' };
  return reply(await fetch(`${url}/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(input) }));
}

export async function submit(
  url: string,
  person: PersonReference,
  operations: readonly Operation[],
  token: string,
): Promise<readonly OperationResult[]> {
  const { answer, text } = await mutate<{ results: OperationResult[] }>(
    url,
    'operation.submit',
    { person, operations },
    token,
  );
  if (!answer) throw new Error(`not answered: ${text}`);
  return answer.results;
}

export function operation(
  kind: EntityKind,
  id: EntityId,
  path: string,
  value: unknown,
  baseVersion = 0,
): Operation {
  return {
    id: crypto.randomUUID(),
    entity: { kind, id },
    path,
    value,
    baseVersion,
    schemaVersion: 1,
    claimedAt: '2026-04-07T13:00:00.000Z',
  };
}

export const needFact = (title: string) => ({ title, priority: 1, beneficiary: 'person', state: 'active' });
