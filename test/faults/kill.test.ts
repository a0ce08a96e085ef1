/** kill -9 of the service, of its PostgreSQL and of one of its sessions, while eight hands write (T28, T33). */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { besideService, openEmbeddedPostgres } from '@fil/api/testing';
import { runCommand } from '../support/command.ts';
import { long } from '../support/long.ts';
import { newFolder } from '../support/places.ts';
import { isReady, makeServiceCommand } from '../support/service-command.ts';
import type { ServiceCommand } from '../support/service-command.ts';
import { shuffled } from '../support/shuffled.ts';
import { until } from '../support/until.ts';
import { furnish, send, startWriting } from '../support/writers.ts';
import type { Desk, SentOperation } from '../support/writers.ts';

const rounds = long ? 100 : 2;

let service: ServiceCommand;
let desk: Desk;
/** Operations sent to the service so far, by all tests. */
let written = 0;

before(async () => {
  service = await makeServiceCommand();
  await service.start();
  desk = await furnish(service.beside);
});
after(() => service.remove());

/**
 * Writes, breaks, waits until it serves again, and sends everything once more, twice and shuffled: what was
 * acknowledged gets its first answer, what was not is applied once.
 * @returns the operations, and how many of them were acknowledged before.
 */
async function round(at: ServiceCommand, of: Desk, breakIt: () => Promise<void>) {
  const token = await at.beside.tokenFor(of.manager);
  const writers = startWriting(at.url, token, of);
  const enough = 10 + Math.floor(Math.random() * 40);
  await until(() => writers.acknowledged() >= enough, 'a few writes are acknowledged');
  await breakIt();
  const { sent, refusals } = await writers.stop();
  await at.untilReady();

  const acknowledged = sent.filter(({ result }) => result).length;
  const again = shuffled([...sent, ...sent]);
  for (let index = 0; index < again.length; index += 8) {
    await Promise.all(again.slice(index, index + 8).map((one) => sendAgain(at.url, token, one)));
  }
  assert.deepEqual(refusals.others, [], 'while its database is away, a service says so and nothing else');
  return { sent: sent.length, acknowledged };
}

async function sendAgain(url: string, token: string, one: SentOperation): Promise<void> {
  const first = one.result;
  const { answered, text } = await send(url, token, [one]);
  assert.ok(answered, text);
  assert.equal(one.result?.outcome, 'accepted');
  if (first) assert.deepEqual(one.result, first, 'an operation acknowledged before gets the same answer');
}

/** Everything is there exactly once, and `fil verify-journal` finds every chain whole. */
async function assertWhole({ beside, environment }: ServiceCommand, sent: number): Promise<void> {
  const counts = await beside.asMaintenance(async (client) => {
    const { rows } = await client.query<Record<string, number>>(
      `select (select count(*)::int from fil.operation) as operations,
         (select count(*)::int from fil.journal_entry) as links,
         (select count(*)::int from fil.current_state where kind = 'need') as needs`,
    );
    return rows[0];
  });
  assert.deepEqual(counts, { operations: sent, links: sent, needs: sent });
  const verify = runCommand('fil', {
    words: ['verify-journal'],
    environment: { ...environment, LANG: 'en_CA.UTF-8' },
  });
  assert.equal(await verify.ended, 0, verify.errors());
  assert.ok(
    verify.output().startsWith(`The journal is whole: ${sent} entries in ${desk.files.length} files`),
  );
}

async function campaign(
  context: TestContext,
  breakIt: () => Promise<void>,
  at = service,
  of = desk,
): Promise<number> {
  const total = { sent: 0, acknowledged: 0 };
  for (let done = 0; done < rounds; done += 1) {
    const { sent, acknowledged } = await round(at, of, breakIt);
    total.sent += sent;
    total.acknowledged += acknowledged;
  }
  // A loss, or an answer that changed, would have failed the round.
  context.diagnostic(`${rounds} kills: ${total.acknowledged} acknowledged of ${total.sent} sent, 0 lost`);
  return total.sent;
}

test('kill -9 of the service: nothing acknowledged is lost, nothing is applied twice', async (context) => {
  written += await campaign(context, async () => {
    service.running().signal('SIGKILL');
    await service.running().ended;
    await service.start();
  });
});

test('kill -9 of its PostgreSQL: it says so and leaves, and nothing acknowledged is lost', async (context) => {
  written += await campaign(context, async () => {
    kill(await service.beside.postmaster());
    assert.equal(await service.running().ended, 1);
    assert.match(
      service.running().errors(),
      /^Le PostgreSQL intégré s’est arrêté[^\n]+\nThe embedded PostgreSQL in [^\n]+ ended by itself[^\n]+\n$/,
    );
    await service.start();
  });
});

test('kill -9 of one session of PostgreSQL: the service goes on by itself', async (context) => {
  written += await campaign(context, async () => {
    const session = await service.beside.asMaintenance(async (client) => {
      const { rows } = await client.query<{ pid: number }>(
        `select pid from pg_stat_activity where usename = 'fil_app' order by random() limit 1`,
      );
      return rows[0]?.pid;
    });
    kill(session);
    await pause(50);
    await service.untilReady();
  });
});

test('after all this everything is there exactly once, and every chain of the journal is whole', () =>
  assertWhole(service, written));

test('kill -9 of a database that is not its own: the service waits for it and goes on', async (context) => {
  const folder = await newFolder();
  const open = () => openEmbeddedPostgres({ folder: join(folder, 'postgres') });
  let database = await open();
  const address = database.ownerUrl;
  const guest = await makeServiceCommand({ databaseUrl: address });
  context.after(async () => {
    await guest.remove();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const command = await guest.start();
  const breakIt = async () => {
    kill(await besideService(folder, guest.url).postmaster());
    await until(async () => !(await isReady(guest.url)), 'the service says that it is not ready');
    database = await open();
    assert.equal(database.ownerUrl, address, 'it comes back at the same address');
    await guest.untilReady();
  };
  const sent = await campaign(context, breakIt, guest, await furnish(guest.beside));
  assert.equal(command.ending(), undefined, 'the same process all along');
  await assertWhole(guest, sent);
});

function kill(pid: number | undefined): void {
  assert.ok(pid !== undefined);
  process.kill(pid, 'SIGKILL');
}
