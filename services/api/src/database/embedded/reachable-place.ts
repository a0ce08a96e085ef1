import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartupFailure } from '../../startup/startup-failure.ts';
import { findBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { isAlive, readPostmaster } from './postmaster.ts';
import { closedFolderAbove } from './system-account.ts';
import type { SystemAccount } from './system-account.ts';

/** Where the database and its programs stand. */
export interface DatabasePlace {
  readonly folder: string;
  readonly binaries: Binaries;
}

/** Every account may go through here, whatever the machine. */
const commonFolder = '/var/lib/fil-conducteur';

/**
 * As root, PostgreSQL runs under an account of its own, which cannot go through a closed folder such as root's home:
 * then its programs are copied, and its data kept, under a folder that it can reach. Elsewhere everything stays where
 * it was asked for.
 * @throws StartupFailure when that folder cannot be used either.
 */
export async function reachablePlace(
  folder: string,
  account: SystemAccount | undefined,
): Promise<DatabasePlace> {
  const binaries = await findBinaries();
  if (!account) return { folder, binaries };
  const closedData = await closedFolderAbove(path.join(folder, 'data'));
  const place = closedData === undefined ? folder : await openElsewhere(folder, closedData);
  const closedPrograms = await closedFolderAbove(binaries.postgres);
  return { folder: place, binaries: closedPrograms === undefined ? binaries : await copyPrograms(binaries) };
}

/** In the wanted folder: where its database is. Whoever removes that folder has removed the database. */
const pointer = 'kept-elsewhere.txt';
/** In the place: the folder that points to it. */
const owner = 'kept-for.txt';

const contentOf = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );

async function openElsewhere(folder: string, closed: string): Promise<string> {
  const known = await contentOf(path.join(folder, pointer));
  if (known !== undefined && (await contentOf(path.join(known, owner))) === path.resolve(folder))
    return known;
  try {
    await mkdir(commonFolder, { recursive: true });
    // Whatever the umask of the moment: this one is made to be gone through.
    await chmod(commonFolder, 0o755);
    await removeForsaken();
    const place = await mkdtemp(path.join(commonFolder, 'database-'));
    await chmod(place, 0o711);
    await writeFile(path.join(folder, pointer), `${place}\n`);
    // Last: a place that names its folder is already pointed to, so that no other start takes it for forsaken.
    await writeFile(path.join(place, owner), `${path.resolve(folder)}\n`);
    return place;
  } catch (cause) {
    throw new StartupFailure('embeddedDatabaseUnreachableFolder', { folder: closed }, cause);
  }
}

/** Databases whose folder was removed, or was given another: nobody can ask for them again. */
async function removeForsaken(): Promise<void> {
  for (const name of await readdir(commonFolder)) {
    const place = path.join(commonFolder, name);
    const keptFor = await contentOf(path.join(place, owner));
    if (keptFor === undefined || (await contentOf(path.join(keptFor, pointer))) === place) continue;
    if (await isRunning(place)) continue;
    await rm(place, { recursive: true, force: true });
  }
}

async function isRunning(place: string): Promise<boolean> {
  const postmaster = await readPostmaster(path.join(place, 'data'));
  return postmaster !== undefined && isAlive(postmaster.pid);
}

/** Copies `native/`, which holds `bin`, `lib` and `share` side by side; once for each version of the package. */
async function copyPrograms({ postgres, initdb }: Binaries): Promise<Binaries> {
  const native = path.dirname(path.dirname(postgres));
  const name = createHash('sha256').update(native).digest('hex').slice(0, 16);
  const copy = path.join(commonFolder, `programs-${name}`);
  const at = (program: string): string => path.join(copy, path.relative(native, program));
  if ((await closedFolderAbove(at(postgres)).catch(() => copy)) !== undefined) {
    const aside = `${copy}.${process.pid}`;
    await mkdir(commonFolder, { recursive: true });
    await cp(native, aside, { recursive: true, verbatimSymlinks: true });
    await chmod(aside, 0o755);
    // Another start may have been quicker: its copy is as good.
    await rename(aside, copy).catch(() => rm(aside, { recursive: true, force: true }));
  }
  return { postgres: at(postgres), initdb: at(initdb) };
}
