import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Domain } from '@fil/vocabulary/codes';
import { insertProfessional } from '../testing/cast.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { callerOf, consentTo, newPerson, professional, restrictionOn, today } from './circle-for-test.ts';
import type { Caller } from './circle-for-test.ts';

let service: ServiceForTest;
let manager: Caller;

before(async () => {
  service = await startServiceForTest();
  manager = callerOf(
    service,
    await service.asMaintenance((client) => insertProfessional(client, 'clsc', 'Mireille')),
  );
});
after(() => service.stop());

test('IT-14: what the person refuses to show somebody is not read back because they wrote it', async () => {
  const person = newPerson();
  assert.equal((await manager.create(person)).outcome, 'created');
  const herself = professional(manager.identity);
  const right = crypto.randomUUID();
  const evidence = [{ label: 'Avis de cotisation', received: false }];
  const asked = { kind: 'incomeSecurity', state: 'requested', evidence, requestedOn: today };
  assert.equal(await manager.write(person, 'right', right, '', asked), 'accepted');
  const consent = consentTo({ kind: 'organization', id: 'clsc', name: 'CLSC' }, 'plan');
  assert.equal(await manager.write(person, 'consent', crypto.randomUUID(), '', consent), 'accepted');
  assert.equal((await manager.read(person)).answer?.rights.length, 1);

  const refuse = (domain: Domain) =>
    manager.write(person, 'restriction', crypto.randomUUID(), '', restrictionOn(herself, domain));
  assert.equal(await refuse('finances'), 'accepted');
  const { answer, text } = await manager.read(person);
  assert.deepEqual(answer?.rights, []);
  assert.ok(!text.includes('Avis de cotisation'));
  assert.equal(answer?.consents.length, 1, 'only what is refused closes');
  assert.notEqual(await manager.write(person, 'right', right, 'note', 'Rappeler.', 1), 'accepted');

  // Protection never waits: a refusal may still be said by whoever is refused, and read back.
  assert.equal(await refuse('legalProtection'), 'accepted');
  assert.equal(await refuse('housing'), 'accepted');
  const later = (await manager.read(person)).answer;
  assert.deepEqual(later?.consents, []);
  assert.equal(later?.restrictions.length, 3);
});
