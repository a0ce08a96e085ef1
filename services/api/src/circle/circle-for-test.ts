import { defaultGrants } from '@fil/rules';
import type { CircleRole, Domain } from '@fil/vocabulary/codes';
import { fileSystem } from '@fil/vocabulary/codes';
import type {
  CircleCreateAnswer,
  CircleReadAnswer,
  ConsentFact,
  MembershipFact,
  Operation,
  OperationResult,
  PersonReference,
  Recipient,
  RestrictionFact,
  Uuid,
} from '@fil/vocabulary/types';
import type { Identity } from '../database/index.ts';
import { mutate, operation, query, submit } from '../testing/call.ts';
import type { Reply } from '../testing/call.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';

export const claimedAt = '2026-04-07T13:00:00.000Z';
export const today = '2026-04-07';

export const professional = ({ professionalId }: Identity, name = 'Quelqu’une'): Recipient => ({
  kind: 'professional',
  id: professionalId,
  name,
});
export const relative = (id: Uuid, name = 'Solange'): Recipient => ({ kind: 'relative', id, name });

export const membershipOf = (
  member: Recipient,
  role: CircleRole,
  changes: Partial<MembershipFact> = {},
): MembershipFact => ({
  member,
  role,
  from: today,
  accountable: false,
  basis: 'careTeam',
  essential: false,
  grants: defaultGrants(role),
  ...changes,
});

export const restrictionOn = (target: Recipient, ...domains: readonly Domain[]): RestrictionFact => ({
  target,
  domains,
  from: today,
  form: 'spoken',
  saidTo: 'Mireille',
});

export const consentTo = (recipient: Recipient, ...domains: readonly Domain[]): ConsentFact => ({
  recipient,
  domains,
  purposes: ['careCoordination', 'serviceDelivery'],
  from: today,
  form: 'verbal',
  givenBy: 'person',
  collectedBy: 'Mireille',
  collectedOn: today,
  information: 'Ce qui sera partagé, avec qui, jusqu’à quand.',
});

/** What the tests of the circle do again and again, as somebody. */
export interface Caller {
  readonly identity: Identity;
  create(person: PersonReference, changes?: Partial<CreateInput>): Promise<CircleCreateAnswer>;
  read(person: PersonReference): Promise<Reply<CircleReadAnswer>>;
  query<Answer>(path: string, input: unknown): Promise<Reply<Answer>>;
  submit(person: PersonReference, ...operations: readonly Operation[]): Promise<readonly OperationResult[]>;
  /** One operation: `accepted`, `clash`, or the rule that refused it. */
  write(person: PersonReference, ...said: Parameters<typeof operation>): Promise<string>;
}

interface CreateInput {
  readonly role: CircleRole;
  readonly operationIds: { readonly identity: Uuid; readonly membership: Uuid };
}

export function callerOf(service: ServiceForTest, identity: Identity): Caller {
  const { url } = service.running;
  const submitted = async (person: PersonReference, ...operations: readonly Operation[]) =>
    submit(url, person, operations, await service.tokenFor(identity));
  const asked = async <Answer>(path: string, input: unknown) =>
    query<Answer>(url, path, input, await service.tokenFor(identity));
  return {
    identity,
    query: asked,
    submit: submitted,
    read: (person) => asked('circle.read', { person }),
    create: async (person, changes = {}) => {
      const input = {
        person,
        identity: { displayName: 'Aurore Bellefeuille', birthDate: '1941-05-03' },
        operationIds: { identity: crypto.randomUUID(), membership: crypto.randomUUID() },
        claimedAt,
        ...changes,
      };
      const reply = await mutate<CircleCreateAnswer>(
        url,
        'circle.create',
        input,
        await service.tokenFor(identity),
      );
      if (!reply.answer) throw new Error(`not answered: ${reply.text}`);
      return reply.answer;
    },
    write: async (person, ...said) => {
      const [result] = await submitted(person, operation(...said));
      if (!result) throw new Error('one answer to one operation');
      return result.outcome === 'refused' ? result.rule : result.outcome;
    },
  };
}

let created = 0;
/** An identifier that nobody has used. */
export const newPerson = (): PersonReference => ({
  system: 'urn:test:circle',
  value: `person-${(created += 1)}`,
});

/** How anybody of the circle may name the file, whatever their institution calls the person. */
export async function fileReferenceOf(
  service: ServiceForTest,
  person: PersonReference,
): Promise<PersonReference> {
  return service.asMaintenance(async (client) => {
    const { rows } = await client.query<{ id: Uuid }>(
      'select file_id as id from fil.person_identifier where system = $1 and value = $2',
      [person.system, person.value],
    );
    return { system: fileSystem, value: rows[0]?.id ?? '' };
  });
}
