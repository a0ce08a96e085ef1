import type { EntityKind } from '@fil/vocabulary/codes';
import type { Author, EntityId, EntityRecord, Instant } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from './open-file.ts';

type EntityRow = Omit<EntityRecord, 'author'> & Author;

/**
 * Reads the present of some kinds of entity and writes the reading to the access log, in one statement: no answer
 * leaves without its line. Row-level security gives only the rows whose domain the reader has.
 */
const readStatement = prepared(
  'file.entities',
  `with logged as (
     insert into fil.access_log (at, professional_id, file_id, territory_id, procedure, domains, purpose)
     values ($3, $4, $1, $5, $6, $7, $8)
   )
   select state.kind, state.entity_id as id, state.domain, state.fact, state.versions, state.clashes,
     state.created_at as "createdAt", state.updated_at as "updatedAt",
     author.name, author.role_title as role, coalesce(organization.name, institution.name) as organization
   from fil.current_state as state
   join fil.professional as author on author.id = state.updated_by
   join fil.institution as institution on institution.id = author.institution_id
   left join fil.organization as organization on organization.id = author.organization_id
   where state.file_id = $1 and state.kind = any ($2) and ($9::text is null or $9 in (state.entity_id, state.parent_id))
   order by state.created_at, state.entity_id`,
);

export interface Reading {
  /** Path of the procedure, as the access log keeps it. */
  readonly procedure: string;
  readonly now: Instant;
  readonly kinds: readonly EntityKind[];
  /** Only this evaluation and what hangs on it. */
  readonly evaluationId?: EntityId;
}

/** The author of a record is whoever wrote it last. */
export async function readEntities(
  transaction: Transaction,
  file: OpenFile,
  { procedure, now, kinds, evaluationId }: Reading,
): Promise<readonly EntityRecord[]> {
  const { identity } = file.reader;
  const rows = await transaction.query<EntityRow>(readStatement, [
    file.id,
    kinds,
    now,
    identity.professionalId,
    identity.territoryId,
    procedure,
    file.grants.map(({ domain }) => domain),
    file.purpose,
    evaluationId ?? null,
  ]);
  return rows.map(toRecord);
}

function toRecord({ name, role, organization, ...entity }: EntityRow): EntityRecord {
  return { ...entity, author: { name, role, organization } };
}
