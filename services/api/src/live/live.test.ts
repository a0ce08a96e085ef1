import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Uuid } from '@fil/vocabulary/types';
import type { Identity } from '../database/index.ts';
import { needFact, operation, submit } from '../testing/call.ts';
import { insertFile, insertProfessional } from '../testing/cast.ts';
import { insertMembership } from '../testing/circle-rows.ts';
import { insertRestriction } from '../testing/circle-rows.ts';
import type { FileForTest } from '../testing/cast.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { openStream } from '../testing/stream.ts';
import type { StreamForTest } from '../testing/stream.ts';

let service: ServiceForTest;
let manager: Identity;
let nurse: Identity;
let nurseMembership: Uuid;
let file: FileForTest;

before(async () => {
  service = await startServiceForTest();
  await service.asMaintenance(async (client) => {
    manager = await insertProfessional(client, 'clsc', 'Mireille');
    nurse = await insertProfessional(client, 'hospital', 'Karim');
    file = await insertFile(client, 'lac');
    await insertMembership(client, file, manager, {
      write: ['plan', 'health', 'notes'],
      role: 'caseManager',
    });
    nurseMembership = await insertMembership(client, file, nurse, { read: ['plan'] });
  });
});
after(() => service.stop());

const open = async (who: Identity, lastEventId?: string): Promise<StreamForTest> =>
  openStream(service.running.url, file.person, await service.tokenFor(who), lastEventId);

const write = async (kind: 'need' | 'contact', id = crypto.randomUUID()) => {
  const value = kind === 'need' ? needFact('Marcher') : { day: '2026-04-07', mode: 'phone', with: 'Solange' };
  await submit(
    service.running.url,
    file.person,
    [operation(kind, id, '', value)],
    await service.tokenFor(manager),
  );
  return id;
};

test('a change arrives, in the domains granted and in no other', async () => {
  const stream = await open(nurse);
  assert.equal(stream.status, 200);
  const next = stream.next();
  await write('contact');
  const id = await write('need');
  const told = await next;
  assert.deepEqual(
    [told?.event.kind, told?.event.entityId, told?.event.operationIds.length],
    ['need', id, 1],
  );
  stream.close();
});

test('a stream resumes after its last event, with nothing lost and nothing twice', async () => {
  const first = await open(nurse);
  const seen = first.next();
  await write('need');
  const { id: cursor } = (await seen) ?? { id: '' };
  first.close();
  const missed = [await write('need'), await write('need')];
  const second = await open(nurse, cursor);
  assert.deepEqual([(await second.next())?.event.entityId, (await second.next())?.event.entityId], missed);
  const later = second.next();
  const last = await write('need');
  assert.equal((await later)?.event.entityId, last);
  second.close();
});

test('whoever is outside the circle gets no stream', async () => {
  const stranger = await service.asMaintenance((client) => insertProfessional(client, 'clsc', 'Collègue'));
  const stream = await open(stranger);
  assert.equal(await stream.next(), undefined);
  stream.close();
});

test('somebody who may read less from now on is told to read again, though nothing in what they may read changed', async () => {
  const partner = await service.asMaintenance(async (client) => {
    const arrived = await insertProfessional(client, 'hospital', 'Lise');
    await insertMembership(client, file, arrived, { read: ['plan', 'health'] });
    return arrived;
  });
  const stream = await open(partner);
  const first = stream.next();
  await write('need');
  await first;
  const told = stream.next();
  await service.asMaintenance((client) => insertRestriction(client, file, partner, { domains: ['health'] }));
  assert.equal((await told)?.event.kind, 'access');
  stream.close();
});

test('a stream ends after the membership did, even when nothing happens', async () => {
  const stream = await open(nurse);
  const next = stream.next();
  await service.asMaintenance((client) =>
    client.query('update fil.membership set to_day = $2 where id = $1', [nurseMembership, '2026-04-07']),
  );
  assert.equal(await next, undefined);
});

test('a service that stops ends its streams first', async () => {
  const stream = await open(manager);
  const next = stream.next();
  // The stream is under way once it told something.
  await write('need');
  assert.ok(await next);
  const ended = stream.next();
  await service.running.stop();
  assert.equal(await ended, undefined);
});
