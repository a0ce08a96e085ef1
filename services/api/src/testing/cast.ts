import { defaultTerritoryParameters } from '@fil/rules';
import type { AccountKind } from '@fil/vocabulary/codes';
import type { PersonReference, Uuid } from '@fil/vocabulary/types';
import type pg from 'pg';
import type { Identity } from '../database/index.ts';

/** Two territories; in the first, two institutions, so that a colleague and a partner can both be tried, and the person's own door. */
export const places = {
  clsc: { institutionId: 'clsc', territoryId: 'lac' },
  hospital: { institutionId: 'hospital', territoryId: 'lac' },
  dac: { institutionId: 'dac', territoryId: 'vallee' },
  door: { institutionId: 'door', territoryId: 'lac' },
} as const;
export type Place = keyof typeof places;

export async function insertPlaces(client: pg.Client): Promise<void> {
  for (const [id, name, country, timeZone, locale, instruments] of [
    ['lac', 'Territoire du Lac', 'CA', 'America/Toronto', 'fr-CA', ['aggir']],
    ['vallee', 'Territoire de la Vallée', 'FR', 'Europe/Paris', 'fr-FR', ['aggir']],
  ]) {
    await client.query(
      'insert into fil.territory (id, name, country, time_zone, locale, instruments, parameters) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, name, country, timeZone, locale, instruments, defaultTerritoryParameters],
    );
  }
  for (const { institutionId, territoryId } of Object.values(places)) {
    await client.query('insert into fil.institution (id, territory_id, name, kind) values ($1, $2, $3, $4)', [
      institutionId,
      territoryId,
      `Établissement ${institutionId}`,
      institutionId === places.door.institutionId ? 'door' : 'record',
    ]);
  }
}

/** @param kind what the account is; a person or relative signs in at the territory's door. */
export async function insertProfessional(
  client: pg.Client,
  place: Place,
  name: string,
  kind: AccountKind = 'careProfessional',
): Promise<Identity> {
  const professionalId = crypto.randomUUID();
  const { institutionId, territoryId } = places[place];
  await client.query(
    `insert into fil.professional (id, issuer, subject, institution_id, territory_id, name, role_title, created_at, kind)
     values ($1, $2, $3, $4, $5, $6, 'Intervenante', '2026-01-01T00:00:00Z', $7)`,
    [professionalId, `https://${place}.test`, name, institutionId, territoryId, name, kind],
  );
  return { professionalId, institutionId, territoryId, kind };
}

export interface FileForTest {
  readonly id: Uuid;
  /** How every institution of its territory knows the person. */
  readonly person: PersonReference;
}

export async function insertFile(client: pg.Client, territoryId: string): Promise<FileForTest> {
  const id = crypto.randomUUID();
  const person = { system: 'urn:test:dossier', value: id.slice(0, 8) };
  await client.query(
    `insert into fil.person_file (id, territory_id, created_at) values ($1, $2, '2026-01-01T00:00:00Z')`,
    [id, territoryId],
  );
  for (const place of Object.values(places).filter(
    (one) => one !== places.door && one.territoryId === territoryId,
  )) {
    await client.query(
      'insert into fil.person_identifier (institution_id, system, value, file_id) values ($1, $2, $3, $4)',
      [place.institutionId, person.system, person.value, id],
    );
  }
  return { id, person };
}
