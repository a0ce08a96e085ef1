import type { Sector, ServiceType } from '@fil/vocabulary/codes';
import type { DirectoryHit, DirectoryService } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { TextQuery } from './text-query.ts';

export interface DirectoryFilters {
  readonly territoryId: string;
  readonly types?: readonly ServiceType[] | undefined;
  readonly sectors?: readonly Sector[] | undefined;
  readonly free?: boolean | undefined;
  /** Only services within so many kilometres of the point; those without coordinates are left out. */
  readonly near?:
    { readonly latitude: number; readonly longitude: number; readonly kilometres: number } | undefined;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export interface FoundServices {
  readonly hits: readonly DirectoryHit[];
  readonly total: number;
}

/** Below this many services that have every term, those that have any are shown after them. */
const enoughResults = 10;

// Parameters 1 to 7 are the filters. One degree of latitude is a little more than 111 km, so the band that the
// index gives is never narrower than the circle.
const filtered = `
  from fil.directory_service
  where territory_id = $1
    and ($2::text[] is null or type = any ($2))
    and ($3::text[] is null or sector = any ($3))
    and ($4::boolean is not true or cost = 'free')
    and ($5::float8 is null or (latitude between $5 - $7::float8 / 111 and $5 + $7::float8 / 111
      and fil.kilometres_between($5, $6::float8, latitude, longitude) <= $7))`;
const distance =
  'case when $5::float8 is not null then fil.kilometres_between($5, $6::float8, latitude, longitude) end';

const countStatement = prepared(
  'directory.count',
  `select count(*)::integer as total ${filtered} and document @@ $8::tsquery`,
);

// Names first; then, when a place is given, the nearest to the kilometre; then what speaks of it most (weights of
// D, C, B, A; long texts do not win by being long).
const searchStatement = prepared(
  'directory.search',
  `select service, ${distance} as distance ${filtered} and document @@ $8::tsquery
   order by case when document @@ $9::tsquery then 0 when document @@ $10::tsquery then 1 else 2 end,
     round(${distance}), ts_rank('{0.1, 0.2, 0.5, 1}', document, $8::tsquery, 1) desc, name_key, id
   offset $11 limit $12`,
);

const countAllStatement = prepared('directory.count_all', `select count(*)::integer as total ${filtered}`);
const listStatement = prepared(
  'directory.list',
  `select service, ${distance} as distance ${filtered} order by round(${distance}), name_key, id offset $8 limit $9`,
);

const readStatement = prepared('directory.read', 'select service from fil.directory_service where id = $1');

interface ServiceRow {
  readonly service: DirectoryService;
  readonly distance: number | null;
}

/** Services by name, or by nearness when a place is given. */
export async function listServices(
  transaction: Transaction,
  filters: DirectoryFilters,
  page: Page,
): Promise<FoundServices> {
  const values = filterValues(filters);
  const total = await count(transaction, countAllStatement, values);
  const rows = await transaction.query<ServiceRow>(listStatement, [...values, page.offset, page.limit]);
  return { hits: rows.map(hitOf), total };
}

/** Services that answer a text, best first: every term in the name, every term, then any when those are few. */
export async function searchServices(
  transaction: Transaction,
  text: TextQuery,
  filters: DirectoryFilters,
  page: Page,
): Promise<FoundServices> {
  const values = filterValues(filters);
  const strict = await count(transaction, countStatement, [...values, text.every]);
  const widened = strict < enoughResults && text.any !== text.every;
  const asked = widened ? text.any : text.every;
  const total = widened ? await count(transaction, countStatement, [...values, text.any]) : strict;
  const rows = await transaction.query<ServiceRow>(searchStatement, [
    ...values,
    asked,
    text.names,
    text.every,
    page.offset,
    page.limit,
  ]);
  return { hits: rows.map(hitOf), total };
}

export async function readService(
  transaction: Transaction,
  id: string,
): Promise<DirectoryService | undefined> {
  const [row] = await transaction.query<{ service: DirectoryService }>(readStatement, [id]);
  return row?.service;
}

async function count(
  transaction: Transaction,
  statement: typeof countStatement,
  values: readonly unknown[],
): Promise<number> {
  const [row] = await transaction.query<{ total: number }>(statement, values);
  return row?.total ?? 0;
}

function filterValues({ territoryId, types, sectors, free, near }: DirectoryFilters): unknown[] {
  return [
    territoryId,
    types && types.length > 0 ? types : null,
    sectors && sectors.length > 0 ? sectors : null,
    free ?? null,
    near?.latitude ?? null,
    near?.longitude ?? null,
    near?.kilometres ?? null,
  ];
}

function hitOf({ service, distance: kilometres }: ServiceRow): DirectoryHit {
  return kilometres === null ? service : { ...service, distance: Math.round(kilometres * 10) / 10 };
}
