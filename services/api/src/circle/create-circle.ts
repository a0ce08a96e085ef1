import { defaultGrants, withDefaults } from '@fil/rules';
import type { CircleRole } from '@fil/vocabulary/codes';
import { fileSystem } from '@fil/vocabulary/codes';
import { currentSchemaVersion } from '@fil/vocabulary/schemas';
import type {
  CircleCreateAnswer,
  Grant,
  IdentityFact,
  Instant,
  MembershipFact,
  Operation,
  PersonReference,
  Uuid,
} from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import { codeOf, failure } from '../failures.ts';
import { TRPCError } from '@trpc/server';
import { openFile } from '../file/open-file.ts';
import { fileScope } from '../file/open-file.ts';
import type { SignedInContext } from '../file/read-file.ts';
import { settle } from '../operation/settle.ts';
import { withTries } from '../operation/with-tries.ts';
import { writeOperations } from '../operation/write-operations.ts';
import { isTestIdentifier } from './test-identifiers.ts';

export interface CircleCreation {
  readonly person: PersonReference;
  readonly identity: IdentityFact;
  readonly role: CircleRole;
  /** The membership's is also the id of the membership itself, so that a repetition finds what the first one made. */
  readonly operationIds: { readonly identity: Uuid; readonly membership: Uuid };
  readonly claimedAt: Instant;
}

const beginStatement = prepared('circle.begin', `select fil.begin_circle($1, $2, $3, $4, $5, $6) as begun`);

const authorStatement = prepared(
  'circle.founder',
  `select professional.name, coalesce(organization.name, institution.name) as organization
   from fil.professional
   join fil.institution on institution.id = professional.institution_id
   left join fil.organization on organization.id = professional.organization_id
   where professional.id = $1`,
);

const writtenStatement = prepared(
  'circle.written',
  `select count(*) as written from fil.operation
   where file_id = $1 and id = any ($2) and professional_id = $3 and outcome = 'accepted'`,
);

/** Ends the transaction, and nothing of it is kept. */
class Refused extends Error {
  readonly answer: CircleCreateAnswer & { readonly outcome: 'refused' };
  constructor(answer: CircleCreateAnswer & { readonly outcome: 'refused' }) {
    super(answer.rule);
    this.answer = answer;
  }
}

const purpose = 'careCoordination';

/**
 * Begins the circle of a person whom the caller's institution names: one circle per person (FR-04), with the caller as
 * its accountable member. Its first facts, identity and membership, are written as any other.
 * @throws `invalidInput` when the identifier is the service's own.
 */
export async function createCircle(
  context: SignedInContext,
  creation: CircleCreation,
): Promise<CircleCreateAnswer> {
  const { service, identity } = context;
  if (creation.person.system === fileSystem) throw failure('invalidInput');
  if (!service.demonstration && isTestIdentifier(creation.person))
    return { outcome: 'refused', rule: 'testIdentifier' };
  if (identity.kind !== 'careProfessional' && identity.kind !== 'otherProfessional')
    return { outcome: 'refused', rule: 'notYours' };
  return withTries(() =>
    service.database.inTransaction(fileScope(context, { purpose }), (transaction) =>
      create(transaction, context, creation),
    ),
  ).catch((thrown: unknown) => {
    if (thrown instanceof Refused) return thrown.answer;
    throw thrown;
  });
}

async function create(
  transaction: Transaction,
  context: SignedInContext,
  { person, identity, role, operationIds, claimedAt }: CircleCreation,
): Promise<CircleCreateAnswer> {
  const grants = foundersGrants(role, context);
  const membershipId = operationIds.membership;
  const created = { outcome: 'created', person, membershipId } as const;
  const [row] = await transaction.query<{ begun: boolean }>(beginStatement, [
    crypto.randomUUID(),
    person.system,
    person.value,
    membershipId,
    role,
    JSON.stringify(grants),
  ]);
  if (row?.begun !== true)
    return (await isRepeated(transaction, context, person, operationIds))
      ? created
      : { outcome: 'refused', rule: 'circleExists' };

  const file = await openFile(transaction, context, { person, purpose });
  const membership = await founding(transaction, context, role, grants);
  const write = (kind: 'identity' | 'membership', value: unknown): Operation => ({
    id: operationIds[kind],
    entity: { kind, id: operationIds[kind] },
    path: '',
    value,
    baseVersion: 0,
    schemaVersion: currentSchemaVersion,
    claimedAt,
  });
  const operations = [write('membership', membership), write('identity', identity)];
  const dated = operations.map((operation) => ({ operation, at: context.now }));
  const written = await writeOperations(transaction, file, dated, { byService: true });
  const refused = written.results.find(({ outcome }) => outcome === 'refused');
  if (refused?.outcome === 'refused') throw new Refused({ outcome: 'refused', rule: refused.rule });
  await settle(transaction, file, written);
  return created;
}

/** Whoever begins a circle also writes who it is about. */
function foundersGrants(role: CircleRole, { territory }: SignedInContext): readonly Grant[] {
  return defaultGrants(role, withDefaults(territory.parameters).caseModel).map((grant) =>
    grant.domain === 'identity' ? { ...grant, level: 'write' } : grant,
  );
}

async function founding(
  transaction: Transaction,
  { identity, today }: SignedInContext,
  role: CircleRole,
  grants: readonly Grant[],
): Promise<MembershipFact> {
  const [author] = await transaction.query<{ name: string; organization: string }>(authorStatement, [
    identity.professionalId,
  ]);
  if (!author) throw failure('unauthenticated');
  return {
    member: { kind: 'professional', id: identity.professionalId, ...author },
    role,
    from: today,
    accountable: true,
    basis: 'careTeam',
    essential: false,
    grants,
  };
}

/** Whether this very gesture was done before: its first answer was lost on the way. */
async function isRepeated(
  transaction: Transaction,
  context: SignedInContext,
  person: PersonReference,
  { identity, membership }: CircleCreation['operationIds'],
): Promise<boolean> {
  const file = await openFile(transaction, context, { person, purpose }).catch((thrown: unknown) => {
    if (thrown instanceof TRPCError && codeOf(thrown) === 'notFound') return undefined;
    throw thrown;
  });
  if (!file) return false;
  const ids = [identity, membership];
  const [row] = await transaction.query<{ written: number }>(writtenStatement, [
    file.id,
    ids,
    context.identity.professionalId,
  ]);
  return row?.written === ids.length;
}
