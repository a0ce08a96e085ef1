import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Operation, OperationResult } from '@fil/vocabulary/types';
import { machineClock } from './clock/service-clock.ts';
import type { Identity } from './database/index.ts';
import { openEmbeddedPostgres } from './database/embedded/embedded-postgres.ts';
import { isAlive, readPostmaster } from './database/embedded/postmaster.ts';
import { freePort } from './database/embedded/free-port.ts';
import { asMaintenance } from './database/owner.ts';
import { verifyJournal } from './proof/verify-journal.ts';
import { needFact, operation, submit } from './testing/call.ts';
import { insertFile, insertPlaces, insertProfessional } from './testing/cast.ts';
import { insertMembership } from './testing/circle-rows.ts';
import type { FileForTest } from './testing/cast.ts';
import { configurationForTest, publicUrl, temporaryFolder } from './testing/service-for-test.ts';
import { accessTokens } from './token/access-tokens.ts';
import { openSigningKeys } from './token/signing-keys.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const kills = 2;

let varFolder: string;
let configurationFile: string;
let url: string;
let manager: Identity;
let file: FileForTest;
let token: string;
const children = new Set<ChildProcess>();

/** Starts the service as an operator does. */
function launch(): { readonly child: ChildProcess; readonly said: () => string } {
  const environment = {
    ...process.env,
    FIL_CONFIG: configurationFile,
    DATABASE_URL: '',
    LC_ALL: '',
    LANG: '',
  };
  const child = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  children.add(child);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said };
}

/** Starts it and waits until it is ready. */
async function start(): Promise<ChildProcess> {
  const { child, said } = launch();
  for (let waited = 0; waited < 600; waited++) {
    if (child.exitCode !== null) throw new Error(`the service left: ${said()}`);
    if (
      await fetch(`${url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return child;
    await delay(50);
  }
  throw new Error('the service is not ready');
}

const exited = (child: ChildProcess) =>
  new Promise<void>((resolve) =>
    child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve()),
  );

before(async () => {
  varFolder = await temporaryFolder();
  const port = await freePort(0);
  url = `http://127.0.0.1:${port}`;
  configurationFile = path.join(varFolder, 'configuration.json');
  await writeFile(
    configurationFile,
    JSON.stringify({ ...configurationForTest, port, varFolder, logLevel: 'silent' }),
  );
  await start();
  const database = await openEmbeddedPostgres({
    folder: path.join(varFolder, 'postgres'),
    joinRunning: true,
  });
  assert.equal(database.started, false, 'a command joins the server of a running service');
  await asMaintenance(database.ownerUrl, async (client) => {
    await insertPlaces(client);
    manager = await insertProfessional(client, 'clsc', 'Mireille');
    file = await insertFile(client, 'lac');
    await insertMembership(client, file, manager, { write: ['plan'], role: 'caseManager' });
  });
  token = await accessTokens(
    await openSigningKeys(path.join(varFolder, 'keys')),
    publicUrl,
    machineClock,
  ).issue(manager, 'portal-for-test');
});
after(async () => {
  for (const child of children) {
    child.kill('SIGTERM');
    await exited(child);
  }
  await rm(varFolder, { recursive: true, force: true });
});

type Acknowledged = Map<string, { readonly operation: Operation; readonly result: OperationResult }>;

/** Writes from four hands until stopped; resolves once a few writes are acknowledged. */
async function writing(): Promise<{ stop(): Promise<Acknowledged> }> {
  const acknowledged: Acknowledged = new Map();
  let going = true;
  const hand = async (): Promise<void> => {
    while (going) {
      const sent = operation('need', crypto.randomUUID(), '', needFact('Écrit pendant la panne'));
      const results = await submit(url, file.person, [sent], token).catch(() => []);
      for (const result of results) acknowledged.set(sent.id, { operation: sent, result });
      if (results.length === 0) await delay(20);
    }
  };
  const hands = [1, 2, 3, 4].map(hand);
  while (acknowledged.size < 12) await delay(5);
  return {
    stop: async () => {
      going = false;
      await Promise.all(hands);
      return acknowledged;
    },
  };
}

/** Every acknowledged write is there: sent again, each gets its first answer; and the journal holds. */
async function assertNothingLost(acknowledged: Acknowledged): Promise<void> {
  for (const { operation: sent, result } of acknowledged.values()) {
    assert.equal(result.outcome, 'accepted');
    assert.deepEqual(await submit(url, file.person, [sent], token), [result]);
  }
  const { ownerUrl } = await openEmbeddedPostgres({
    folder: path.join(varFolder, 'postgres'),
    joinRunning: true,
  });
  const { problems, links } = await asMaintenance(ownerUrl, verifyJournal);
  assert.deepEqual(problems, []);
  assert.ok(links >= acknowledged.size);
}

test('kill -9 of the service during writes: every acknowledged write is there after restart, and no server is left over', async () => {
  for (let kill = 0; kill < kills; kill++) {
    const [child] = [...children].slice(-1);
    const hands = await writing();
    child?.kill('SIGKILL');
    const acknowledged = await hands.stop();
    const left = await readPostmaster(path.join(varFolder, 'postgres', 'data'));
    assert.ok(left && isAlive(left.pid), 'its database outlived it');
    await start();
    assert.equal(isAlive(left.pid), false, 'and was stopped cleanly by the next one');
    await assertNothingLost(acknowledged);
  }
});

test('kill -9 of the database during writes: the service leaves with a sentence, and after restart every acknowledged write is there', async () => {
  const [child] = [...children].slice(-1);
  assert.ok(child);
  const hands = await writing();
  const postmaster = await readPostmaster(path.join(varFolder, 'postgres', 'data'));
  assert.ok(postmaster);
  process.kill(postmaster.pid, 'SIGKILL');
  await exited(child);
  assert.equal(child.exitCode, 1);
  const acknowledged = await hands.stop();
  await start();
  await assertNothingLost(acknowledged);
});

test('a second service on the same folder says so and leaves', async () => {
  const { child, said } = launch();
  await exited(child);
  assert.equal(child.exitCode, 1);
  assert.match(said(), /^Un autre service utilise déjà [^\n]+\nAnother service already uses [^\n]+\n$/);
  assert.equal((await fetch(`${url}/health/ready`)).status, 200, 'and the first goes on');
});

test('SIGTERM under load cuts no answer, and leaves no process', async () => {
  const [child] = [...children].filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  );
  assert.ok(child);
  const postmaster = await readPostmaster(path.join(varFolder, 'postgres', 'data'));
  const outcomes: string[] = [];
  const asked = Array.from({ length: 20 }, async () => {
    const sent = operation('need', crypto.randomUUID(), '', needFact('Écrit au moment de l’arrêt'));
    await submit(url, file.person, [sent], token).then(
      ([result]) => outcomes.push(result?.outcome ?? 'none'),
      (failure: unknown) => outcomes.push(String(failure)),
    );
  });
  await delay(5);
  child.kill('SIGTERM');
  await Promise.all(asked);
  await exited(child);
  assert.equal(child.exitCode, 0);
  assert.deepEqual(
    outcomes.filter((outcome) => outcome !== 'accepted' && !/fetch failed/.test(outcome)),
    [],
  );
  assert.ok(outcomes.includes('accepted'));
  assert.ok(postmaster && !isAlive(postmaster.pid));
  await assert.rejects(readFile(path.join(varFolder, 'postgres', 'data', 'postmaster.pid')));
});
