/**
 * Too much, too deep or too strange, sent to the service in its own process: it refuses in few words, keeps its memory
 * and goes on (T13, T17). What services/api/src/http/http.test.ts proves of its guards is not repeated.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { mutate, operation, query } from '@fil/api/testing';
import { sendLargeBody } from '../support/large-body.ts';
import { residentMemory, withoutProcessList } from '../support/processes.ts';
import { isReady, makeServiceCommand } from '../support/service-command.ts';
import type { ServiceCommand } from '../support/service-command.ts';
import { furnish, needFact } from '../support/writers.ts';
import type { Desk } from '../support/writers.ts';

const megabyte = 1024 * 1024;

let service: ServiceCommand;
let desk: Desk;
let token: string;
let person: Desk['files'][number]['person'];

before(async () => {
  service = await makeServiceCommand({ logLevel: 'info' });
  await service.start();
  desk = await furnish(service.beside);
  token = await service.beside.tokenFor(desk.manager);
  [{ person }] = desk.files as [Desk['files'][number]];
});
after(() => service.remove());
afterEach(async () => {
  assert.ok(await isReady(service.url), 'it goes on');
  assert.equal((await query(service.url, 'plan.read', { person }, token)).status, 200);
  assert.doesNotMatch(
    service.running().output(),
    /"level":[56]0/,
    'nothing of this is unexpected to the service',
  );
});

const newNeed = () => operation('need', crypto.randomUUID(), '', needFact('Marcher'));

async function post(
  body: BodyInit,
  headers: Readonly<Record<string, string>> = {},
  path = '/trpc/operation.submit',
) {
  const response = await fetch(service.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, text: await response.text() };
}

test(
  'thirty megabytes, announced or not: 413, and its memory grows by less than fifty',
  { skip: withoutProcessList },
  async (context) => {
    const { pid } = service.running();
    const grown: number[] = [];
    for (const [path, type] of [
      ['/trpc/operation.submit', 'application/json'],
      ['/token', 'application/x-www-form-urlencoded'],
    ] as const) {
      for (const announced of [true, false]) {
        const headers = { authorization: `Bearer ${token}`, 'content-type': type };
        const before = residentMemory(pid);
        let most = before;
        const watch = setInterval(() => (most = Math.max(most, residentMemory(pid))), 5);
        const status = await sendLargeBody({
          url: service.url + path,
          headers,
          bytes: 30 * megabyte,
          announced,
        }).finally(() => clearInterval(watch));
        assert.equal(status, 413, `${path}, ${announced ? 'announced' : 'in chunks'}`);
        grown.push(Math.round((most - before) / megabyte));
      }
    }
    context.diagnostic(`resident memory grew by ${grown.join(', ')} MB`);
    assert.ok(Math.max(...grown) < 50, grown.join());
  },
);

test('structures without end, prototypes, half texts: 400 in the same words', async () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const submission = (value: string) =>
    JSON.stringify({ person, operations: [{ ...newNeed(), value: '@' }] }).replace('"@"', value);
  const bodies: readonly BodyInit[] = [
    nested(500_000),
    `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`,
    submission(nested(100_000)),
    submission('{"__proto__":{"admin":true}}'),
    submission('"a\\u0000b"'),
    '{"__proto__":{"person":{}}}',
    '',
    '{',
    'null',
    '[]',
    '"x"',
    new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
  ];
  const words = new Set<string>();
  for (const body of bodies) {
    const { status, text } = await post(body);
    assert.equal(status, 400, text);
    words.add(text);
  }
  for (const input of ['{', nested(7000), '{"__proto__":{"person":{}}}', '%E0%A4%A', '%00']) {
    const response = await fetch(`${service.url}/trpc/plan.read?input=${input}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(response.status, 400, input.slice(0, 20));
    words.add(await response.text());
  }
  assert.equal(words.size, 1, [...words].join('\n'));
});

test('days and numbers that no calendar and no table has: 400 or refused, and the clock cannot be broken', async () => {
  for (const changes of [
    { claimedAt: '0000-01-01T00:00:00Z' },
    { claimedAt: '2026-02-31T10:00:00Z' },
    { schemaVersion: 9e15 },
    { baseVersion: 1e300 },
  ]) {
    const { status } = await post(JSON.stringify({ person, operations: [{ ...newNeed(), ...changes }] }));
    assert.equal(status, 400, JSON.stringify(changes));
  }
  for (const to of ['2026-99-99T99:99:99Z', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z']) {
    assert.equal((await mutate(service.url, 'clock.move', { to }, token)).status, 400, to);
  }
  const startedAt = performance.now();
  const need = newNeed();
  const goal = operation('goal', crypto.randomUUID(), '', {
    needId: need.entity.id,
    text: 'Marcher',
    agreement: 'agreed',
  });
  const planned = ['9999-12-31', '0206-04-07'].map((startDue) =>
    operation('plannedService', crypto.randomUUID(), '', {
      goalId: goal.entity.id,
      title: 'Marche',
      sector: 'public',
      provider: 'CLSC',
      responsible: 'Mireille',
      critical: true,
      frequency: { times: 2, unit: 'week' },
      state: 'agreed',
      startDue,
    }),
  );
  const { answer } = await mutate<{ results: { outcome: string }[] }>(
    service.url,
    'operation.submit',
    { person, operations: [need, goal, ...planned] },
    token,
  );
  assert.deepEqual(
    answer?.results.map(({ outcome }) => outcome),
    ['accepted', 'accepted', 'refused', 'refused'],
  );
  assert.ok(performance.now() - startedAt < 5000, 'a mistyped year is not counted day by day');
});
