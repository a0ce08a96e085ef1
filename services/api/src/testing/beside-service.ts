import path from 'node:path';
import type pg from 'pg';
import { machineClock } from '../clock/service-clock.ts';
import type { Identity } from '../database/index.ts';
import { openEmbeddedPostgres } from '../database/embedded/embedded-postgres.ts';
import { readPostmaster } from '../database/embedded/postmaster.ts';
import { asMaintenance } from '../database/owner.ts';
import { accessTokens } from '../token/access-tokens.ts';
import { openSigningKeys } from '../token/signing-keys.ts';

/** What a test does beside a service that runs in another process, through the folder that it keeps. */
export interface BesideService {
  /** Address of its database, with the owner's account. */
  ownerUrl(): Promise<string>;
  /** A good token of that professional. */
  tokenFor(identity: Identity): Promise<string>;
  asMaintenance<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  /** Process of its own PostgreSQL; undefined when there is none. */
  postmaster(): Promise<number | undefined>;
}

/** @param databaseUrl address of its database, when it does not keep its own. */
export function besideService(varFolder: string, publicUrl: string, databaseUrl?: string): BesideService {
  const folder = path.join(varFolder, 'postgres');
  const ownerUrl = async () =>
    databaseUrl ?? (await openEmbeddedPostgres({ folder, joinRunning: true })).ownerUrl;
  return {
    ownerUrl,
    tokenFor: async (identity) =>
      accessTokens(await openSigningKeys(path.join(varFolder, 'keys')), publicUrl, machineClock).issue(
        identity,
        'portal-for-test',
      ),
    asMaintenance: async (work) => asMaintenance(await ownerUrl(), work),
    postmaster: async () => (await readPostmaster(path.join(folder, 'data')))?.pid,
  };
}
