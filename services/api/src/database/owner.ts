import pg from 'pg';
import { StartupFailure } from '../startup/startup-failure.ts';
import { applicationName } from './database.ts';
import { shownAddress } from './addresses.ts';
import { columnTypes } from './column-types.ts';

const refusals = new Set(['28000', '28P01', '3D000']);

/** Runs `work` on one connection of its own, as the account of `url`: the owner, for what the service never does itself. */
export async function asOwner<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = await connect(url).catch((cause: unknown) => {
    const code = cause instanceof pg.DatabaseError ? (cause.code ?? '') : '';
    throw new StartupFailure(
      refusals.has(code) ? 'databaseRefused' : 'databaseUnreachable',
      { address: shownAddress(url) },
      cause,
    );
  });
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function connect(url: string): Promise<pg.Client> {
  // Reading the address can fail too: it may name files of certificates.
  const client = new pg.Client({
    connectionString: url,
    application_name: `${applicationName}-owner`,
    types: columnTypes,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined); // The query in progress rejects with it.
  await client.connect();
  return client;
}

/** As {@link asOwner}, entered into the role that may read and seed every table under row-level security. */
export async function asMaintenance<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return asOwner(url, async (client) => {
    await client.query('set role fil_maintenance');
    return work(client);
  });
}
