import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { needFact, operation } from '../testing/call.ts';
import { insertProfessional } from '../testing/cast.ts';
import type { FileForTest } from '../testing/cast.ts';
import { insertEmergency, insertRestriction } from '../testing/circle-rows.ts';
import { startOfTest, startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { callerOf, fileReferenceOf, newPerson } from './circle-for-test.ts';
import type { Caller } from './circle-for-test.ts';

let service: ServiceForTest;
let manager: Caller;
let file: FileForTest;
const titles = { usual: 'Aide au bain', contingency: 'Hébergement de dépannage' };

before(async () => {
  service = await startServiceForTest();
  manager = await newcomer('Mireille');
  const person = newPerson();
  assert.equal((await manager.create(person)).outcome, 'created');
  file = { id: (await fileReferenceOf(service, person)).value, person };
  const [need, goal] = [crypto.randomUUID(), crypto.randomUUID()];
  const line = {
    goalId: goal,
    provider: 'CLSC',
    responsible: 'Mireille',
    sector: 'public',
    state: 'agreed',
    critical: false,
    frequency: { times: 2, unit: 'week' },
  };
  const results = await manager.submit(
    person,
    operation('need', need, '', needFact('Se laver')),
    operation('goal', goal, '', { needId: need, text: 'Se laver sans tomber', agreement: 'agreed' }),
    operation('plannedService', crypto.randomUUID(), '', { ...line, title: titles.usual }),
    operation('plannedService', crypto.randomUUID(), '', {
      ...line,
      title: titles.contingency,
      contingency: true,
    }),
  );
  assert.deepEqual(
    results.map((result) =>
      result.outcome === 'refused' ? `${result.rule} ${result.detail ?? ''}` : result.outcome,
    ),
    ['accepted', 'accepted', 'accepted', 'accepted'],
  );
});
after(() => service.stop());

async function newcomer(name: string): Promise<Caller> {
  const identity = await service.asMaintenance((client) => insertProfessional(client, 'clsc', name));
  return callerOf(service, identity);
}

/** Opens the emergency set to somebody new, and gives the titles of the services that they then read in the very table. */
async function readInEmergency(
  changes: { dangerToLife?: boolean; restricted?: boolean; until?: string } = {},
) {
  const reader = await newcomer(`Garde ${crypto.randomUUID()}`);
  await service.asMaintenance(async (client) => {
    const { dangerToLife = false, until = '2026-04-07T21:00:00.000Z' } = changes;
    const domains = ['identity', 'health'] as const;
    await insertEmergency(client, file, reader.identity, { domains, dangerToLife, from: startOfTest, until });
    if (changes.restricted) await insertRestriction(client, file, reader.identity, { domains: ['services'] });
  });
  const scope = { ...reader.identity, today: '2026-04-07', now: startOfTest, purpose: 'emergency' } as const;
  return service.running.database.inTransaction(scope, async (transaction) => {
    const rows = await transaction.query<{ title: string }>(
      `select fact ->> 'title' as title from fil.current_state where kind = 'plannedService'`,
    );
    return rows.map(({ title }) => title);
  });
}

test('what was planned for such a moment comes with an emergency access, and no other line of the plan', async () => {
  assert.deepEqual(await readInEmergency(), [titles.contingency]);
});

test('it ends with the access, and a refusal of services holds for it unless a life is in danger', async () => {
  assert.deepEqual(await readInEmergency({ until: startOfTest }), []);
  assert.deepEqual(await readInEmergency({ restricted: true }), []);
  assert.deepEqual(await readInEmergency({ restricted: true, dangerToLife: true }), [titles.contingency]);
});
