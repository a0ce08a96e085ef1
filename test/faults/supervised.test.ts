/** What `npm start` keeps running comes back by itself, is never started twice, and never outlives it. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { besideService } from '@fil/api/testing';
import { answers, startDemonstrationCommand } from '../support/demonstration-command.ts';
import type { DemonstrationCommand } from '../support/demonstration-command.ts';
import { freePorts, newFolder } from '../support/places.ts';
import { processesOf, survivorsOf, withoutProcessList } from '../support/processes.ts';
import { isReady } from '../support/service-command.ts';
import { until } from '../support/until.ts';

let folder: string;
let port: number;
let first: DemonstrationCommand;
/** Address of its service. */
let api: string;

before(async () => {
  [folder, port] = [await newFolder(), await freePorts()];
  first = startDemonstrationCommand(port, join(folder, 'var'));
  api = `http://127.0.0.1:${port + 1}`;
  await first.untilReady();
});
after(async () => {
  first.signal('SIGTERM');
  await first.ended;
  await rm(folder, { recursive: true, force: true });
});

test('a second start in the same folder names the address of the first and how to have its own', async () => {
  const second = startDemonstrationCommand(await freePorts(), first.varFolder);
  assert.equal(await second.ended, 1);
  const [french, english, ...others] = second.errors().trim().split('\n');
  assert.ok(
    french?.startsWith(`La démonstration de ce dossier est déjà ouverte à ${first.address}.`),
    french,
  );
  assert.ok(
    english?.startsWith(`The demonstration of this folder already runs at ${first.address}.`),
    english,
  );
  for (const sentence of [french, english])
    assert.match(sentence ?? '', /FIL_PORT=\d+ FIL_VAR=\S+ npm start$/);
  assert.deepEqual(others, []);
  assert.ok((await answers(first.address)) && (await isReady(api)), 'and the first goes on');
});

test('a second start with its own port and folder works beside the first, and ends alone', async () => {
  const second = startDemonstrationCommand(await freePorts(), join(folder, 'own'));
  await second.untilReady();
  assert.ok((await answers(second.address)) && (await answers(first.address)));
  second.interrupt();
  assert.equal(await second.ended, 0);
  if (!withoutProcessList) assert.deepEqual(await survivorsOf(second.varFolder), []);
  assert.ok((await answers(first.address)) && (await isReady(api)));
});

test(
  'kill -9 of the service: it starts again by itself, and that is told',
  { skip: withoutProcessList },
  async () => {
    const service = processesOf(first.varFolder).find(({ command }) =>
      command.includes('services/api/src/main.ts'),
    );
    await breaks(service?.pid, '« api » s’est arrêté (SIGKILL)');
  },
);

test('kill -9 of its PostgreSQL: both start again by themselves, and that is told', async () => {
  await breaks(await besideService(first.varFolder, api).postmaster(), '« api » s’est arrêté (code 1)');
});

async function breaks(pid: number | undefined, told: string): Promise<void> {
  assert.ok(pid !== undefined);
  process.kill(pid, 'SIGKILL');
  await until(() => first.output().replaceAll('\u00a0', ' ').includes(told), told);
  await until(() => isReady(api), 'the service is ready again');
  assert.equal(first.ending(), undefined);
}

test(
  'kill -9 of npm start itself: nothing it started outlives it, and its folder can be used again',
  { skip: withoutProcessList },
  async () => {
    first.signal('SIGKILL');
    await first.ended;
    await until(() => processesOf(first.varFolder).length === 0, 'everything has left');
    first = startDemonstrationCommand(port, first.varFolder);
    await first.untilReady();
  },
);
