import path from 'node:path';
import pg from 'pg';
import { openFolder } from '../startup/folders.ts';
import { StartupFailure } from '../startup/startup-failure.ts';
import { checkedAddress, shownAddress } from './addresses.ts';
import { openEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { asOwner } from './owner.ts';
import { checkApplicationAccount, createRoles } from './roles.ts';

/** A database of this release, ready to be used. */
export interface PreparedDatabase {
  /** For migration, seeding and maintenance only. */
  readonly ownerUrl: string;
  /** For everything the service does. */
  readonly applicationUrl: string;
  /** Names of the migrations applied now. */
  readonly migrated: readonly string[];
  /** Resolves when a server of ours dies; an institution's own is watched by whoever runs it. */
  readonly lost: Promise<void>;
  /** Stops the server when it is ours. */
  stop(): Promise<void>;
}

export interface DatabaseAddresses {
  readonly varFolder: string;
  readonly demonstration: boolean;
  /** `DATABASE_URL`. */
  readonly databaseUrl?: string | undefined;
  /** `FIL_APP_DATABASE_URL`. */
  readonly applicationUrl?: string | undefined;
  /** For command-line tools: use the server of a service that runs. */
  readonly joinRunning?: boolean;
}

const rightsMissing = '42501';

/** Finds or starts the database, creates the roles and brings the schema to this release. */
export async function prepareDatabase(addresses: DatabaseAddresses): Promise<PreparedDatabase> {
  const { varFolder, databaseUrl, applicationUrl } = addresses;
  await openFolder(varFolder);
  if (databaseUrl === undefined && !addresses.demonstration) throw new StartupFailure('databaseRequired');
  // Addresses are looked at before anything is started that would have to be stopped again.
  const givenOwner = databaseUrl === undefined ? undefined : checkedAddress('DATABASE_URL', databaseUrl);
  const givenApplication =
    applicationUrl === undefined ? undefined : checkedAddress('FIL_APP_DATABASE_URL', applicationUrl);
  const embedded =
    givenOwner === undefined
      ? await openEmbeddedPostgres({
          folder: path.join(varFolder, 'postgres'),
          joinRunning: addresses.joinRunning ?? false,
        })
      : undefined;
  const ownerUrl = embedded?.ownerUrl ?? givenOwner ?? '';
  const address = shownAddress(ownerUrl);
  try {
    const prepared = await asOwner(ownerUrl, async (client) => ({
      applicationUrl: await createRoles(client, { ownerUrl, varFolder, applicationUrl: givenApplication }),
      migrated: await migrate(client, address),
    }));
    await checkApplicationAccount(prepared.applicationUrl);
    const lost = embedded?.lost ?? new Promise<void>(() => undefined);
    return { ...prepared, ownerUrl, lost, stop: async () => embedded?.stop() };
  } catch (failure) {
    await embedded?.stop();
    throw lacksRights(failure) ? new StartupFailure('databaseRightsMissing', { address }, failure) : failure;
  }
}

function lacksRights(failure: unknown): boolean {
  const cause = failure instanceof Error && failure.cause ? failure.cause : failure;
  return cause instanceof pg.DatabaseError && cause.code === rightsMissing;
}
