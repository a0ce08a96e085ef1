import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { openFolder, writeSecret } from '../../startup/folders.ts';
import { StartupFailure } from '../../startup/startup-failure.ts';
import { withAccount } from '../addresses.ts';
import { applicationName } from '../database.ts';
import { asOwner } from '../owner.ts';
import type { Binaries } from './binaries.ts';
import { freePort } from './free-port.ts';
import { initialize, lastLine } from './initialize.ts';
import { isAlive, readPostmaster, stopPostmaster } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';
import { reachablePlace } from './reachable-place.ts';
import { databaseAccount } from './system-account.ts';
import type { SystemAccount } from './system-account.ts';

/** A PostgreSQL of our own. For demonstrations, tests and a first trial; never for production. */
export interface EmbeddedPostgres {
  /** Address of the database with its owner's account, which is no superuser. */
  readonly ownerUrl: string;
  /** Whether this process started the server, rather than found it running. */
  readonly started: boolean;
  /** Resolves when a server that we started ends without being asked to. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly folder: string;
  /** A command-line tool joins the server of a running service; a second service must not. */
  readonly joinRunning?: boolean;
}

const firstPort = 4_690;
const ownerRole = 'fil_owner';
const databaseName = 'fil';
/** Only this machine, only by TCP, only with a password. Writes reach the disk before they are acknowledged. */
const serverOptions = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=on',
  'synchronous_commit=on',
  'log_min_messages=fatal',
];

/**
 * Opens the PostgreSQL kept in `folder`: made at the first time, found again at the next. A server that a killed
 * service left behind is stopped cleanly first, so that Ctrl-C on the new service leaves no process.
 * @throws StartupFailure `alreadyRunning` when a living service uses it.
 */
export async function openEmbeddedPostgres({
  folder: wantedFolder,
  joinRunning = false,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = await databaseAccount();
  await openFolder(wantedFolder);
  const { folder, binaries } = await reachablePlace(wantedFolder, account);
  const dataFolder = path.join(folder, 'data');
  const password = await knownPassword(path.join(folder, 'password'));

  const left = await readPostmaster(dataFolder);
  if (left && (await isAnswering(left, password))) {
    const inUse = await usedByService(superuserUrl(left.port, password), joinRunning);
    if (inUse && !joinRunning) throw new StartupFailure('alreadyRunning', { folder: path.dirname(folder) });
    if (inUse)
      return {
        ownerUrl: ownerUrl(left.port, password),
        started: false,
        lost: new Promise(() => undefined),
        stop: async () => undefined,
      };
    await stopPostmaster(left.pid);
  }
  if (!(await exists(dataFolder)))
    await initialize({ folder, dataFolder, password, account, initdb: binaries.initdb });
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(folder, dataFolder, password, account, binaries);
    } catch (failure) {
      // Sessions of a killed server need a moment to notice, and until then hold what the new one needs.
      if (attempt === 3) throw failure;
      await delay(500);
    }
  }
}

async function knownPassword(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return known;
  const password = randomBytes(24).toString('base64url');
  await writeSecret(file, password);
  return password;
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const superuserUrl = (port: number, password: string): string =>
  withAccount(`postgres://127.0.0.1:${port}/postgres`, 'postgres', password);
const ownerUrl = (port: number, password: string): string =>
  withAccount(`postgres://127.0.0.1:${port}/${databaseName}`, ownerRole, password);

const answers = (url: string): Promise<boolean> => asOwner(url, async () => true).catch(() => false);

/** Waits for a server that is starting or recovering; one that is dead, or somebody else's process, does not answer. */
async function isAnswering({ pid, port }: Postmaster, password: string): Promise<boolean> {
  for (let attempt = 0; attempt < 50 && isAlive(pid); attempt++) {
    if (await answers(superuserUrl(port, password))) return true;
    await delay(100);
  }
  return false;
}

/**
 * Sessions of a killed service vanish within moments; those of a living one stay. Who only joins need not tell them
 * apart, and does not wait.
 */
async function usedByService(url: string, atOnce: boolean): Promise<boolean> {
  return asOwner(url, async (client) => {
    for (let attempt = 0; attempt < (atOnce ? 1 : 8); attempt++) {
      const { rows } = await client.query(
        `select 1 from pg_stat_activity where application_name = $1 limit 1`,
        [applicationName],
      );
      if (rows.length === 0) return false;
      if (!atOnce) await delay(250);
    }
    return true;
  });
}

async function start(
  folder: string,
  dataFolder: string,
  password: string,
  account: SystemAccount | undefined,
  { postgres }: Binaries,
): Promise<EmbeddedPostgres> {
  const portFile = path.join(folder, 'port');
  const port = await freePort(Number(await readFile(portFile, 'utf8').catch(() => firstPort)));
  await writeFile(portFile, String(port));

  // Detached: Ctrl-C in a terminal reaches us alone, and we stop the server after the last request is answered.
  const child = spawn(
    postgres,
    ['-D', dataFolder, '-p', String(port), ...serverOptions.flatMap((option) => ['-c', option])],
    {
      ...account,
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
  const died = new Promise<never>((_, reject) => {
    const fail = (): void =>
      reject(new StartupFailure('embeddedDatabaseFailed', { folder, detail: lastLine(said) }));
    child.once('error', fail);
    child.once('exit', fail);
  });
  died.catch(() => undefined); // Looked at only while starting.
  await Promise.race([untilReady(port, password, folder), died]);
  // Held as long as this process lives: by it, another service sees that the folder is in use.
  const presence = await holdSession(superuserUrl(port, password));

  const { pid } = child;
  let stopping = false;
  const lost = new Promise<void>((resolve) => child.once('exit', () => (stopping ? undefined : resolve())));
  return {
    ownerUrl: ownerUrl(port, password),
    started: true,
    lost,
    stop: async () => {
      stopping = true;
      await presence.end();
      if (pid !== undefined && child.exitCode === null && child.signalCode === null)
        await stopPostmaster(pid);
    },
  };
}

async function holdSession(url: string): Promise<{ end(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url, application_name: applicationName });
  client.on('error', () => undefined); // The server died: whoever needs it will say so.
  await client.connect();
  return { end: () => client.end().catch(() => undefined) };
}

async function untilReady(port: number, password: string, folder: string): Promise<void> {
  const url = superuserUrl(port, password);
  for (let attempt = 0; attempt < 600; attempt++) {
    if (await answers(url)) return createOwner(url, password);
    await delay(50);
  }
  throw new StartupFailure('embeddedDatabaseFailed', { folder, detail: 'timeout' });
}

/** The same footing as in production: the owner may create roles, and is subject to row-level security. */
async function createOwner(url: string, password: string): Promise<void> {
  await asOwner(url, async (client) => {
    const { rows } = await client.query(`select 1 from pg_database where datname = $1`, [databaseName]);
    if (rows.length > 0) return;
    const secret = client.escapeLiteral(password);
    await client.query(
      `do $$ begin create role ${ownerRole} login createrole; exception when duplicate_object then null; end $$`,
    );
    await client.query(`alter role ${ownerRole} password ${secret}`);
    await client.query(`create database ${databaseName} owner ${ownerRole}`);
  });
}
