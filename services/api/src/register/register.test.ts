import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AccessRegisterAnswer } from '@fil/vocabulary/types';
import type { Identity } from '../database/index.ts';
import { beginExchange, consentFact, professional, today } from '../referral/exchange-for-test.ts';
import type { Exchange } from '../referral/exchange-for-test.ts';

let exchange: Exchange;
let manager: Identity;
let person: Identity;
let fileId: string;

before(async () => {
  exchange = await beginExchange();
  ({ manager } = exchange);
  person = await exchange.arrive('clsc', 'Aurore T.', 'person');
  await exchange.write(manager, 'membership', {
    member: { kind: 'relative', id: person.professionalId, name: 'Aurore T.' },
    role: 'person',
    from: today,
    accountable: false,
    basis: 'ownFile',
    essential: false,
    grants: [{ domain: 'identity', level: 'read', purposes: ['careCoordination'] }],
  });
  const { rows } = await exchange.service.asMaintenance((client) =>
    client.query<{ id: string }>('select id from fil.person_file'),
  );
  fileId = rows[0]?.id ?? '';
});
after(() => exchange?.service.stop());

const register = (who: Identity, changes: object = {}) =>
  exchange.ask<AccessRegisterAnswer>(who, 'access.register', { person: exchange.person, ...changes });

/** Lines as the procedures write them, at moments of our choice. */
async function read(
  who: Identity,
  moments: readonly string[],
  domains: readonly string[],
  purpose = 'careCoordination',
) {
  await exchange.service.running.database.inTransaction(who, (transaction) =>
    transaction.query(
      `insert into fil.access_log (at, professional_id, file_id, territory_id, procedure, domains, purpose)
       select moment, $2, $3, 'lac', 'plan.read', $4, $5 from unnest($1::timestamptz[]) as moment`,
      [moments, who.professionalId, fileId, domains, purpose],
    ),
  );
}

test('readings of one reader, day, purpose and domains are one entry; the day is the territory’s', async () => {
  const nurse = await exchange.arrive('clsc', 'Karim B.');
  await exchange.write(manager, 'membership', {
    member: professional(nurse, 'Karim B.'),
    role: 'nurse',
    from: '2026-03-01',
    accountable: false,
    basis: 'careTeam',
    essential: false,
    grants: [{ domain: 'health', level: 'write', purposes: ['careCoordination'] }],
  });
  // 03:30 in Greenwich on the second is still the evening of the first in Montréal.
  await read(nurse, ['2026-04-01T14:00:00Z', '2026-04-02T03:30:00Z'], ['health']);
  await read(nurse, ['2026-04-02T14:00:00Z'], ['health']);
  await read(nurse, ['2026-04-02T15:00:00Z'], ['health', 'plan']);
  const { answer } = await register(person, { from: '2026-04-01', to: '2026-04-02' });
  assert.deepEqual(
    answer?.readings.map(({ reader, day, firstAt, lastAt, count, domains, role }) => ({
      name: reader.name,
      organization: reader.organization,
      day,
      firstAt,
      lastAt,
      count,
      domains,
      role,
    })),
    [
      { day: '2026-04-02', firstAt: '2026-04-02T15:00:00.000Z', count: 1, domains: ['health', 'plan'] },
      { day: '2026-04-02', firstAt: '2026-04-02T14:00:00.000Z', count: 1, domains: ['health'] },
      { day: '2026-04-01', firstAt: '2026-04-01T14:00:00.000Z', count: 2, domains: ['health'] },
    ].map(({ day, firstAt, count, domains }) => ({
      name: 'Karim B.',
      organization: 'Établissement clsc',
      day,
      firstAt,
      lastAt: count === 2 ? '2026-04-02T03:30:00.000Z' : firstAt,
      count,
      domains,
      role: 'nurse',
    })),
  );
  assert.equal(answer?.total, 3);
  assert.equal((await register(person, { from: '2026-04-02', to: '2026-04-02' })).answer?.total, 2);
});

test('pages are told with how many entries there are in all, also beyond the last', async () => {
  const period = { from: '2026-04-01', to: '2026-04-02' };
  const first = (await register(person, { ...period, limit: 2 })).answer;
  const second = (await register(person, { ...period, limit: 2, offset: 2 })).answer;
  const beyond = (await register(person, { ...period, limit: 2, offset: 40 })).answer;
  assert.deepEqual([first?.readings.length, second?.readings.length, beyond?.readings.length], [2, 1, 0]);
  assert.deepEqual([first?.total, second?.total, beyond?.total], [3, 3, 3]);
});

test('the person and whoever reads legal protection see it; another member is answered as if there were no file', async () => {
  const aide = await exchange.arrive('clsc', 'Auxiliaire');
  await exchange.write(manager, 'membership', {
    member: professional(aide, 'Auxiliaire'),
    role: 'homeSupportWorker',
    from: today,
    accountable: false,
    basis: 'careTeam',
    essential: false,
    grants: [{ domain: 'services', level: 'write', purposes: ['careCoordination'] }],
  });
  assert.equal((await register(person)).status, 200);
  assert.equal((await register(manager)).status, 200);
  const absent = await register(manager, { person: { system: 'urn:none', value: '1' } });
  assert.equal((await register(aide)).text, absent.text);
  const scope = { today, now: '2026-04-07T13:00:00Z', purpose: 'careCoordination' } as const;
  const seenBy = (who: Identity) =>
    exchange.service.running.database.inTransaction({ ...who, ...scope }, (transaction) =>
      transaction.query<{ count: number }>('select count(*) as count from fil.access_log'),
    );
  assert.deepEqual(await seenBy(aide), [{ count: 0 }], 'the database itself');
  assert.ok(((await seenBy(person))[0]?.count ?? 0) > 0);
});

test('a withdrawal tells when it was spoken and when it was recorded here', async () => {
  const recipient = professional(await exchange.arrive('hospital', 'Refuge'), 'Refuge');
  const id = await exchange.write(manager, 'consent', consentFact(recipient, ['services']));
  const spoken = '2026-04-06T20:15:00.000Z';
  const { answer } = await exchange.tell<{ results: { outcome: string }[] }>(manager, 'operation.submit', {
    person: exchange.person,
    operations: [
      {
        id: crypto.randomUUID(),
        entity: { kind: 'consent', id },
        path: 'withdrawnOn',
        value: '2026-04-06',
        baseVersion: 0,
        schemaVersion: 1,
        claimedAt: spoken,
      },
    ],
  });
  assert.equal(answer?.results[0]?.outcome, 'accepted');
  const [withdrawal] = (await register(manager)).answer?.withdrawals ?? [];
  assert.equal(withdrawal?.consentId, id);
  assert.equal(withdrawal.claimedAt, spoken);
  assert.ok(withdrawal.recordedAt > spoken);
  assert.deepEqual(withdrawal.recipient, recipient);
});

test('five years of readings are walked by their index', async () => {
  const moments = Array.from({ length: 20_000 }, (_, index) =>
    new Date(Date.UTC(2021, 3, 7, 12) + index * 7_890_000).toISOString(),
  );
  await read(manager, moments, ['plan']);
  await exchange.service.asMaintenance(async (client) => {
    await client.query('reset role');
    await client.query('analyze fil.access_log');
  });
  const { answer } = await register(person, { limit: 100 });
  assert.equal(answer?.readings.length, 100);
  assert.ok((answer.total ?? 0) > 1_500);
  const plan = await exchange.service.running.database.inTransaction(
    { ...person, today, now: '2026-04-07T13:00:00Z', purpose: 'careCoordination' },
    async (transaction) => {
      await transaction.query(`select set_config('fil.file', $1, true)`, [fileId]);
      return transaction.query<{ 'QUERY PLAN': string }>(
        `explain select count(*) from fil.access_log
         where file_id = '${fileId}' and at >= '2026-03-01' and at < '2026-04-01'`,
      );
    },
  );
  assert.match(plan.map((row) => row['QUERY PLAN']).join('\n'), /access_of_file/);
});
