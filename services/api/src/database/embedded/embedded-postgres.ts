import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { openFolder, writeSecret } from '../../startup/folders.ts';
import { StartupFailure } from '../../startup/startup-failure.ts';
import { withAccount } from '../addresses.ts';
import { applicationName } from '../database.ts';
import { asOwner } from '../owner.ts';
import { findBinaries } from './binaries.ts';
import { freePort } from './free-port.ts';
import { isAlive, readPostmaster, stopPostmaster } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';
import { checkReachable, databaseAccount } from './system-account.ts';
import type { SystemAccount } from './system-account.ts';

/** A PostgreSQL of our own. For demonstrations, tests and a first trial; never for production. */
export interface EmbeddedPostgres {
  /** Address of the database with its owner's account, which is no superuser. */
  readonly ownerUrl: string;
  /** Whether this process started the server, rather than found it running. */
  readonly started: boolean;
  /** Resolves when the server that this process started ends without being asked to; never otherwise. */
  readonly ended: Promise<void>;
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
const serverOptions = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=on', 'synchronous_commit=on', 'log_min_messages=fatal'];

/**
 * Opens the PostgreSQL kept in `folder`: made at the first time, found again at the next. A server that a killed
 * service left behind is stopped cleanly first, so that Ctrl-C on the new service leaves no process.
 * @throws StartupFailure `alreadyRunning` when a living service uses it.
 */
export async function openEmbeddedPostgres({ folder, joinRunning = false }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = await databaseAccount();
  await openFolder(folder);
  const dataFolder = path.join(folder, 'data');
  if (account) await checkReachable(dataFolder);
  const password = await knownPassword(path.join(folder, 'password'));

  const left = await readPostmaster(dataFolder);
  if (left && (await isAnswering(left, password))) {
    const inUse = await usedByService(superuserUrl(left.port, password), joinRunning);
    if (inUse && !joinRunning) throw new StartupFailure('alreadyRunning', { folder: path.dirname(folder) });
    if (inUse) return { ownerUrl: ownerUrl(left.port, password), started: false, ended: never, stop: async () => undefined };
    await stopPostmaster(left.pid);
  }
  if (!(await exists(dataFolder))) await initialize(folder, dataFolder, password, account);
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(folder, dataFolder, password, account);
    } catch (failure) {
      // Sessions of a killed server need a moment to notice, and until then hold what the new one needs.
      if (attempt === 3) throw failure;
      await delay(500);
    }
  }
}

const never = new Promise<never>(() => undefined);

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

const answers = (url: string): Promise<boolean> =>
  asOwner(url, async () => true).catch(() => false);

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
      const { rows } = await client.query(`select 1 from pg_stat_activity where application_name = $1 limit 1`, [applicationName]);
      if (rows.length === 0) return false;
      if (!atOnce) await delay(250);
    }
    return true;
  });
}

async function initialize(folder: string, dataFolder: string, password: string, account: SystemAccount | undefined): Promise<void> {
  const { initdb } = await findBinaries();
  const passwordFile = path.join(folder, 'initial-password');
  // Made aside and then renamed: one that was cut short is begun again.
  const newFolder = `${dataFolder}.new`;
  await rm(newFolder, { recursive: true, force: true });
  await mkdir(newFolder, { mode: 0o700 });
  await writeSecret(passwordFile, password);
  if (account) {
    await chmod(folder, 0o711);
    await chown(newFolder, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  try {
    await finished(
      initdb,
      [`--pgdata=${newFolder}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
        '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      folder,
      account,
    );
    await rename(newFolder, dataFolder);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function finished(program: string, parameters: readonly string[], folder: string, account: SystemAccount | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', (cause) => reject(new StartupFailure('embeddedDatabaseFailed', { folder, detail: cause.message }, cause)));
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new StartupFailure('embeddedDatabaseFailed', { folder, detail: lastLine(said) })),
    );
  });
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

async function start(folder: string, dataFolder: string, password: string, account: SystemAccount | undefined): Promise<EmbeddedPostgres> {
  const { postgres } = await findBinaries();
  const portFile = path.join(folder, 'port');
  const port = await freePort(Number(await readFile(portFile, 'utf8').catch(() => firstPort)));
  await writeFile(portFile, String(port));

  // Detached: Ctrl-C in a terminal reaches us alone, and we stop the server after the last request is answered.
  const child = spawn(postgres, ['-D', dataFolder, '-p', String(port), ...serverOptions.flatMap((option) => ['-c', option])], {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
  const died = new Promise<never>((_, reject) => {
    const fail = (): void => reject(new StartupFailure('embeddedDatabaseFailed', { folder, detail: lastLine(said) }));
    child.once('error', fail);
    child.once('exit', fail);
  });
  died.catch(() => undefined); // Looked at only while starting.
  await Promise.race([untilReady(port, password, folder), died]);
  // Held as long as this process lives: by it, another service sees that the folder is in use.
  const presence = await holdSession(superuserUrl(port, password));

  const { pid } = child;
  let stopping = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      if (!stopping) resolve();
    });
  });
  return {
    ownerUrl: ownerUrl(port, password),
    started: true,
    ended,
    stop: async () => {
      stopping = true;
      await presence.end();
      if (pid !== undefined && child.exitCode === null && child.signalCode === null) await stopPostmaster(pid);
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
    await client.query(`do $$ begin create role ${ownerRole} login createrole; exception when duplicate_object then null; end $$`);
    await client.query(`alter role ${ownerRole} password ${secret}`);
    await client.query(`create database ${databaseName} owner ${ownerRole}`);
  });
}
