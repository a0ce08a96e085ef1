import {
  accounts,
  directory,
  institutions,
  organizations,
  persons,
  startsAt,
  territories,
} from '@fil/demonstration';
import type { DemonstrationPerson, DemonstrationProfessional } from '@fil/demonstration';
import type { Logger } from 'pino';
import type { IssuerConfiguration } from '../configuration.ts';
import type { Database } from '../database/index.ts';
import { asMaintenance } from '../database/owner.ts';
import { importDirectory } from '../directory/import.ts';
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
  const { withoutStory, added } = await asMaintenance(ownerUrl, async (client) => ({
    withoutStory: await seedCast(client, cast),
    // Like any import, it changes only what differs: nothing at the second start.
    added: (await importDirectory(client, directory, { now: startsAt })).added,
  }));
  const byKey = new Map<string, DemonstrationProfessional>(accounts.map((one) => [one.key, one]));
  let operations = 0;
  for (const person of persons.filter(({ id }) => withoutStory.has(id))) {
    operations += await tellStory(database, person, territoryOf(person), byKey);
  }
  if (operations + added === 0) return;
  const milliseconds = Math.round(performance.now() - startedAt);
  logger.info({ operations, services: added, milliseconds }, 'demonstration written');
}

function territoryOf(person: DemonstrationPerson) {
  const territory = territories.find(({ id }) => id === person.territoryId);
  if (!territory) throw new Error(`${person.key} lives in no territory`);
  return territory;
}
