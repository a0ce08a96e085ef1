import { fileSystem } from '@fil/vocabulary/codes';
import type { CircleRole } from '@fil/vocabulary/codes';
import type { FileMineAnswer, Uuid } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { SignedInContext } from './read-file.ts';
import { fileScope } from './open-file.ts';

/** The caller's own memberships in force, as far as row-level security opens their files, each reading logged. */
const mineStatement = prepared(
  'file.mine',
  `with mine as materialized (
     select distinct on (membership.file_id) membership.file_id, membership.role, identity.fact ->> 'displayName' as name
     from fil.membership
     left join lateral (
       select fact from fil.current_state
       where current_state.file_id = membership.file_id and kind = 'identity' order by created_at, entity_id limit 1
     ) as identity on true
     where professional_id = $1 and from_day <= $2 and (to_day is null or to_day > $2)
     order by membership.file_id, membership.role <> 'person'
   ), logged as (
     insert into fil.access_log (at, professional_id, file_id, territory_id, procedure, domains, purpose)
     select $3, $1, file_id, $4, 'file.mine', array['identity'], $5 from mine where name is not null
   )
   select file_id as "fileId", role, coalesce(name, '') as name from mine order by role <> 'person', name, file_id`,
);

interface MineRow {
  readonly fileId: Uuid;
  readonly role: CircleRole;
  readonly name: string;
}

const purpose = 'careCoordination';

/** The files of somebody who signs in at the person's own door; none for a professional, who has a patient list. */
export async function readMine(context: SignedInContext): Promise<FileMineAnswer> {
  const { service, identity, today, now } = context;
  if (identity.kind !== 'person' && identity.kind !== 'relative') return { files: [] };
  const rows = await service.database.inTransaction(fileScope(context, { purpose }), (transaction) =>
    transaction.query<MineRow>(mineStatement, [
      identity.professionalId,
      today,
      now,
      identity.territoryId,
      purpose,
    ]),
  );
  return {
    files: rows.map(({ fileId, role, name }) => ({
      person: { system: fileSystem, value: fileId },
      displayName: name,
      role,
    })),
  };
}
