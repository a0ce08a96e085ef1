import { isCircleKind, looksAtCircle } from '@fil/rules';
import type { EntityKind } from '@fil/vocabulary/codes';
import type { Author, Day, EntityId, Operation, OperationResult, Uuid } from '@fil/vocabulary/types';
import { readBodies } from '../circle/read-bodies.ts';
import type { Bodies } from '../circle/read-bodies.ts';
import { readCircleRecords } from '../circle/read-circle-records.ts';
import type { CircleRecords } from '../circle/read-circle-records.ts';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';
import { entityKey } from './entity-state.ts';
import type { EntityState } from './entity-state.ts';

/** An operation answered in an earlier submission. */
export interface SeenOperation {
  readonly result: OperationResult;
  /** Null once the content was erased: a replay can then no longer be recognised. */
  readonly salt: string | null;
  readonly commitment: string;
}

/** What the operations of one submission may meet, read under the file's lock. */
export interface LoadedFile {
  readonly nextSequence: number;
  /** Hash of the newest journal entry; null before the first. */
  readonly journalHead: string | null;
  /** Entities that the operations are about or hang on, as far as the author may see them. */
  readonly states: readonly EntityState[];
  /** Keys of those that exist at all. */
  readonly existing: ReadonlySet<string>;
  readonly seen: ReadonlyMap<Uuid, SeenOperation>;
  readonly takenElsewhere: ReadonlySet<Uuid>;
  readonly firstDeliveries: ReadonlyMap<EntityId, Day>;
  /** The whole circle, when an operation is about it or its rules look at it. */
  readonly circle: (CircleRecords & { readonly bodies: Bodies }) | undefined;
}

/** Writes of one file follow each other; those of others do not wait, nor does anybody who merely refers to the file. */
const lockStatement = prepared(
  'operation.lock',
  `select file.next_sequence as "nextSequence", encode(file.journal_head, 'hex') as "journalHead",
     author.name, author.role_title as role, coalesce(organization.name, institution.name) as organization
   from fil.person_file as file
   join fil.professional as author on author.id = $2
   join fil.institution as institution on institution.id = author.institution_id
   left join fil.organization as organization on organization.id = author.organization_id
   where file.id = $1 for no key update of file`,
);

const seenStatement = prepared(
  'operation.seen',
  `select taken.id, operation.result, encode(operation.salt, 'hex') as salt, encode(operation.commitment, 'hex') as commitment
   from fil.taken_operations($2) as taken
   left join fil.operation on operation.id = taken.id and operation.file_id = $1 and operation.professional_id = $3`,
);

const stateStatement = prepared(
  'operation.states',
  `select existing.kind as "existingKind", existing.entity_id as "existingId", state.kind, state.entity_id as id,
     state.domain, state.fact, state.versions, state.clashes, state.parent_id as "parentId",
     state.created_by as "createdBy", state.created_at as "createdAt",
     state.updated_by as "updatedBy", state.updated_at as "updatedAt"
   from fil.existing_entities($2) as existing
   left join fil.current_state as state
     on state.file_id = $1 and state.kind = existing.kind and state.entity_id = existing.entity_id`,
);

const deliveryStatement = prepared(
  'operation.deliveries',
  `select parent_id as id, min(fact ->> 'day') as day from fil.current_state
   where file_id = $1 and kind = 'deliveredService' and parent_id = any ($2) group by parent_id`,
);

/** Of the whole file: a decision amends the latest one. */
const decisionsStatement = prepared(
  'operation.decisions',
  `select kind, entity_id as id, domain, fact, versions, clashes, parent_id as "parentId",
     created_by as "createdBy", created_at as "createdAt", updated_by as "updatedBy", updated_at as "updatedAt"
   from fil.current_state where file_id = $1 and kind = 'recourseDecision' order by created_at, entity_id`,
);

interface LockedRow extends Author {
  readonly nextSequence: number;
  readonly journalHead: string | null;
}

/** Locks the file for the rest of the transaction, and reads what these operations may meet. */
export async function loadFile(
  transaction: Transaction,
  file: OpenFile,
  operations: readonly Operation[],
): Promise<{ readonly loaded: LoadedFile; readonly author: Author }> {
  const { professionalId } = file.reader.identity;
  const [locked] = await transaction.query<LockedRow>(lockStatement, [file.id, professionalId]);
  if (!locked) throw new Error('an opened file is there to be locked');
  const { nextSequence, journalHead, ...author } = locked;

  const seenRows = await transaction.query<{
    id: Uuid;
    result: OperationResult | null;
    salt: string | null;
    commitment: string;
  }>(seenStatement, [file.id, operations.map(({ id }) => id), professionalId]);
  const stateRows = await readStates(transaction, file.id, operations);
  const services = stateRows.flatMap(({ existingKind, existingId }) =>
    existingKind === 'plannedService' ? [existingId] : [],
  );
  const deliveries =
    services.length === 0
      ? []
      : await transaction.query<{ id: EntityId; day: Day }>(deliveryStatement, [file.id, services]);

  const decides = operations.some(({ entity }) => entity.kind === 'recourseDecision');
  const decisions = decides ? await transaction.query<EntityState>(decisionsStatement, [file.id]) : [];

  const circle = operations.some(
    (operation) => isCircleKind(operation.entity.kind) || looksAtCircle(operation),
  )
    ? await readCircleRecords(transaction, file)
    : undefined;
  const bodies = circle ? await readBodies(transaction, operations, circle) : new Map<Uuid, string>();

  return {
    author,
    loaded: {
      nextSequence,
      journalHead,
      states: [
        ...decisions,
        ...stateRows.flatMap(({ existingKind: _kind, existingId: _id, ...state }) =>
          state.id === null ? [] : [state as EntityState],
        ),
      ],
      existing: new Set(stateRows.map(({ existingKind, existingId }) => entityKey(existingKind, existingId))),
      seen: new Map(
        seenRows.flatMap(({ id, result, salt, commitment }) =>
          result === null ? [] : [[id, { result, salt, commitment }]],
        ),
      ),
      takenElsewhere: new Set(seenRows.flatMap(({ id, result }) => (result === null ? [id] : []))),
      circle: circle && { ...circle, bodies },
      firstDeliveries: new Map(deliveries.map(({ id, day }) => [id, day])),
    },
  };
}

type StateRow = { readonly existingKind: EntityKind; readonly existingId: EntityId } & (
  EntityState | { readonly id: null }
);

/** The entities named by the operations, those named by their values, and what both hang on. */
async function readStates(
  transaction: Transaction,
  fileId: Uuid,
  operations: readonly Operation[],
): Promise<readonly StateRow[]> {
  const named = new Set(
    operations.flatMap(({ entity, value }) => [entity.id, ...parentIdsIn(value), ...evaluationIn(entity.id)]),
  );
  const rows = await transaction.query<StateRow>(stateStatement, [fileId, [...named]]);
  const parents = rows.flatMap((row) =>
    row.id !== null && row.parentId !== null && !named.has(row.parentId) ? [row.parentId] : [],
  );
  return parents.length === 0
    ? rows
    : [...rows, ...(await transaction.query<StateRow>(stateStatement, [fileId, [...new Set(parents)]]))];
}

const parentFields = ['evaluationId', 'needId', 'goalId', 'plannedServiceId'] as const;

/** Before its schema is checked, a value may be anything. */
function parentIdsIn(value: unknown): readonly EntityId[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (name: string): unknown =>
    Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  const finding = own('finding');
  return [
    ...parentFields.flatMap((field) => {
      const id = own(field);
      return typeof id === 'string' ? [id] : [];
    }),
    // What a need rests on: its evaluation tells whose answers it may repeat.
    ...(finding === undefined ? [] : parentIdsIn(finding)),
  ];
}

/** The evaluation of an answer, by the answer's own id: its instrument tells the domain of an answer not seen. */
const evaluationIn = (id: EntityId): readonly EntityId[] =>
  id.includes('/') ? [id.slice(0, id.indexOf('/'))] : [];
