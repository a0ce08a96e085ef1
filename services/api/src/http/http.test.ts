import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import express from 'express';
import type { Identity } from '../database/index.ts';
import { mutate, needFact, operation, query } from '../testing/call.ts';
import { insertFile, insertProfessional } from '../testing/cast.ts';
import { insertMembership } from '../testing/circle-rows.ts';
import type { FileForTest } from '../testing/cast.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { floodGuard } from './flood-guard.ts';
import { maxBatchSize } from './guards.ts';
import { listen } from './listening.ts';
import { requireGoodToken } from './request-identity.ts';

const allowed = 'http://portal.test';
let service: ServiceForTest;
let url: string;
let manager: Identity;
let token: string;
let file: FileForTest;

before(async () => {
  service = await startServiceForTest({ allowedOrigins: [allowed] });
  ({ url } = service.running);
  await service.asMaintenance(async (client) => {
    manager = await insertProfessional(client, 'clsc', 'Mireille');
    file = await insertFile(client, 'lac');
    await insertMembership(client, file, manager, { write: ['plan', 'identity'], role: 'caseManager' });
  });
  token = await service.tokenFor(manager);
});
after(() => service.stop());

const operations = () =>
  service.asMaintenance(async (client) =>
    Number((await client.query('select count(*) as count from fil.operation')).rows[0]?.count),
  );
const bearer = () => ({ authorization: `Bearer ${token}` });

test('a batch of thousands of paths is refused at once, and a small one is answered', async () => {
  const refused = await fetch(`${url}/trpc/${','.repeat(5000)}?batch=1&input={}`, { headers: bearer() });
  assert.equal(refused.status, 400);
  assert.ok((await refused.text()).length < 1000);
  const paths = (count: number) => Array.from({ length: count }, () => 'clock.read').join(',');
  assert.equal(
    (await fetch(`${url}/trpc/${paths(maxBatchSize)}?batch=1&input={}`, { headers: bearer() })).status,
    200,
  );
  assert.equal(
    (await fetch(`${url}/trpc/${paths(maxBatchSize + 1)}?batch=1&input={}`, { headers: bearer() })).status,
    400,
  );
});

test('thirty megabytes are refused without being kept in memory, announced or not', async () => {
  const megabytes = Buffer.alloc(30 * 1024 * 1024, 'a');
  const before = process.memoryUsage().rss;
  const headers = { ...bearer(), 'content-type': 'application/json' };
  const announced = await fetch(`${url}/trpc/operation.submit`, {
    method: 'POST',
    headers,
    body: megabytes,
  }).then(
    ({ status }) => status,
    () => 'cut' as const,
  );
  assert.ok(announced === 413 || announced === 'cut', String(announced));
  const chunks = new ReadableStream({
    start(controller) {
      for (let at = 0; at < megabytes.length; at += 65_536)
        controller.enqueue(megabytes.subarray(at, at + 65_536));
      controller.close();
    },
  });
  const streamed = await fetch(`${url}/trpc/operation.submit`, {
    method: 'POST',
    headers,
    body: chunks,
    duplex: 'half',
  } as RequestInit).then(
    ({ status }) => status,
    () => 'cut' as const,
  );
  assert.ok(streamed === 413 || streamed === 'cut', String(streamed));
  assert.ok(process.memoryUsage().rss - before < 120 * 1024 * 1024, 'client and server share this process');
  assert.equal((await query(url, 'clock.read', undefined, token)).status, 200);
});

test('nothing but JSON writes: a form, a file or plain text of another site runs nothing', async () => {
  const before = await operations();
  const body = JSON.stringify({
    person: file.person,
    operations: [operation('need', crypto.randomUUID(), '', needFact('Forgé'))],
  });
  const form = new FormData();
  form.set('0', body);
  for (const attempt of [
    { body: form },
    { body: new URLSearchParams({ input: body }) },
    { body, headers: { 'content-type': 'text/plain' } },
    { body: new Blob([body]) },
  ]) {
    const response = await fetch(`${url}/trpc/operation.submit`, {
      method: 'POST',
      ...attempt,
      headers: { ...bearer(), ...attempt.headers },
    });
    assert.equal(response.status, 415);
  }
  assert.equal(await operations(), before);
  const { status } = await mutate(url, 'operation.submit', JSON.parse(body), token);
  assert.equal(status, 200);
});

test('only listed origins may read from a browser, and no credentials travel', async () => {
  const preflight = (origin: string) =>
    fetch(`${url}/trpc/plan.read`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
  const good = await preflight(allowed);
  assert.equal(good.headers.get('access-control-allow-origin'), allowed);
  assert.match(good.headers.get('access-control-allow-headers') ?? '', /authorization/);
  assert.equal(good.headers.get('access-control-allow-credentials'), null);
  for (const origin of ['http://portal.test.evil.test', 'null', 'https://portal.test']) {
    assert.equal((await preflight(origin)).headers.get('access-control-allow-origin'), null, origin);
  }
});

test('an element of a contract that is no longer understood is told to be updated', async () => {
  const ask = async (contract: string) => {
    const response = await fetch(`${url}/trpc/session.current`, {
      headers: { ...bearer(), 'x-fil-contract': contract },
    });
    return {
      status: response.status,
      body: (await response.json()) as { error?: { data: { filCode: string } } },
    };
  };
  const old = await ask('0');
  assert.deepEqual([old.status, old.body.error?.data.filCode], [426, 'upgradeRequired']);
  assert.equal((await ask('1')).status, 200);
});

test('what we did not expect is told by a reference, in the answer and in the log, without its text', async () => {
  await brokenTable('fil.attention_item', async () => {
    const { status, text, filCode } = await query(url, 'plan.read', { person: file.person }, token);
    assert.deepEqual([status, filCode], [500, 'unexpected']);
    const { error } = JSON.parse(text) as { error: { message: string; data: Record<string, unknown> } };
    assert.deepEqual(Object.keys(error.data).sort(), ['code', 'filCode', 'httpStatus', 'reference']);
    assert.equal(error.message, 'unexpected');
    assert.doesNotMatch(text, /attention|relation|select|\.ts/);
    assert.ok(service.logged().includes(String(error.data['reference'])));
  });
});

async function brokenTable(table: string, work: () => Promise<void>): Promise<void> {
  const { asOwner } = await import('../database/owner.ts');
  const rename = (from: string, to: string) =>
    asOwner(service.running.ownerUrl, (client) => client.query(`alter table ${from} rename to ${to}`));
  await rename(table, 'set_aside');
  try {
    await work();
  } finally {
    await rename('fil.set_aside', table.replace('fil.', ''));
  }
}

test('an input that is not as described is refused without saying how it should be', async () => {
  for (const input of [
    {},
    { person: { system: 'a' } },
    { person: file.person, extra: 1 },
    { person: { ...file.person, value: 'a\0b' } },
  ]) {
    const { status, text } = await query(url, 'plan.read', input, token);
    assert.equal(status, 400);
    assert.equal(
      text,
      '{"error":{"code":-32600,"message":"invalidInput","data":{"code":"BAD_REQUEST","httpStatus":400,"filCode":"invalidInput"}}}',
    );
  }
});

test('headers forbid sniffing, framing and keeping; nothing says what runs here', async () => {
  const { headers } = await fetch(`${url}/trpc/clock.read`, { headers: bearer() });
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(headers.get('x-powered-by'), null);
  assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
});

test('the log tells of requests without telling of persons', async () => {
  await query(url, 'plan.read', { person: { system: 'urn:secret:system', value: 'NAM-12345678' } }, token);
  const logged = service.logged();
  assert.match(logged, /"path":"\/trpc\/plan\.read"/);
  assert.doesNotMatch(logged, /NAM-12345678|urn:secret|Forgé|Mireille/);
});

test('a professional who floods is slowed down, and the neighbour is not', async () => {
  let now = 0;
  const guard = floodGuard(60, () => now);
  const limited = express();
  limited.use(
    requireGoodToken({
      verify: async (name) => ({
        identity: { professionalId: name, institutionId: '', territoryId: '', kind: 'careProfessional' },
        expiresAt: 0,
      }),
      issue: async () => '',
    }),
  );
  limited.use(guard, (_request, response) => void response.json({}));
  const listening = await listen(limited, '127.0.0.1', 0);
  const call = async (who: string | undefined, path = 'one') =>
    (
      await fetch(`http://127.0.0.1:${listening.port}/${path}`, {
        headers: who === undefined ? {} : { authorization: `Bearer ${who}` },
      })
    ).status;
  const batch = Array.from({ length: 30 }, () => 'one').join(',');
  assert.deepEqual(
    [await call('flooder', batch), await call('flooder', batch), await call('flooder')],
    [200, 200, 429],
  );
  assert.equal(await call('neighbour'), 200);
  now += 1_000;
  assert.deepEqual([await call('flooder'), await call('flooder')], [200, 429]);
  // Whoever is not signed in may ask what a lost device asks, and is counted too, all together.
  assert.deepEqual(
    [await call(undefined, batch), await call(undefined, batch), await call(undefined)],
    [200, 200, 429],
  );
  assert.equal(await call('neighbour'), 200);
  await listening.close(0);
});
