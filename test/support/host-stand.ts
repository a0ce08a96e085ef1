import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { persons } from '@fil/demonstration';
import { portCount } from '../../tools/start/addresses.ts';
import type { Addresses } from '../../tools/start/addresses.ts';
import { checkPorts } from '../../tools/start/checks.ts';
import { startDemonstration } from '../../tools/start/demonstration.ts';

const built = join(import.meta.dirname, '..', '..', 'dist', 'cdn');

/** The whole demonstration, with files of a test beside the elements. */
export interface HostStand {
  readonly addresses: Addresses;
  /** Address of a person's file in the plain page, with or without an import map. */
  plainFile(person: string, page?: '/sans-carte'): string;
  /** How many requests to a procedure the service has done with, streams included, once that number stands still. */
  settled(procedure: string): Promise<number>;
  close(): Promise<void>;
}

/** Identifier of a person in the record system of an institution. @throws RangeError when it does not know that person. */
export function recordNumber(person: string, institutionId: string): string {
  const references = persons.find(({ key }) => key === person)?.references;
  const reference = references?.find((each) => each.institutionId === institutionId);
  if (!reference) throw new RangeError(`${institutionId} has no record of ${person}`);
  return reference.value;
}

/** Starts it on free ports, in a folder that goes with it. `files` are served under `/fil/` of every institution. */
export async function openHostStand(files: Readonly<Record<string, string>>): Promise<HostStand> {
  const folder = mkdtempSync(join(tmpdir(), 'fil-hosts-'));
  // As root, the database runs under an account of its own, which must be able to go through.
  chmodSync(folder, 0o755);
  const cdnFolder = join(folder, 'cdn');
  const varFolder = join(folder, 'var');
  cpSync(built, cdnFolder, { recursive: true, filter: (path) => !path.endsWith('.map') });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cdnFolder, name), text);
  const running = await startDemonstration({ basePort: await freeBasePort(5100), varFolder, cdnFolder });
  const { addresses } = running;
  return {
    addresses,
    plainFile: (person, page) =>
      `${addresses.plain}${page ?? ''}/patient/${recordNumber(person, 'ch-de-fictiville')}`,
    async settled(procedure) {
      const logged = () =>
        readFileSync(join(varFolder, 'demonstration', 'api.log'), 'utf8')
          .split('\n')
          .filter((line) => line.includes(`"path":"/trpc/${procedure}"`)).length;
      for (let before = logged(); ;) {
        // The service looks at least once a second whether a reader is still there.
        await pause(1500);
        const now = logged();
        if (now === before) return now;
        before = now;
      }
    },
    async close() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The first of seven free ports in a row. */
async function freeBasePort(from: number): Promise<number> {
  for (let base = from; base < from + 40 * portCount; base += portCount) {
    const free = await checkPorts(base).then(
      () => true,
      () => false,
    );
    if (free) return base;
  }
  throw new Error(`no ${portCount} free ports in a row after ${from}`);
}
