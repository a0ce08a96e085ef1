import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { machineClock } from '../clock/service-clock.ts';

const run = promisify(execFile);
/** After which whoever was making one is taken for dead. */
const patienceMilliseconds = 120_000;
const oldMilliseconds = 86_400_000;

/** A folder that takes long to make and is the same each time: made once, then copied by every test that wants one. */
export interface KeptFolder {
  /** Begins its name; tells kinds of folder apart. */
  readonly name: string;
  /** Folders whose `.ts`, `.sql` and `.json` files decide what is in it: when one changes, it is made anew. */
  readonly sources: readonly string[];
  /** @param folder empty, and open to the account that runs the database. */
  readonly make: (folder: string) => Promise<void>;
}

/** Puts a copy of a kept folder in `target`. Where it cannot be copied nothing is done. */
export async function bringKept(target: string, { name, sources, make }: KeptFolder): Promise<void> {
  const prefix = `fil-kept-${name}-`;
  const kept = path.join(tmpdir(), `${prefix}${await stateOf(sources)}`);
  if (!(await isThere(kept))) await makeOnce(kept, prefix, make);
  // Owners and times too: PostgreSQL refuses a folder of another account.
  await run('cp', ['-a', `${kept}/.`, target]).catch(() => undefined);
  await chmod(target, 0o755);
}

/** One process makes it, the others wait for it. */
async function makeOnce(kept: string, prefix: string, make: KeptFolder['make']): Promise<void> {
  const claim = `${kept}.claim`;
  while (!(await claimed(claim))) {
    await delay(100);
    if (await isThere(kept)) return;
    if ((await ageOf(claim)) > patienceMilliseconds) await rm(claim, { recursive: true, force: true });
  }
  try {
    if (await isThere(kept)) return;
    await forgetOld(prefix);
    const making = await mkdtemp(path.join(tmpdir(), 'fil-making-'));
    await chmod(making, 0o755);
    await make(making);
    await rename(making, kept);
  } finally {
    await rm(claim, { recursive: true, force: true });
  }
}

const claimed = (claim: string): Promise<boolean> =>
  mkdir(claim).then(
    () => true,
    () => false,
  );

async function stateOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of sources) {
    hash.update(folder);
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((each) => /\.(sql|ts|json)$/.test(each)).sort())
      hash.update(name).update(await readFile(path.join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Those of other states of the sources, a day after they were made. */
async function forgetOld(prefix: string): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((each) => each.startsWith(prefix))) {
    const place = path.join(tmpdir(), name);
    if ((await ageOf(place)) > oldMilliseconds) await rm(place, { recursive: true, force: true });
  }
}

/** In milliseconds; 0 for what is not there. */
const ageOf = (place: string): Promise<number> =>
  stat(place).then(
    ({ mtimeMs }) => Date.parse(machineClock.now()) - mtimeMs,
    () => 0,
  );

const isThere = (place: string): Promise<boolean> =>
  stat(place).then(
    () => true,
    () => false,
  );
