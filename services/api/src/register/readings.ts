import { domains } from '@fil/vocabulary/codes';
import type { CircleRole, Domain, Purpose } from '@fil/vocabulary/codes';
import type { Author, Day, Instant, ReadingEntry } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';

/**
 * Lines of the access log, grouped: one entry for a reader, a day in the territory's zone, a purpose and a set of
 * domains. Grouping comes before names, and names only for the page at hand: five years of readings stay one walk of
 * the index on (file, moment). A reader whose name is no longer known keeps their line: what was read is not hidden.
 */
const readingsStatement = prepared(
  'register.readings',
  `with entry as (
     select line.professional_id, (line.at at time zone $2)::date as day, line.purpose, line.domains,
       min(line.at) as first_at, max(line.at) as last_at, count(*) as count
     from fil.access_log as line
     where line.file_id = $1
       and ($3::date is null or line.at >= ($3::date)::timestamp at time zone $2)
       and ($4::date is null or line.at < ($4::date + 1)::timestamp at time zone $2)
     group by line.professional_id, day, line.purpose, line.domains
   ), page as (
     select *, count(*) over () as total from entry
     order by last_at desc, professional_id, purpose, domains offset $5 limit $6
   )
   select page.day, page.first_at as "firstAt", page.last_at as "lastAt", page.count, page.purpose, page.domains, page.total,
     coalesce(reader.name, '') as name, coalesce(reader.role_title, '') as title,
     coalesce(organization.name, institution.name, '') as organization,
     case when page.purpose <> 'emergency' then (
       select membership.role from fil.membership
       where membership.file_id = $1
         and (membership.professional_id = page.professional_id
           or membership.organization_id = coalesce(reader.organization_id, reader.institution_id))
         and membership.from_day <= page.day and (membership.to_day is null or membership.to_day > page.day)
       order by membership.professional_id nulls last, membership.from_day desc limit 1) end as role
   from page
   left join fil.professional as reader on reader.id = page.professional_id
   left join fil.institution as institution on institution.id = reader.institution_id
   left join fil.organization as organization on organization.id = reader.organization_id
   order by page.last_at desc, page.professional_id, page.purpose, page.domains`,
);

const totalStatement = prepared(
  'register.total',
  `select count(*) as total from (
     select from fil.access_log as line
     where line.file_id = $1
       and ($3::date is null or line.at >= ($3::date)::timestamp at time zone $2)
       and ($4::date is null or line.at < ($4::date + 1)::timestamp at time zone $2)
     group by line.professional_id, (line.at at time zone $2)::date, line.purpose, line.domains
   ) as entry`,
);

export interface ReadingsPage {
  /** First and last day, both included. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly offset: number;
  readonly limit: number;
}

interface ReadingRow {
  readonly day: Day;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly count: number;
  readonly purpose: Purpose;
  readonly domains: readonly Domain[];
  readonly total: number;
  readonly name: string;
  readonly title: string;
  readonly organization: string;
  readonly role: CircleRole | null;
}

/** One page of who looked at the file, newest first, and how many entries there are in all. */
export async function readReadings(
  transaction: Transaction,
  file: OpenFile,
  { from, to, offset, limit }: ReadingsPage,
): Promise<{ readonly readings: readonly ReadingEntry[]; readonly total: number }> {
  const period = [file.id, file.reader.territory.timeZone, from ?? null, to ?? null];
  const rows = await transaction.query<ReadingRow>(readingsStatement, [...period, offset, limit]);
  const known = rows[0]?.total;
  // A page beyond the last has no row to say how many there are.
  const counted =
    known === undefined && offset > 0
      ? await transaction.query<{ total: number }>(totalStatement, period)
      : [];
  return { readings: rows.map(toEntry), total: known ?? counted[0]?.total ?? 0 };
}

function toEntry(row: ReadingRow): ReadingEntry {
  const { name, title, organization, total: _total, ...entry } = row;
  const reader: Author = { name, role: title, organization };
  return { reader, ...entry, domains: domains.filter((domain) => row.domains.includes(domain)) };
}
