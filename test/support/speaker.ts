import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityId, Operation, OperationResult, PersonReference } from '@fil/vocabulary/types';
import { mutate, openStream, operation, query } from '@fil/api/testing';
import type { Reply, StreamForTest } from '@fil/api/testing';
import type { Visitor } from './portals.ts';

/**
 * Somebody signed in at a portal, speaking to the service itself: for facts that no screen makes yet, and to look at
 * what the wire says. Each call asks the portal's backend for the token of that session, as an element does.
 */
export interface Speaker {
  query<Answer>(path: string, input: unknown): Promise<Reply<Answer>>;
  command<Answer>(path: string, input: unknown): Promise<Reply<Answer>>;
  submit(person: PersonReference, ...operations: readonly Operation[]): Promise<readonly OperationResult[]>;
  /** Writes one whole fact, and says so loudly when it is not accepted. */
  tell(person: PersonReference, kind: EntityKind, fact: object, id?: EntityId): Promise<EntityId>;
  /** Changes one field of a fact, knowing its present version. */
  change(
    person: PersonReference,
    record: {
      readonly kind: EntityKind;
      readonly id: EntityId;
      readonly versions: Readonly<Record<string, number>>;
    },
    field: string,
    value: unknown,
  ): Promise<OperationResult>;
  /** The live stream of a file, as a page of theirs would read it. */
  stream(person: PersonReference): Promise<StreamForTest>;
}

export function speakerOf({ page }: Visitor, service: string): Speaker {
  const token = (): Promise<string> =>
    page.evaluate(async () => {
      const response = await fetch('/token', { method: 'POST', headers: { 'x-portal-request': '1' } });
      return ((await response.json()) as { access_token: string }).access_token;
    });
  const speaker: Speaker = {
    query: async (path, input) => query(service, path, input, await token()),
    command: async (path, input) => mutate(service, path, input, await token()),
    async submit(person, ...operations) {
      const { answer, text } = await speaker.command<{ results: OperationResult[] }>('operation.submit', {
        person,
        operations,
      });
      if (!answer) throw new Error(`not answered: ${text}`);
      return answer.results;
    },
    async tell(person, kind, fact, id = crypto.randomUUID()) {
      const [result] = await speaker.submit(person, operation(kind, id, '', fact));
      if (result?.outcome !== 'accepted')
        throw new Error(`${kind} is not accepted: ${JSON.stringify(result)}`);
      return id;
    },
    async change(person, { kind, id, versions }, field, value) {
      const [result] = await speaker.submit(person, operation(kind, id, field, value, versions[field] ?? 0));
      if (!result) throw new Error('one operation has one answer');
      return result;
    },
    stream: async (person) => openStream(service, person, await token()),
  };
  return speaker;
}
