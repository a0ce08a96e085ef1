import assert from 'node:assert/strict';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '../database/index.ts';
import type { Identity } from '../database/index.ts';
import type { FileForTest } from '../testing/cast.ts';
import { applicationUrlOf } from '../testing/run-command.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { keptPublicKeys } from '../token/signing-keys.ts';
import { makeRoot, RootInTheWay } from './make-root.ts';
import type { Notary } from './make-root.ts';
import { beginProof } from './proof-for-test.ts';
import type { ProofForTest } from './proof-for-test.ts';
import { digestOf, readRootFile, rootFileName } from './root-files.ts';
import { scheduleRoots } from './root-schedule.ts';
import { readSignedRoot } from './signature.ts';

let proof: ProofForTest;
let service: ServiceForTest;
let notary: Notary;
let file: FileForTest;
let other: FileForTest;
let manager: Identity;

before(async () => {
  proof = await beginProof();
  ({ service, notary, file, other, manager } = proof);
});
after(() => service.stop());
beforeEach(() => proof.live());

test('a root says where every changed chain stands and what was read since the one before; nothing changed, no root', async () => {
  const first = await makeRoot(notary);
  assert.ok(first);
  assert.deepEqual(new Set(first.files.map(({ fileId }) => fileId)), new Set([file.id, other.id]));
  assert.equal(first.accessLog.fromId, 1);
  assert.ok(first.accessLog.lines >= 3);
  assert.equal(await makeRoot(notary), undefined);

  await proof.write();
  const second = await makeRoot(notary);
  assert.deepEqual(
    second?.files.map(({ fileId }) => fileId),
    [file.id],
  );
  assert.equal(second?.accessLog.fromId, first.accessLog.throughId + 1);
  const bytes = await readRootFile(notary.folder, first.number);
  assert.equal(second?.previous, digestOf(bytes ?? Buffer.alloc(0)));

  const report = await service.asMaintenance((client) => proof.verified(client));
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
  await proof.write();
  assert.equal(await makeRoot(notary, { onlyAfterSeconds: 600 }), undefined, 'the last one is recent');
  assert.ok(await makeRoot(notary, { onlyAfterSeconds: 0 }));
  assert.deepEqual(await service.asMaintenance(proof.problems), []);
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
  await proof.write();
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
  await proof.write();
  assert.equal((await makeRoot(notary))?.number, last.number + 2);
  assert.deepEqual(await service.asMaintenance(proof.problems), []);
});

test('a file that is no root of ours is never written over', async () => {
  await makeRoot(notary);
  const folder = await proof.copyOfRoots();
  const next = path.join(folder, rootFileName((await proof.lastNumber()) + 1));
  await writeFile(next, 'autre chose');
  await proof.write();
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
  assert.deepEqual(await service.asMaintenance(proof.problems), []);
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
  const before = await proof.lastNumber();
  const schedule = scheduleRoots(notary, 0.002, logger as unknown as Parameters<typeof scheduleRoots>[2]);
  for (let waited = 0; waited < 100 && (await proof.lastNumber()) === before; waited++) await delay(20);
  assert.equal(await proof.lastNumber(), before + 1, 'once, because nothing changed afterwards');
  await proof.write();
  await schedule.close();
  assert.equal(await proof.lastNumber(), before + 2);
  assert.deepEqual(lines, [`signed ${before + 1}`, `signed ${before + 2}`]);
});
