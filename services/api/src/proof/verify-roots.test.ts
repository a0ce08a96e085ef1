import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import type pg from 'pg';
import type { FileForTest } from '../testing/cast.ts';
import { rewriteChain } from '../testing/rewrite-chain.ts';
import { asIntruder } from '../testing/run-command.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { openSigningKeys } from '../token/signing-keys.ts';
import { makeRoot } from './make-root.ts';
import type { Notary } from './make-root.ts';
import { beginProof } from './proof-for-test.ts';
import type { ProofForTest } from './proof-for-test.ts';
import { readRootFile, rootFileName } from './root-files.ts';
import { readSignedRoot, signRoot } from './signature.ts';
import { verifyJournal } from './verify-journal.ts';

let proof: ProofForTest;
let service: ServiceForTest;
let notary: Notary;
let file: FileForTest;

before(async () => {
  proof = await beginProof();
  ({ service, notary, file } = proof);
});
after(() => service.stop());
beforeEach(() => proof.live());

/** Somebody with the whole database in hand; what they did is taken back. */
async function tampered<Result>(
  tamper: (client: pg.Client) => Promise<unknown>,
  look: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return asIntruder(service, async (client) => {
    await client.query('begin');
    await tamper(client);
    const seen = await look(client);
    await client.query('rollback');
    return seen;
  });
}
const chainProblems = async (client: pg.ClientBase) =>
  (await verifyJournal(client)).problems.map(({ problem }) => problem);

const rewriteRoot = async (folder: string, number: number, bytes: Buffer | string) => {
  await rm(path.join(folder, rootFileName(number)));
  await writeFile(path.join(folder, rootFileName(number)), bytes);
};
const verifyCopy = async (folder: string) =>
  service.asMaintenance(async (client) =>
    (await proof.verified(client, folder)).problems.map(({ root, problem }) => `${problem} ${root}`),
  );

const everyTampering: readonly {
  readonly what: string;
  readonly statement: string;
  readonly chain?: string;
  readonly root?: string;
}[] = [
  {
    what: 'altered entry',
    statement: `update fil.journal_entry set at = at + interval '1 second' where file_id = $1 and sequence = 2`,
    chain: 'changedLink',
  },
  {
    what: 'altered content',
    statement: `update fil.operation set value = value || '{"title": "autre"}' where file_id = $1 and sequence = 1`,
    chain: 'changedContent',
  },
  {
    what: 'content taken away',
    statement: `update fil.operation set value = null, salt = null where file_id = $1 and sequence = 1`,
    chain: 'untoldErasure',
  },
  {
    what: 'deleted entry',
    statement: 'delete from fil.journal_entry where file_id = $1 and sequence = 1',
    chain: 'missingLink',
  },
  {
    what: 'reordered entries',
    statement: `update fil.journal_entry set sequence = case sequence when 1 then 10001 else 10000 end where file_id = $1 and sequence in (1, 2)`,
    chain: 'missingLink',
  },
  {
    what: 'truncated journal, its file made to agree',
    statement: `with gone as (delete from fil.journal_entry where file_id = $1 and sequence > 1)
      update fil.person_file set next_sequence = 2,
        journal_head = (select hash from fil.journal_entry where file_id = $1 and sequence = 1) where id = $1`,
    root: 'entryGone',
  },
  {
    what: 'altered reading',
    statement: `update fil.access_log set domains = '{}' where id = (select min(id) from fil.access_log where file_id = $1)`,
    root: 'accessLogChanged',
  },
  {
    what: 'reading altered by a microsecond',
    statement: `update fil.access_log set at = at + interval '1 microsecond' where id = (select min(id) from fil.access_log where file_id = $1)`,
    root: 'accessLogChanged',
  },
  {
    what: 'deleted reading',
    statement:
      'delete from fil.access_log where id = (select min(id) from fil.access_log where file_id = $1)',
    root: 'accessLogChanged',
  },
  {
    what: 'reordered readings',
    statement: `update fil.access_log as one set at = two.at, file_id = two.file_id from fil.access_log as two
      where (one.id, two.id) in (select min(id), max(id) from fil.access_log union select max(id), min(id) from fil.access_log)
        and $1::uuid is not null`,
    root: 'accessLogChanged',
  },
  {
    what: 'truncated access log',
    statement:
      'delete from fil.access_log where id = (select max(id) from fil.access_log where file_id = $1)',
    root: 'accessLogChanged',
  },
  {
    what: 'reading slipped in',
    statement: `insert into fil.access_log (id, at, professional_id, file_id, territory_id, procedure, domains, purpose)
      overriding system value select 0, at, professional_id, file_id, territory_id, procedure, domains, purpose
      from fil.access_log where file_id = $1 limit 1`,
    root: 'accessLogChanged',
  },
];

for (const { what, statement, chain, root } of everyTampering) {
  test(`found by verification: ${what}`, async () => {
    await makeRoot(notary);
    const found = await tampered(
      (client) => client.query(statement, [file.id]),
      async (client) => ({ chains: await chainProblems(client), roots: await proof.problems(client) }),
    );
    if (chain)
      assert.ok(
        found.chains.some((one) => one === chain),
        `chains: ${found.chains.join()}`,
      );
    if (root) {
      assert.deepEqual(found.chains, [], 'the chains alone agree');
      assert.ok(
        found.roots.some((one) => one === root),
        `roots: ${found.roots.join()}`,
      );
    }
    assert.deepEqual(await service.asMaintenance(proof.problems), []);
  });
}

test('who rewrites history and recomputes every hash, the head of the file included, is found by the signed roots alone', async () => {
  await makeRoot(notary);
  const found = await tampered(
    async (client) => {
      await client.query(
        `update fil.operation set value = value || '{"title": "Ce qu’on voudrait qu’elle ait dit"}' where file_id = $1 and sequence = 1`,
        [file.id],
      );
      await rewriteChain(client, file.id);
    },
    async (client) => ({
      chains: await chainProblems(client),
      roots: (await proof.verified(client)).problems,
    }),
  );
  assert.deepEqual(found.chains, []);
  assert.ok(found.roots.length > 0);
  assert.ok(
    found.roots.every((one) => one.problem === 'entryRewritten' && one.fileId === file.id),
    JSON.stringify(found.roots),
  );
});

test('a root that is missing, altered, signed by another key, cut from the end or exchanged is found', async () => {
  for (let made = 0; made < 3; made++) {
    await proof.write();
    await makeRoot(notary);
  }
  const last = await proof.lastNumber();
  assert.ok(last >= 3);
  const spoilt = async (spoil: (folder: string) => Promise<void>) => {
    const folder = await proof.copyOfRoots();
    await spoil(folder);
    return verifyCopy(folder);
  };
  const middle = last - 1;
  const bytes = (await readRootFile(notary.folder, middle)) ?? Buffer.alloc(0);
  const reading = await readSignedRoot(bytes, notary.keys.published);
  assert.equal(reading.outcome, 'signed');
  const content = 'content' in reading ? reading.content : undefined;
  assert.ok(content);
  const foreign = await openSigningKeys(path.join(service.varFolder, 'foreign-keys'));
  const ours = notary.keys.current.kid;
  const asOurs = { ...foreign, current: { ...foreign.current, kid: ours } };

  assert.deepEqual(await spoilt(async () => undefined), []);
  assert.deepEqual(await spoilt((folder) => rm(path.join(folder, rootFileName(middle)))), [
    `missingRoot ${middle}`,
  ]);
  assert.deepEqual(await spoilt((folder) => rm(path.join(folder, rootFileName(last)))), [
    `missingRoot ${last}`,
  ]);
  const altered = bytes
    .toString()
    .replace(/"payload":"(.)/, (_all, letter) => `"payload":"${letter === 'e' ? 'f' : 'e'}`);
  assert.deepEqual(await spoilt((folder) => rewriteRoot(folder, middle, altered)), [
    `badSignature ${middle}`,
    `brokenRootChain ${last}`,
  ]);
  assert.deepEqual(await spoilt((folder) => rewriteRoot(folder, middle, 'rien')), [
    `unreadableRoot ${middle}`,
    `brokenRootChain ${last}`,
  ]);
  for (const keys of [foreign, asOurs]) {
    assert.deepEqual(
      await spoilt(async (folder) => rewriteRoot(folder, middle, await signRoot(content, keys))),
      [`badSignature ${middle}`, `brokenRootChain ${last}`],
    );
  }
  const before = (await readRootFile(notary.folder, middle - 1)) ?? Buffer.alloc(0);
  const exchanged = await spoilt((folder) => rewriteRoot(folder, middle, before));
  assert.ok(exchanged.includes(`wrongNumber ${middle}`), exchanged.join());
});
