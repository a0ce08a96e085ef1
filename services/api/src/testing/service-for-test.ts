import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import type pg from 'pg';
import { pino } from 'pino';
import type { ServiceClock } from '../clock/service-clock.ts';
import { machineClock, movableClock } from '../clock/service-clock.ts';
import { parseConfiguration } from '../configuration.ts';
import type { ConfigurationInput } from '../configuration.ts';
import type { Identity } from '../database/index.ts';
import { openEmbeddedPostgres } from '../database/embedded/embedded-postgres.ts';
import { asMaintenance } from '../database/owner.ts';
import { createService } from '../service.ts';
import type { RunningService } from '../service.ts';
import { accessTokens } from '../token/access-tokens.ts';
import { openSigningKeys } from '../token/signing-keys.ts';
import { insertPlaces } from './cast.ts';
import { bringMigrated } from './migrated-folder.ts';

export const publicUrl = 'http://fil.test';
export const startOfTest = '2026-04-07T13:00:00.000Z';

/** A demonstration without its fictional territories: tests bring their own. */
export const configurationForTest = {
  host: '127.0.0.1',
  publicUrl,
  demonstration: true,
  fictionalTerritories: false,
  // Tests and benchmarks call as fast as they can.
  callsPerMinute: 1_000_000_000,
} as const;

/** A whole service over a PostgreSQL of its own, in a folder of its own. */
export interface ServiceForTest {
  readonly running: RunningService;
  readonly clock: ServiceClock & { moveTo(moment: string): void };
  readonly varFolder: string;
  /** Every line logged so far. */
  readonly logged: () => string;
  /** A good token of that professional. */
  tokenFor(identity: Identity): Promise<string>;
  asMaintenance<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}

/** A folder that the database's own account may go through. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fil-api-'));
  await chmod(folder, 0o755);
  return folder;
}

/** @param changes with `demonstration: false`, a service as an institution runs it, whose database it does not keep itself. */
export async function startServiceForTest(
  changes: Partial<ConfigurationInput> = {},
): Promise<ServiceForTest> {
  const varFolder = await temporaryFolder();
  await bringMigrated(varFolder);
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const clock = movableClock(startOfTest) as ServiceForTest['clock'];
  const configuration = parseConfiguration({ ...configurationForTest, port: 0, varFolder, ...changes });
  const postgres = configuration.demonstration
    ? undefined
    : await openEmbeddedPostgres({ folder: path.join(varFolder, 'postgres') });
  const running = await createService({
    configuration,
    databaseUrl: postgres?.ownerUrl,
    clock,
    logger: pino({ level: 'debug' }, destination),
  });
  const maintenance = <Result>(work: (client: pg.Client) => Promise<Result>) =>
    asMaintenance(running.ownerUrl, work);
  await maintenance(insertPlaces);
  const tokens = accessTokens(await openSigningKeys(path.join(varFolder, 'keys')), publicUrl, machineClock);
  return {
    running,
    clock,
    varFolder,
    logged: () => lines.join(''),
    tokenFor: (identity) => tokens.issue(identity, 'portal-for-test'),
    asMaintenance: maintenance,
    stop: async () => {
      await running.stop();
      await postgres?.stop();
      await rm(varFolder, { recursive: true, force: true });
    },
  };
}
