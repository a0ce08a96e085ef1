import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Domain } from '@fil/vocabulary/codes';
import type { PlanReadAnswer, TimelineReadAnswer } from '@fil/vocabulary/types';
import type { Identity } from './database/index.ts';
import { needFact, operation, query, submit } from './testing/call.ts';
import { insertFile, insertProfessional } from './testing/cast.ts';
import { insertMembership } from './testing/circle-rows.ts';
import type { FileForTest } from './testing/cast.ts';
import { startServiceForTest } from './testing/service-for-test.ts';
import type { ServiceForTest } from './testing/service-for-test.ts';

const everything: readonly Domain[] = ['identity', 'plan', 'services', 'health', 'housing', 'notes'];

let service: ServiceForTest;
let file: FileForTest;
let elsewhere: FileForTest;
const who = {} as Record<
  'manager' | 'nurse' | 'former' | 'stranger' | 'partner' | 'foreigner' | 'supervisor',
  Identity
>;

before(async () => {
  service = await startServiceForTest();
  await service.asMaintenance(async (client) => {
    file = await insertFile(client, 'lac');
    elsewhere = await insertFile(client, 'vallee');
    who.manager = await insertProfessional(client, 'clsc', 'Mireille');
    who.nurse = await insertProfessional(client, 'clsc', 'Karim');
    who.former = await insertProfessional(client, 'clsc', 'Ancienne');
    who.stranger = await insertProfessional(client, 'clsc', 'Collègue');
    who.partner = await insertProfessional(client, 'hospital', 'Samir');
    who.foreigner = await insertProfessional(client, 'dac', 'Bastien');
    who.supervisor = await insertProfessional(client, 'clsc', 'Cheffe');
    await insertMembership(client, file, who.manager, { write: everything, role: 'caseManager' });
    await insertMembership(client, file, who.nurse, { read: ['identity', 'services'], write: ['notes'] });
    await insertMembership(client, file, who.former, { write: everything, to: '2026-04-07' });
    await insertMembership(client, file, who.supervisor, { read: everything, purposes: ['supervision'] });
    await insertMembership(client, elsewhere, who.foreigner, { write: everything, role: 'caseManager' });
  });
  const token = await service.tokenFor(who.manager);
  const results = await submit(
    service.running.url,
    file.person,
    [
      operation('need', crypto.randomUUID(), '', needFact('Se nourrir')),
      operation('stay', crypto.randomUUID(), '', {
        place: 'hospital',
        label: 'Hôpital du Lac',
        from: '2026-04-01',
      }),
      operation('contact', crypto.randomUUID(), '', { day: '2026-04-02', mode: 'phone', with: 'Solange' }),
    ],
    token,
  );
  assert.deepEqual(
    results.map(({ outcome }) => outcome),
    ['accepted', 'accepted', 'accepted'],
  );
});
after(() => service.stop());

const readPlan = async (reader: Identity, person = file.person, purpose = 'careCoordination') =>
  query<PlanReadAnswer>(
    service.running.url,
    'plan.read',
    { person, purpose },
    await service.tokenFor(reader),
  );

test('a member reads what was written, and nothing else exists for the others: absent and forbidden are the same bytes', async () => {
  assert.equal((await readPlan(who.manager)).answer?.needs.length, 1);
  const absent = await readPlan(who.manager, { system: file.person.system, value: 'nobody' });
  assert.equal(absent.status, 404);
  assert.equal(absent.filCode, 'notFound');
  for (const name of ['stranger', 'former', 'partner', 'foreigner', 'supervisor'] as const) {
    const refused = await readPlan(who[name]);
    assert.equal(refused.status, 404, name);
    assert.equal(refused.text, absent.text, name);
  }
});

test('every procedure about a file refuses whoever is outside its circle in the same words', async () => {
  const absent = (await readPlan(who.stranger, { system: 'urn:none', value: '1' })).text;
  const token = await service.tokenFor(who.stranger);
  for (const path of ['file.summary', 'evaluation.list', 'timeline.read', 'plan.read']) {
    assert.equal((await query(service.running.url, path, { person: file.person }, token)).text, absent, path);
  }
  const evaluationId = crypto.randomUUID();
  assert.equal(
    (await query(service.running.url, 'evaluation.read', { person: file.person, evaluationId }, token)).text,
    absent,
  );
});

test('a purpose opens only what was granted for it', async () => {
  assert.equal((await readPlan(who.supervisor, file.person, 'supervision')).answer?.needs.length, 1);
  assert.equal((await readPlan(who.manager, file.person, 'supervision')).status, 404);
});

test('a member without a domain gets the rest of the file and no byte of that domain', async () => {
  const reply = await readPlan(who.nurse);
  assert.equal(reply.status, 200);
  assert.deepEqual(reply.answer?.needs, []);
  assert.equal(reply.answer?.canWrite.plan, false);
  const timeline = await query<TimelineReadAnswer>(
    service.running.url,
    'timeline.read',
    { person: file.person },
    await service.tokenFor(who.nurse),
  );
  assert.deepEqual(timeline.answer?.stays, []);
  assert.equal(timeline.answer?.contacts.length, 1);
  assert.doesNotMatch(reply.text + timeline.text, /Se nourrir|Hôpital du Lac/);
});

test('a write into a domain that is not granted is refused, whether the entity exists or not', async () => {
  const manager = await service.tokenFor(who.manager);
  const nurse = await service.tokenFor(who.nurse);
  const stay = crypto.randomUUID();
  await submit(
    service.running.url,
    file.person,
    [operation('stay', stay, '', { place: 'hospital', label: 'Unité B', from: '2026-04-03' })],
    manager,
  );
  const results = await submit(
    service.running.url,
    file.person,
    [
      operation('need', crypto.randomUUID(), '', needFact('Bouger')),
      operation('stay', stay, 'label', 'Ailleurs', 1),
      operation('stay', crypto.randomUUID(), 'label', 'Ailleurs', 1),
      operation('contact', crypto.randomUUID(), '', { day: '2026-04-06', mode: 'visit', with: 'Aurore' }),
    ],
    nurse,
  );
  assert.deepEqual(
    results.map((result) => (result.outcome === 'refused' ? result.rule : result.outcome)),
    ['domainNotGranted', 'domainNotGranted', 'domainNotGranted', 'accepted'],
  );
});

const tables = [
  'person_file',
  'membership',
  'membership_grant',
  'operation',
  'current_state',
  'outbox',
  'attention_item',
] as const;

async function rowsSeenBy(reader: Partial<Identity>, extra = {}): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await service.running.database.inTransaction(
    { ...reader, purpose: 'careCoordination', today: '2026-04-07', ...extra },
    async (transaction) => {
      for (const table of tables) {
        const [row] = await transaction.query<{ count: number }>(
          `select count(*) as count from fil.${table}`,
        );
        counts[table] = row?.count ?? -1;
      }
    },
  );
  return counts;
}

test('the database itself gives no foreign row, without any filter of the service', async () => {
  const none = Object.fromEntries(tables.map((table) => [table, 0]));
  assert.ok(
    Object.entries(await rowsSeenBy(who.manager)).every(
      ([table, count]) => table === 'attention_item' || count > 0,
    ),
  );
  assert.deepEqual(await rowsSeenBy({}), none, 'nobody');
  assert.deepEqual(await rowsSeenBy(who.stranger), none, 'non-member');
  assert.deepEqual(await rowsSeenBy(who.former), none, 'ended member');
  assert.deepEqual(await rowsSeenBy(who.supervisor), none, 'other purpose');
  assert.deepEqual(await rowsSeenBy({ ...who.manager, territoryId: 'vallee' }), none, 'other territory');
  assert.deepEqual(await rowsSeenBy(who.manager, { today: undefined }), none, 'no day');
});

test('the database gives a member only the domains granted, and refuses to write in the others', async () => {
  const scope = { ...who.nurse, purpose: 'careCoordination', today: '2026-04-07' } as const;
  const domains = await service.running.database.inTransaction(scope, (transaction) =>
    transaction.query<{ domain: string }>('select distinct domain from fil.current_state'),
  );
  assert.deepEqual(domains, [{ domain: 'notes' }]);
  await assert.rejects(
    service.running.database.inTransaction(scope, (transaction) =>
      transaction.query(
        `insert into fil.current_state (file_id, kind, entity_id, territory_id, domain, fact, versions, clashes, created_by, created_at, updated_by, updated_at)
         values ($1, 'need', 'forged', 'lac', 'plan', '{}', '{}', '{}', $2, now(), $2, now())`,
        [file.id, who.nurse.professionalId],
      ),
    ),
    { code: '42501' },
  );
});

test('the role of the service owns nothing, bypasses nothing, and cannot rewrite what was said or read', async () => {
  await service.running.database.inTransaction({}, async (transaction) => {
    const [role] = await transaction.query<{ super: boolean; bypass: boolean; owned: number }>(
      `select rolsuper as super, rolbypassrls as bypass,
         (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
       from pg_roles where rolname = current_user`,
    );
    assert.deepEqual(role, { super: false, bypass: false, owned: 0 });
  });
  const unforced = await service.asMaintenance(async (client) => {
    const { rows } = await client.query<{ relname: string }>(
      `select distinct relname from pg_class join pg_attribute on attrelid = pg_class.oid
       where relnamespace = 'fil'::regnamespace and relkind in ('r', 'p') and attname in ('file_id', 'territory_id', 'membership_id')
         and not (relrowsecurity and relforcerowsecurity)`,
    );
    return rows;
  });
  assert.deepEqual(unforced, []);
  for (const statement of [
    'update fil.operation set value = null',
    'delete from fil.operation',
    'update fil.access_log set purpose = purpose',
    'delete from fil.access_log',
    'update fil.journal_entry set hash = hash',
    'select * from fil.journal_entry',
    'update fil.membership set to_day = null',
    'set role fil_maintenance',
    'set role fil_gate',
  ]) {
    await assert.rejects(
      service.running.database.inTransaction(who.manager, (transaction) => transaction.query(statement)),
      { code: '42501' },
      statement,
    );
  }
});

test('every reading leaves a line in the access log: who, which file, what, why', async () => {
  const before = await readingsOf(who.nurse);
  await readPlan(who.nurse);
  await readPlan(who.stranger);
  const lines = await readingsOf(who.nurse);
  assert.equal(lines.length, before.length + 1);
  // The nurse may read services, and there is none: a line says what was in the answer, not what might have been.
  assert.deepEqual(lines.at(-1), {
    file_id: file.id,
    procedure: 'plan.read',
    domains: [],
    purpose: 'careCoordination',
  });
  await readPlan(who.manager);
  const [ofManager] = (await readingsOf(who.manager)).slice(-1);
  assert.deepEqual(ofManager?.domains, ['health', 'plan']);
  assert.deepEqual(await readingsOf(who.stranger), []);
});

function readingsOf({ professionalId }: Identity) {
  return service.asMaintenance(async (client) => {
    const { rows } = await client.query<{ domains: string[] }>(
      'select file_id, procedure, domains, purpose from fil.access_log where professional_id = $1 order by id',
      [professionalId],
    );
    return rows;
  });
}
