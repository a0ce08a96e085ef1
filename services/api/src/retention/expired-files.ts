import type pg from 'pg';
import { dayOf, withDefaults } from '@fil/rules';
import type { Day, Instant, TerritoryParameters, Uuid } from '@fil/vocabulary/types';
import { erasureDueOn } from './erasure.ts';
import type { ExpiredFile } from './erasure.ts';

interface ArchiveRow {
  readonly fileId: Uuid;
  readonly territoryId: string;
  readonly closedOn: Day;
  readonly timeZone: string;
  readonly parameters: TerritoryParameters;
}

const archivesText = `
  select file.id as "fileId", file.territory_id as "territoryId", file.closed_on as "closedOn",
    territory.time_zone as "timeZone", territory.parameters
  from fil.person_file as file join fil.territory as territory on territory.id = file.territory_id
  where file.closed_on is not null and file.erased_on is null order by file.closed_on, file.id`;

/**
 * Files whose follow-up ended as long ago as their territory keeps archives, oldest first. One that was taken up again
 * is not among them. A connection that may read all files is needed.
 */
export async function expiredFiles(client: pg.ClientBase, now: Instant): Promise<readonly ExpiredFile[]> {
  const { rows } = await client.query<ArchiveRow>(archivesText);
  return rows.flatMap(({ fileId, territoryId, closedOn, timeZone, parameters }) => {
    const { retentionYears } = withDefaults(parameters);
    const dueOn = erasureDueOn(closedOn, retentionYears);
    const today = dayOf(now, timeZone);
    return dueOn <= today ? [{ fileId, territoryId, closedOn, retentionYears, dueOn, today }] : [];
  });
}
