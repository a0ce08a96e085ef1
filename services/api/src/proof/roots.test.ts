import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { Identity } from '../database/index.ts';
import { openDatabase } from '../database/index.ts';
import { needFact, operation, query, submit } from '../testing/call.ts';
import { insertFile, insertProfessional } from '../testing/cast.ts';
import { insertMembership } from '../testing/circle-rows.ts';
import type { FileForTest } from '../testing/cast.ts';
import { rewriteChain } from '../testing/rewrite-chain.ts';
import { applicationUrlOf, asIntruder } from '../testing/run-command.ts';
import { startServiceForTest, temporaryFolder } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { keptPublicKeys, openSigningKeys } from '../token/signing-keys.ts';
import { makeRoot, RootInTheWay } from './make-root.ts';
import type { Notary } from './make-root.ts';
import { digestOf, readRootFile, rootFileName } from './root-files.ts';
import { scheduleRoots } from './root-schedule.ts';
import { readSignedRoot, signRoot } from './signature.ts';
import { verifyJournal } from './verify-journal.ts';
import { verifyRoots } from './verify-roots.ts';

let service: ServiceForTest;
let notary: Notary;
let manager: Identity;
let token: string;
let file: FileForTest;
let other: FileForTest;

before(async () => {
  service = await startServiceForTest();
  await service.asMaintenance(async (client) => {
    manager = await insertProfessional(client, 'clsc', 'Mireille');
    [file, other] = [await insertFile(client, 'lac'), await insertFile(client, 'lac')];
    for (const one of [file, other])
      await insertMembership(client, one, manager, { write: ['identity', 'plan'], role: 'caseManager' });
  });
  token = await service.tokenFor(manager);
  notary = {
    database: service.running.database,
    folder: path.join(service.varFolder, 'roots'),
    keys: await openSigningKeys(path.join(service.varFolder, 'root-keys')),
    clock: service.clock,
  };
});
after(() => service.stop());

/** Two entries in each file, and three lines of reading. */
beforeEach(async () => {
  for (const one of [file, other]) {
    for (const title of ['Marcher', 'Dormir'])
      await submit(
        service.running.url,
        one.person,
        [operation('need', crypto.randomUUID(), '', needFact(title))],
        token,
      );
  }
  for (const one of [file, other, file])
    await query(service.running.url, 'plan.read', { person: one.person }, token);
});

/** Somebody with the whole database in hand, who takes back what was done. */
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

const verified = async (client: pg.ClientBase, folder = notary.folder) =>
  verifyRoots(client, { folder, keys: notary.keys.published });
const problemsOf = async (client: pg.ClientBase) =>
  (await verified(client)).problems.map(({ problem }) => problem);
const chainProblems = async (client: pg.ClientBase) =>
  (await verifyJournal(client)).problems.map(({ problem }) => problem);

/** A copy of the roots, which a test may spoil. */
async function copyOfRoots(): Promise<string> {
  const folder = await mkdtemp(path.join(service.varFolder, 'copy-'));
  await cp(notary.folder, folder, { recursive: true });
  return folder;
}
const rewriteRoot = async (folder: string, number: number, bytes: Buffer | string) => {
  await rm(path.join(folder, rootFileName(number)));
  await writeFile(path.join(folder, rootFileName(number)), bytes);
};
const verifyCopy = async (folder: string) =>
  service.asMaintenance(async (client) =>
    (await verified(client, folder)).problems.map(({ root, problem }) => `${problem} ${root}`),
  );

test('a root says where every changed chain stands and what was read since the one before; nothing changed, no root', async () => {
  const first = await makeRoot(notary);
  assert.ok(first);
  assert.deepEqual(new Set(first.files.map(({ fileId }) => fileId)), new Set([file.id, other.id]));
  assert.equal(first.accessLog.fromId, 1);
  assert.ok(first.accessLog.lines >= 3);
  assert.equal(await makeRoot(notary), undefined);

  await submit(
    service.running.url,
    file.person,
    [operation('need', crypto.randomUUID(), '', needFact('Lire'))],
    token,
  );
  const second = await makeRoot(notary);
  assert.deepEqual(
    second?.files.map(({ fileId }) => fileId),
    [file.id],
  );
  assert.equal(second?.accessLog.fromId, first.accessLog.throughId + 1);
  const bytes = await readRootFile(notary.folder, first.number);
  assert.equal(second?.previous, digestOf(bytes ?? Buffer.alloc(0)));

  const report = await service.asMaintenance((client) => verified(client));
  assert.deepEqual(report.problems, []);
  assert.equal(report.roots, second?.number);
  assert.ok(report.lines >= 3 && report.heads >= 3);
});

test('the private key is readable by its owner alone; beside the roots lie public keys that verify them, and no other', async () => {
  const keysFolder = path.join(service.varFolder, 'root-keys');
  for (const name of await readdir(keysFolder))
    assert.equal((await stat(path.join(keysFolder, name))).mode & 0o777, 0o600);
  const text = await readFile(path.join(notary.folder, 'public-keys.json'), 'utf8');
  const published = JSON.parse(text) as Awaited<ReturnType<typeof keptPublicKeys>>;
  assert.ok(published.keys.every((key) => !('d' in key)));
  assert.deepEqual(published, await keptPublicKeys(keysFolder));
  const root = await makeRoot(notary);
  const bytes = (await readRootFile(notary.folder, root?.number ?? 0)) ?? Buffer.alloc(0);
  assert.deepEqual(await readSignedRoot(bytes, published), { outcome: 'signed', content: root });
  const tokenKeys = await keptPublicKeys(path.join(service.varFolder, 'keys'));
  assert.equal((await readSignedRoot(bytes, tokenKeys)).outcome, 'badSignature');
});

test('nodes that make a root at the same moment continue one chain', async () => {
  const made = await Promise.all([1, 2, 3, 4].map(() => makeRoot(notary)));
  assert.equal(made.filter(Boolean).length, 1);
  await submit(
    service.running.url,
    file.person,
    [operation('need', crypto.randomUUID(), '', needFact('Lire'))],
    token,
  );
  assert.equal(await makeRoot(notary, { onlyAfterSeconds: 600 }), undefined, 'the last one is recent');
  assert.ok(await makeRoot(notary, { onlyAfterSeconds: 0 }));
  assert.deepEqual(await service.asMaintenance(problemsOf), []);
});

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
      async (client) => ({ chains: await chainProblems(client), roots: await problemsOf(client) }),
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
    assert.deepEqual(await service.asMaintenance(problemsOf), []);
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
    async (client) => ({ chains: await chainProblems(client), roots: (await verified(client)).problems }),
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
    await submit(
      service.running.url,
      file.person,
      [operation('need', crypto.randomUUID(), '', needFact('Lire'))],
      token,
    );
    await makeRoot(notary);
  }
  const { rows } = await service.asMaintenance((client) =>
    client.query<{ number: number }>('select number from fil.last_root'),
  );
  const last = rows[0]?.number ?? 0;
  assert.ok(last >= 3);
  const spoilt = async (spoil: (folder: string) => Promise<void>) => {
    const folder = await copyOfRoots();
    await spoil(folder);
    return verifyCopy(folder);
  };
  const middle = last - 1;
  const bytes = (await readRootFile(notary.folder, middle)) ?? Buffer.alloc(0);
  const reading = await readSignedRoot(bytes, notary.keys.published);
  assert.equal(reading.outcome, 'signed');
  const content = 'content' in reading ? reading.content : undefined;
  assert.ok(content);
  const foreign = await openSigningKeys(await temporaryFolder());
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

test('a root whose file was written by a process that died before the database remembered it is adopted, and the chain goes on', async () => {
  await makeRoot(notary);
  const { rows } = await service.asMaintenance((client) =>
    client.query<{ number: number; digest: string; through: number }>(
      `select number, encode(digest, 'hex') as digest, access_through as through from fil.last_root`,
    ),
  );
  const last = rows[0];
  assert.ok(last);
  await submit(
    service.running.url,
    file.person,
    [operation('need', crypto.randomUUID(), '', needFact('Lire'))],
    token,
  );
  // The connection is cut in the transaction, after the file was written.
  const cut = openDatabase({ url: await applicationUrlOf(service) });
  const killed: Notary = {
    ...notary,
    database: {
      ...cut,
      inTransaction: (scope, work) =>
        cut.inTransaction(scope, async (transaction) => {
          await work(transaction);
          throw new Error('killed');
        }),
    },
  };
  await assert.rejects(makeRoot(killed), /killed/);
  await cut.close();
  assert.ok(await readRootFile(notary.folder, last.number + 1), 'the file is there');
  assert.equal(await makeRoot(notary), undefined, 'it said everything already');
  await submit(
    service.running.url,
    file.person,
    [operation('need', crypto.randomUUID(), '', needFact('Écrire'))],
    token,
  );
  assert.equal((await makeRoot(notary))?.number, last.number + 2);
  assert.deepEqual(await service.asMaintenance(problemsOf), []);
});

test('a file that is no root of ours is never written over', async () => {
  await makeRoot(notary);
  const folder = await copyOfRoots();
  const { rows } = await service.asMaintenance((client) =>
    client.query<{ number: number }>('select number from fil.last_root'),
  );
  const next = path.join(folder, rootFileName((rows[0]?.number ?? 0) + 1));
  await writeFile(next, 'autre chose');
  await submit(
    service.running.url,
    file.person,
    [operation('need', crypto.randomUUID(), '', needFact('Lire'))],
    token,
  );
  await assert.rejects(makeRoot({ ...notary, folder }), RootInTheWay);
  assert.equal(await readFile(next, 'utf8'), 'autre chose');
});

test('a reading that is under way with a lower number is waited for, so that no sealed line appears afterwards', async () => {
  await makeRoot(notary);
  const { database } = service.running;
  const scope = { ...manager, today: '2026-04-07', purpose: 'careCoordination' } as const;
  const write = `insert into fil.access_log (at, professional_id, file_id, territory_id, procedure, domains, purpose)
    values ('2026-04-07T13:00:00Z', $1, $2, 'lac', 'plan.read', '{plan}', 'careCoordination')`;
  const values = [manager.professionalId, file.id];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let wrote = (): void => undefined;
  const written = new Promise<void>((resolve) => (wrote = resolve));
  const slow = database.inTransaction(scope, async (transaction) => {
    await transaction.query(write, values);
    wrote();
    await held;
  });
  await written;
  await database.inTransaction(scope, (transaction) => transaction.query(write, values));
  const made = makeRoot(notary);
  const early = await Promise.race([made.then(() => 'made'), delay(150, 'waiting')]);
  assert.equal(early, 'waiting');
  release();
  await slow;
  assert.ok((await made)?.accessLog.lines);
  assert.deepEqual(await service.asMaintenance(problemsOf), []);
});

test('the service learns no line of the access log from what makes roots, and cannot touch what is remembered of them', async () => {
  const scope = { ...manager, today: '2026-04-07', purpose: 'careCoordination' } as const;
  const refused = (statement: string) =>
    assert.rejects(
      service.running.database.inTransaction(scope, (transaction) => transaction.query(statement)),
      { code: '42501' },
    );
  await refused('select * from fil.last_root');
  await refused('update fil.last_root set number = 1');
  await refused('delete from fil.rooted_head');
  await refused('set role fil_notary');
  await refused('set role fil_eraser');
});

test('roots are made by the clock when something changed, and at a clean stop', async () => {
  const lines: string[] = [];
  const logger = {
    info: (value: { root: number }) => void lines.push(`signed ${value.root}`),
    error: () => void lines.push('failed'),
  };
  const number = async () =>
    (
      await service.asMaintenance((client) =>
        client.query<{ number: number }>('select number from fil.last_root'),
      )
    ).rows[0]?.number ?? 0;
  const before = await number();
  const schedule = scheduleRoots(notary, 0.002, logger as unknown as Parameters<typeof scheduleRoots>[2]);
  for (let waited = 0; waited < 100 && (await number()) === before; waited++) await delay(20);
  assert.equal(await number(), before + 1, 'once, because nothing changed afterwards');
  await submit(
    service.running.url,
    file.person,
    [operation('need', crypto.randomUUID(), '', needFact('Lire'))],
    token,
  );
  await schedule.close();
  assert.equal(await number(), before + 2);
  assert.deepEqual(lines, [`signed ${before + 1}`, `signed ${before + 2}`]);
});
