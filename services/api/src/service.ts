import path from 'node:path';
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Clock } from '@fil/vocabulary/types';
import { keepMoment, keptMoment } from './clock/demonstration-clock.ts';
import { machineClock, movableClock } from './clock/service-clock.ts';
import type { ServiceClock } from './clock/service-clock.ts';
import type { ServiceConfiguration } from './configuration.ts';
import type { Service } from './context.ts';
import { openDatabase } from './database/index.ts';
import type { Database } from './database/index.ts';
import { prepareDatabase } from './database/open-databases.ts';
import { makeApplication } from './http/application.ts';
import { describeError } from './http/describe-error.ts';
import { listen } from './http/listening.ts';
import { postgresLiveFiles } from './live/postgres-live-files.ts';
import { openNotary } from './proof/make-root.ts';
import { scheduleRoots } from './proof/root-schedule.ts';
import { openTerminology } from './terminology/terminology.ts';
import { territoryReader } from './territories.ts';
import { accessTokens } from './token/access-tokens.ts';
import { openSigningKeys } from './token/signing-keys.ts';

export interface ServiceOptions {
  readonly configuration: ServiceConfiguration;
  /** `DATABASE_URL`: the owner's account. Absent in a demonstration: our own PostgreSQL. */
  readonly databaseUrl?: string | undefined;
  /** `FIL_APP_DATABASE_URL`. */
  readonly applicationUrl?: string | undefined;
  /** Days and dates of the service; the machine's own, or the demonstration's, when absent. */
  readonly clock?: ServiceClock;
  /** Lifetimes of tokens, which other machines make: real time, also in a demonstration. */
  readonly tokenClock?: Clock;
  readonly logger?: Logger;
}

export interface RunningService {
  readonly port: number;
  /** Where it listens, such as `http://127.0.0.1:4601`. */
  readonly url: string;
  readonly database: Database;
  /** For tests and maintenance: the owner's address. */
  readonly ownerUrl: string;
  readonly clock: ServiceClock;
  /** Resolves when the service's own database dies: nothing can be answered any more, and a restart recovers it. */
  readonly lost: Promise<void>;
  /** Ends streams, lets requests finish, closes the database, and stops it when it is ours. */
  stop(): Promise<void>;
}

const patienceMilliseconds = 10_000;

/** Starts the whole service in this process. @throws StartupFailure when the operator can put it right. */
export async function createService(options: ServiceOptions): Promise<RunningService> {
  const { configuration } = options;
  const logger = options.logger ?? pino({ level: configuration.logLevel, base: { service: 'fil-api' } });
  const { varFolder, demonstration, publicUrl, issuers } = configuration;

  const prepared = await prepareDatabase({
    varFolder,
    demonstration,
    databaseUrl: options.databaseUrl,
    applicationUrl: options.applicationUrl,
  });
  // What was opened is closed again in the opposite order, also when a later step fails.
  const toClose: (() => Promise<unknown>)[] = [() => prepared.stop()];
  const stop = async (): Promise<void> => {
    for (const close of toClose.splice(0).reverse()) {
      await close().catch((failure: unknown) =>
        logger.warn({ failure: describeError(failure) }, 'did not close well'),
      );
    }
  };

  try {
    const database = openDatabase({
      url: prepared.applicationUrl,
      onIdleFailure: (failure) =>
        logger.warn({ failure: describeError(failure) }, 'a database connection broke'),
    });
    toClose.push(() => database.close());
    if (demonstration && configuration.fictionalTerritories) {
      // Loaded only here: outside a demonstration the fictional territories are not even in memory.
      const { seed } = await import('./demonstration/seed.ts');
      await seed({ ownerUrl: prepared.ownerUrl, database, issuers, logger });
    }
    const clock = options.clock ?? (demonstration ? await openDemonstrationClock(database) : machineClock);
    if (clock.moveTo) toClose.push(() => keepMoment(database, clock.now()));
    const notary = await openNotary(configuration, database, clock);
    const roots = scheduleRoots(notary, configuration.rootsEveryMinutes, logger);
    toClose.push(() => roots.close());
    const liveFiles = postgresLiveFiles(database, logger);
    toClose.push(() => liveFiles.close());

    const stopping = new AbortController();
    const service: Service = {
      database,
      clock,
      logger,
      liveFiles,
      terminology: openTerminology(configuration.terminology),
      demonstration,
      stopping: stopping.signal,
      territory: territoryReader(database),
    };
    const tokenClock = options.tokenClock ?? machineClock;
    const keys = await openSigningKeys(path.join(varFolder, 'keys'));
    const application = makeApplication({
      service,
      configuration,
      accessTokens: accessTokens(keys, publicUrl, tokenClock),
      token: { issuers, publicUrl, keys, clock: tokenClock },
    });
    const listening = await listen(application, configuration.host, configuration.port);
    toClose.push(() => {
      stopping.abort();
      return listening.close(patienceMilliseconds);
    });
    const { port } = listening;
    logger.info({ port, migrated: prepared.migrated, demonstration }, 'listening');
    return {
      port,
      url: `http://${configuration.host}:${port}`,
      database,
      ownerUrl: prepared.ownerUrl,
      lost: prepared.lost,
      clock,
      stop,
    };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

/** 09:00 in Montréal, 15:00 in Paris: the demonstration's own first moment (docs/architecture.md, "Time"). */
const firstMoment = '2026-04-07T13:00:00.000Z';

/** Goes on from where the demonstration was left, and from its first moment at the first start. */
async function openDemonstrationClock(database: Database): Promise<ServiceClock> {
  const clock = movableClock((await keptMoment(database)) ?? firstMoment);
  await keepMoment(database, clock.now());
  return clock;
}
