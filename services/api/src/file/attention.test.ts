import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Identity } from '../database/index.ts';
import { needFact, operation, query, submit } from '../testing/call.ts';
import { insertFile, insertProfessional } from '../testing/cast.ts';
import { insertMembership } from '../testing/circle-rows.ts';
import type { FileForTest } from '../testing/cast.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';

let service: ServiceForTest;
let file: FileForTest;
let manager: Identity;

before(async () => {
  service = await startServiceForTest();
  await service.asMaintenance(async (client) => {
    file = await insertFile(client, 'lac');
    manager = await insertProfessional(client, 'clsc', 'Mireille');
    await insertMembership(client, file, manager, {
      write: ['identity', 'plan', 'services', 'health', 'housing', 'notes'],
      role: 'caseManager',
    });
  });
});
after(() => service.stop());

test('the first readers of a new day, and those who write meanwhile, never stop each other', async () => {
  const { url } = service.running;
  const token = await service.tokenFor(manager);
  const need = () => operation('need', crypto.randomUUID(), '', needFact('Se nourrir'));
  await submit(url, file.person, [need()], token);
  for (const day of ['08', '09', '10', '11', '12']) {
    service.clock.moveTo(`2026-04-${day}T13:00:00.000Z`);
    const paths = ['plan.read', 'timeline.read', 'plan.read', 'timeline.read', 'plan.read', 'timeline.read'];
    const [read, written] = await Promise.all([
      Promise.all(paths.map((path) => query(url, path, { person: file.person }, token))),
      Promise.all([need(), need()].map((one) => submit(url, file.person, [one], token))),
    ]);
    assert.deepEqual(
      read.map(({ status }) => status),
      paths.map(() => 200),
    );
    assert.deepEqual(
      written.flat().map(({ outcome }) => outcome),
      ['accepted', 'accepted'],
    );
  }
});
