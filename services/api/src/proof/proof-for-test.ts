import { cp, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import type { Identity } from '../database/index.ts';
import { needFact, operation, query, submit } from '../testing/call.ts';
import { insertFile, insertProfessional } from '../testing/cast.ts';
import type { FileForTest } from '../testing/cast.ts';
import { insertMembership } from '../testing/circle-rows.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { openSigningKeys } from '../token/signing-keys.ts';
import type { Notary } from './make-root.ts';
import { verifyRoots } from './verify-roots.ts';
import type { RootReport } from './verify-roots.ts';

/** A service with two files, and a notary that makes roots when a test asks. */
export interface ProofForTest {
  readonly service: ServiceForTest;
  readonly notary: Notary;
  readonly manager: Identity;
  readonly file: FileForTest;
  readonly other: FileForTest;
  /** One entry more in a file. */
  write(file?: FileForTest): Promise<void>;
  /** Two entries in each file, and three lines of reading. */
  live(): Promise<void>;
  verified(client: pg.ClientBase, folder?: string): Promise<RootReport>;
  /** What is wrong with the roots, in a word each. */
  problems(client: pg.ClientBase): Promise<readonly string[]>;
  /** Number of the newest root, as the database remembers it; 0 before the first. */
  lastNumber(): Promise<number>;
  /** A copy of the roots, which a test may spoil. */
  copyOfRoots(): Promise<string>;
}

export async function beginProof(): Promise<ProofForTest> {
  const service = await startServiceForTest();
  const { manager, file, other } = await service.asMaintenance(async (client) => {
    const who = await insertProfessional(client, 'clsc', 'Mireille');
    const files = [await insertFile(client, 'lac'), await insertFile(client, 'lac')] as const;
    for (const one of files)
      await insertMembership(client, one, who, { write: ['identity', 'plan'], role: 'caseManager' });
    return { manager: who, file: files[0], other: files[1] };
  });
  const token = await service.tokenFor(manager);
  const { url } = service.running;
  const notary: Notary = {
    database: service.running.database,
    folder: path.join(service.varFolder, 'roots'),
    keys: await openSigningKeys(path.join(service.varFolder, 'root-keys')),
    clock: service.clock,
  };
  const write: ProofForTest['write'] = async (about = file) => {
    const need = operation('need', crypto.randomUUID(), '', needFact('Marcher dehors'));
    await submit(url, about.person, [need], token);
  };
  const verified: ProofForTest['verified'] = (client, folder = notary.folder) =>
    verifyRoots(client, { folder, keys: notary.keys.published });
  return {
    service,
    notary,
    manager,
    file,
    other,
    write,
    verified,
    live: async () => {
      for (const one of [file, file, other, other]) await write(one);
      for (const { person } of [file, other, file]) await query(url, 'plan.read', { person }, token);
    },
    problems: async (client) => (await verified(client)).problems.map(({ problem }) => problem),
    lastNumber: () =>
      service.asMaintenance(async (client) => {
        const { rows } = await client.query<{ number: number }>('select number from fil.last_root');
        return rows[0]?.number ?? 0;
      }),
    copyOfRoots: async () => {
      const folder = await mkdtemp(path.join(service.varFolder, 'copy-'));
      await cp(notary.folder, folder, { recursive: true });
      return folder;
    },
  };
}
