import type pg from 'pg';
import type {
  DemonstrationInstitution,
  DemonstrationOrganization,
  DemonstrationPerson,
  DemonstrationProfessional,
} from '@fil/demonstration';
import type { Instant, Territory, Uuid } from '@fil/vocabulary/types';
import type { IssuerConfiguration } from '../configuration.ts';

export interface Cast {
  readonly territories: readonly Territory[];
  readonly institutions: readonly DemonstrationInstitution[];
  readonly organizations: readonly DemonstrationOrganization[];
  /** Everybody who has an account: professionals, and at the doors persons and relatives. */
  readonly professionals: readonly DemonstrationProfessional[];
  readonly persons: readonly DemonstrationPerson[];
  readonly issuers: readonly IssuerConfiguration[];
  readonly now: Instant;
}

/** System under which a story finds its file when the institution of its author has no identifier of its own for the person. */
export const storySystem = 'urn:fil:demonstration:story';

/** Inserts rows given as JSON into a table, leaving those that are there. */
async function insert(
  client: pg.Client,
  table: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  const names = columns.split(',').map((column) => column.trim().split(' ')[0]);
  await client.query(
    `insert into fil.${table} (${names.join(', ')}) select ${names.join(', ')} from jsonb_to_recordset($1) as row (${columns}) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/**
 * Writes territories, institutions, accounts, files, and in each new file the one member who writes its first fact: the
 * story's own facts make the circle. Repeated at every start: what is there stays,
 * and only the addresses of issuers follow the configuration, because a demonstration may move to another port.
 * @returns the files of which nothing was told yet.
 */
export async function seedCast(client: pg.Client, cast: Cast): Promise<ReadonlySet<Uuid>> {
  await client.query('begin');
  await insert(
    client,
    'territory',
    'id text, name text, country text, time_zone text, locale text, instruments text[], parameters jsonb',
    cast.territories.map(({ timeZone, ...territory }) => ({ ...territory, time_zone: timeZone })),
  );
  await insert(
    client,
    'institution',
    'id text, territory_id text, name text, kind text',
    cast.institutions.map(({ id, territoryId, name, kind }) => ({
      id,
      territory_id: territoryId,
      name,
      kind,
    })),
  );
  await insert(
    client,
    'organization',
    'id text, territory_id text, name text, sector text',
    cast.organizations.map(({ id, territoryId, name, sector }) => ({
      id,
      territory_id: territoryId,
      name,
      sector,
    })),
  );
  await insertProfessionals(client, cast);
  await insertFiles(client, cast);
  await client.query('commit');
  const { rows } = await client.query<{ id: Uuid }>('select id from fil.person_file where next_sequence = 1');
  return new Set(rows.map(({ id }) => id));
}

async function insertProfessionals(
  client: pg.Client,
  { professionals, institutions, issuers, now }: Cast,
): Promise<void> {
  const issuerOf = (institutionId: string): string =>
    issuers.find((issuer) => issuer.institutionId === institutionId)?.issuer ??
    `urn:fil:demonstration:${institutionId}`;
  const territoryOf = new Map(institutions.map(({ id, territoryId }) => [id, territoryId]));
  await insert(
    client,
    'professional',
    'id uuid, issuer text, subject text, institution_id text, territory_id text, name text, role_title text, kind text, duties text[], created_at timestamptz',
    professionals.map(({ id, subject, institutionId, name, title, kind, duties = [] }) => ({
      id,
      subject,
      name,
      kind,
      duties,
      issuer: issuerOf(institutionId),
      institution_id: institutionId,
      territory_id: territoryOf.get(institutionId),
      role_title: title,
      created_at: now,
    })),
  );
  const ids = professionals.map(({ id }) => id);
  for (const { id } of institutions) {
    await client.query(
      'update fil.professional set issuer = $2 where institution_id = $1 and id = any ($3) and issuer <> $2',
      [id, issuerOf(id), ids],
    );
  }
}

async function insertFiles(client: pg.Client, { persons, professionals, now }: Cast): Promise<void> {
  const byKey = new Map(professionals.map((professional) => [professional.key, professional]));
  const professional = (key: string): DemonstrationProfessional => {
    const found = byKey.get(key);
    if (!found) throw new Error(`nobody has the key ${key}`);
    return found;
  };
  await insert(
    client,
    'person_file',
    'id uuid, territory_id text, created_at timestamptz',
    persons.map(({ id, territoryId, story }) => ({
      id,
      territory_id: territoryId,
      created_at: story[0]?.at ?? now,
    })),
  );
  await insert(
    client,
    'person_identifier',
    'institution_id text, system text, value text, file_id uuid',
    persons.flatMap(({ id, references, story }) => [
      ...references.map(({ institutionId, system, value }) => ({
        institution_id: institutionId,
        system,
        value,
        file_id: id,
      })),
      ...[...new Set(story.map(({ by }) => professional(by).institutionId))].map((institutionId) => ({
        institution_id: institutionId,
        system: storySystem,
        value: id,
        file_id: id,
      })),
    ]),
  );
  await insertFirstMembers(client, persons, (key) => professional(key).id);
}

/** Only where nothing was told yet: afterwards memberships are what the facts say, and an operator adds nothing. */
async function insertFirstMembers(
  client: pg.Client,
  persons: readonly DemonstrationPerson[],
  accountId: (key: string) => Uuid,
): Promise<void> {
  const { rows } = await client.query<{ id: Uuid }>(
    `select id from fil.person_file where next_sequence = 1
       and not exists (select from fil.membership where file_id = person_file.id)`,
  );
  const untold = new Set(rows.map(({ id }) => id));
  const first = persons
    .filter(({ id }) => untold.has(id))
    .flatMap((person) =>
      person.memberships
        .filter(({ accountable }) => accountable)
        .map((membership) => ({ person, membership })),
    );
  await insert(
    client,
    'membership',
    'id uuid, file_id uuid, territory_id text, professional_id uuid, role text, accountable boolean, from_day date',
    first.map(({ person, membership: { id, professional, role, accountable, from } }) => ({
      id,
      file_id: person.id,
      territory_id: person.territoryId,
      professional_id: accountId(professional),
      role,
      accountable,
      from_day: from,
    })),
  );
  await insert(
    client,
    'membership_grant',
    'membership_id uuid, territory_id text, domain text, level text, purposes text[]',
    first.flatMap(({ person, membership }) =>
      membership.grants.map((grant) => ({
        ...grant,
        membership_id: membership.id,
        territory_id: person.territoryId,
      })),
    ),
  );
}
