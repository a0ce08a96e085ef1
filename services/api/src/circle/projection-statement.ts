import { prepared } from '../database/index.ts';

interface ProjectedTable {
  readonly table: string;
  /** Member of the projection's JSON that holds its rows. */
  readonly rows: string;
  /** Names it within the file. */
  readonly key: string;
  /** Every column beside file, territory and key, with its type. */
  readonly columns: Readonly<Record<string, string>>;
}

const party = { account_id: 'uuid', organization_id: 'text' } as const;

const tables: readonly ProjectedTable[] = [
  {
    table: 'consent',
    rows: 'consents',
    key: 'id',
    columns: {
      ...party,
      purposes: 'text[]',
      domains: 'text[]',
      given_by: 'text',
      from_day: 'date',
      to_day: 'date',
      reask_from: 'date',
    },
  },
  {
    table: 'restriction',
    rows: 'restrictions',
    key: 'id',
    columns: { ...party, category: 'text', domains: 'text[]', from_day: 'date', to_day: 'date' },
  },
  {
    table: 'emergency_access',
    rows: 'emergencies',
    key: 'id',
    columns: {
      ...party,
      domains: 'text[]',
      danger_to_life: 'boolean',
      from_at: 'timestamptz',
      until: 'timestamptz',
    },
  },
  { table: 'offer', rows: 'offers', key: 'referral_id', columns: party },
];

/** Deletes the rows that are no longer said, inserts the new ones and updates those that differ. */
function replaced({ table, rows, key, columns }: ProjectedTable): string {
  const names = Object.keys(columns);
  const typed = [[key, 'text'], ...Object.entries(columns)].map(([name, type]) => `${name} ${type}`);
  return `
  ${table}_said as materialized (select * from jsonb_to_recordset($1::jsonb -> '${rows}') as row (${typed.join(', ')})),
  ${table}_gone as (delete from fil.${table} where file_id = $2 and ${key} not in (select ${key} from ${table}_said)),
  ${table}_kept as (
    insert into fil.${table} as kept (file_id, territory_id, ${key}, ${names.join(', ')})
    select $2, $3, ${key}, ${names.join(', ')} from ${table}_said
    on conflict (file_id, ${key}) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
    where ${differs(names)}
  )`;
}

function differs(names: readonly string[]): string {
  const columnsOf = (row: string) => names.map((name) => `${row}.${name}`).join(', ');
  return `(${columnsOf('kept')}) is distinct from (${columnsOf('excluded')})`;
}

const membershipColumns = [
  'professional_id',
  'organization_id',
  'role',
  'accountable',
  'from_day',
  'to_day',
  'basis',
  'essential',
  'category',
  'minimum',
  'source_kind',
  'source_id',
  'member_name',
  'awaited_sign_in',
  'awaited_account',
];

/**
 * Replaces the projection of one file ($2, in the territory $3) by $1. One statement for all tables: it sees the circle
 * as it was before, so that the write which ends its own author's access is still whole. Memberships without a source
 * are an operator's: they stay, but none of them answers for the follow-up once a fact says who does.
 */
export const projectionStatement = prepared(
  'circle.project',
  `with membership_said as materialized (
    select said.*, account.id as professional_id,
      case when account.id is null then said.account_id end as awaited_account
    from jsonb_to_recordset($1::jsonb -> 'memberships') as said (id uuid, account_id uuid, organization_id text, role text,
      accountable boolean, basis text, essential boolean, from_day date, to_day date, category text, minimum text[],
      source_kind text, source_id text, member_name text, awaited_sign_in text)
    left join fil.professional as account on account.id = said.account_id
  ),
  grant_said as materialized (
    select distinct * from jsonb_to_recordset($1::jsonb -> 'grants') as row (membership_id uuid, domain text, level text,
      purposes text[], from_day date, to_day date)
  ),
  membership_gone as (
    delete from fil.membership where file_id = $2 and source_kind is not null and id not in (select id from membership_said)
  ),
  membership_kept as (
    insert into fil.membership as kept (id, file_id, territory_id, ${membershipColumns.join(', ')})
    select id, $2, $3, ${membershipColumns.join(', ')} from membership_said
    on conflict (id) do update set ${membershipColumns.map((name) => `${name} = excluded.${name}`).join(', ')}
    where ${differs(membershipColumns)}
  ),
  relieved as (
    update fil.membership set accountable = false
    where file_id = $2 and source_kind is null and accountable and id not in (select id from membership_said)
      and exists (select from membership_said where membership_said.accountable)
  ),
  grant_gone as (
    delete from fil.membership_grant as kept using membership_said
    where kept.membership_id = membership_said.id and not exists (
      select from grant_said where grant_said.membership_id = kept.membership_id and grant_said.domain = kept.domain
        and grant_said.level = kept.level and grant_said.purposes = kept.purposes
        and grant_said.from_day is not distinct from kept.from_day and grant_said.to_day is not distinct from kept.to_day)
  ),
  grant_new as (
    insert into fil.membership_grant (membership_id, file_id, territory_id, domain, level, purposes, from_day, to_day)
    select membership_id, $2, $3, domain, level, purposes, from_day, to_day from grant_said
    where not exists (
      select from fil.membership_grant as kept where kept.membership_id = grant_said.membership_id
        and kept.domain = grant_said.domain and kept.level = grant_said.level and kept.purposes = grant_said.purposes
        and kept.from_day is not distinct from grant_said.from_day and kept.to_day is not distinct from grant_said.to_day)
  ),
  ${tables.map(replaced).join(',')}
  update fil.person_file set closed_on = $4::date where id = $2 and closed_on is distinct from $4::date`,
);
