import { createHash } from 'node:crypto';
import type pg from 'pg';

interface AccessLine {
  readonly id: number;
  readonly at: string;
  readonly professionalId: string;
  readonly fileId: string;
  readonly territoryId: string;
  readonly procedure: string;
  readonly domains: readonly string[];
  readonly purpose: string;
}

/** To the microsecond, as the column keeps it: a moment altered by less than a millisecond is altered too. */
const linesText = `
  select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, professional_id as "professionalId",
    file_id as "fileId", territory_id as "territoryId", procedure, domains, purpose
  from fil.access_log where id between $1 and $2 order by id limit $3`;

const linesAtOnce = 5_000;

export interface AccessDigest {
  readonly lines: number;
  /** sha256 over the sha256 of each line, in hexadecimal. */
  readonly digest: string;
}

/** What roots keep of the lines `fromId` to `throughId` of the access log, recomputed from the lines themselves. */
export async function digestOfLines(
  client: pg.ClientBase,
  fromId: number,
  throughId: number,
): Promise<AccessDigest> {
  const digest = createHash('sha256');
  let lines = 0;
  for (let from = fromId; from <= throughId;) {
    const { rows } = await client.query<AccessLine>(linesText, [from, throughId, linesAtOnce]);
    for (const row of rows) digest.update(createHash('sha256').update(canonicalLine(row)).digest());
    lines += rows.length;
    from = rows.length < linesAtOnce ? throughId + 1 : (rows.at(-1)?.id ?? throughId) + 1;
  }
  return { lines, digest: digest.digest('hex') };
}

/** The bytes that `fil.access_log_digest` digests, written here on their own. */
function canonicalLine(line: AccessLine): string {
  const { id, at, professionalId, fileId, territoryId, procedure, domains, purpose } = line;
  return JSON.stringify([id, at, professionalId, fileId, territoryId, procedure, domains, purpose]);
}
