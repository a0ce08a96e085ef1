import type { Domain, EntityKind } from '@fil/vocabulary/codes';
import type { Author, EntityId, EntityRecord, Instant } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from './open-file.ts';

type EntityRow = Omit<EntityRecord, 'author'> & Author;

/**
 * Reads the present of some kinds of entity and writes the reading to the access log, in one statement: no answer
 * leaves without its line, and the line names the domains of what is really in the answer. Row-level security gives
 * only the rows that the reader may see. In an emergency the head of an evaluation comes with its answers: it opens
 * nothing of the plan, and is not said to.
 */
const readStatement = prepared(
  'file.entities',
  `with answer as materialized (
     select state.kind, state.entity_id as id, state.domain, state.fact, state.versions, state.clashes,
       state.created_at as "createdAt", state.updated_at as "updatedAt",
       author.name, author.role_title as role, coalesce(organization.name, institution.name) as organization
     from fil.current_state as state
     join fil.professional as author on author.id = state.updated_by
     join fil.institution as institution on institution.id = author.institution_id
     left join fil.organization as organization on organization.id = author.organization_id
     where state.file_id = $1 and (state.kind = any ($10) or state.kind = any ($2)
       and ($9::text is null or $9 in (state.entity_id, state.parent_id)))
   ), logged as (
     insert into fil.access_log (at, professional_id, file_id, territory_id, procedure, domains, purpose)
     values ($3, $4, $1, $5, $6, array(
       select domain from answer where not (kind = 'evaluation' and $8 = 'emergency')
       union select unnest($7::text[]) order by 1), $8)
   )
   select * from answer order by "createdAt", id`,
);

export interface Reading {
  /** Path of the procedure, as the access log keeps it. */
  readonly procedure: string;
  readonly now: Instant;
  readonly kinds: readonly EntityKind[];
  /** Only this evaluation and what hangs on it. */
  readonly evaluationId?: EntityId;
  /** Kinds of which every entity of the file is read, whatever `evaluationId` says. */
  readonly wholeKinds?: readonly EntityKind[];
  /** Domains of what else the answer holds: members, what waits. */
  readonly alsoRead?: readonly Domain[];
}

/** The author of a record is whoever wrote it last. */
export async function readEntities(
  transaction: Transaction,
  file: OpenFile,
  { procedure, now, kinds, evaluationId, wholeKinds = [], alsoRead = [] }: Reading,
): Promise<readonly EntityRecord[]> {
  const { identity } = file.reader;
  const rows = await transaction.query<EntityRow>(readStatement, [
    file.id,
    kinds,
    now,
    identity.professionalId,
    identity.territoryId,
    procedure,
    alsoRead,
    file.purpose,
    evaluationId ?? null,
    wholeKinds,
  ]);
  return rows.map((row) => toRecord(row, file));
}

function toRecord({ name, role, organization, ...entity }: EntityRow, file: OpenFile): EntityRecord {
  const record: EntityRecord = { ...entity, author: { name, role, organization } };
  return isOfKind(record, 'disclosure') ? withOwnLines(record, file) : record;
}

function isOfKind<Kind extends EntityKind>(record: EntityRecord, kind: Kind): record is EntityRecord<Kind> {
  return record.kind === kind;
}

/** The register repeats the words that left, of every domain: a reader of the register is given those of their own. */
function withOwnLines(record: EntityRecord<'disclosure'>, file: OpenFile): EntityRecord<'disclosure'> {
  const lines = record.fact.lines.filter(({ domain }) => file.can('read', domain));
  return { ...record, fact: { ...record.fact, lines } };
}
