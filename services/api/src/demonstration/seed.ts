import {
  accounts,
  directory,
  institutions,
  organizations,
  ownInstruments,
  persons,
  startsAt,
  territories,
} from '@fil/demonstration';
import type { DemonstrationPerson, DemonstrationProfessional } from '@fil/demonstration';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { IssuerConfiguration } from '../configuration.ts';
import type { Database } from '../database/index.ts';
import { asMaintenance } from '../database/owner.ts';
import { transactionOn } from '../database/transaction.ts';
import { importDirectory } from '../directory/import.ts';
import { importForm } from '../instrument/import-form.ts';
import { seedCast } from './seed-cast.ts';
import { tellStory } from './tell-story.ts';

export interface SeedOptions {
  readonly ownerUrl: string;
  readonly database: Database;
  readonly issuers: readonly IssuerConfiguration[];
  readonly logger: Logger;
}

/**
 * Writes the fictional territories, once. Who they are is written as the operator would; what happened to them goes
 * through the same judgement as any other write, by its author and on its day, so that journal, versions and access
 * are true. A seeding cut short goes on where it was: each person's story is one transaction.
 */
export async function seed({ ownerUrl, database, issuers, logger }: SeedOptions): Promise<void> {
  const startedAt = performance.now();
  const cast = {
    territories,
    institutions,
    organizations,
    professionals: accounts,
    persons,
    issuers,
    now: startsAt,
  };
  const { withoutStory, added, forms } = await asMaintenance(ownerUrl, async (client) => ({
    withoutStory: await seedCast(client, cast),
    forms: await bringForms(client),
    // Like any import, it changes only what differs: nothing at the second start.
    added: (await importDirectory(client, directory, { now: startsAt })).added,
  }));
  const byKey = new Map<string, DemonstrationProfessional>(accounts.map((one) => [one.key, one]));
  let operations = 0;
  for (const person of persons.filter(({ id }) => withoutStory.has(id))) {
    operations += await tellStory(database, person, territoryOf(person), byKey);
  }
  if (operations + added + forms === 0) return;
  const milliseconds = Math.round(performance.now() - startedAt);
  logger.info({ operations, services: added, forms, milliseconds }, 'demonstration written');
}

/** As their operators would: institutions bring their own forms. @returns how many are new. */
async function bringForms(client: pg.Client): Promise<number> {
  let brought = 0;
  await client.query('begin');
  for (const form of ownInstruments) {
    const institution = institutions.find(({ id }) => id === form.institutionId);
    if (!institution) throw new Error(`no institution ${form.institutionId}`);
    const { territoryId } = institution;
    const result = await importForm(transactionOn(client), { ...form, territoryId, at: startsAt, by: null });
    // A demonstration that was begun with an earlier release keeps the form that it has.
    if (result.outcome === 'refused' && result.rule !== 'versionTaken')
      throw new Error(`${form.name}: ${result.rule}`);
    if (result.outcome === 'imported' || result.outcome === 'mapped') brought++;
  }
  await client.query('commit');
  return brought;
}

function territoryOf(person: DemonstrationPerson) {
  const territory = territories.find(({ id }) => id === person.territoryId);
  if (!territory) throw new Error(`${person.key} lives in no territory`);
  return territory;
}
