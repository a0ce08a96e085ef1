import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LiveEvent, Uuid } from '@fil/vocabulary/types';
import type { Identity } from '../database/index.ts';
import { needFact, operation, submit } from '../testing/call.ts';
import { insertFile, insertMembership, insertProfessional } from '../testing/cast.ts';
import type { FileForTest } from '../testing/cast.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';

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

interface Stream {
  readonly status: number;
  /** The next event, or undefined when the stream has ended. */
  next(): Promise<{ readonly id: string; readonly event: LiveEvent } | undefined>;
  close(): void;
}

async function open(who: Identity, lastEventId?: string): Promise<Stream> {
  const input = encodeURIComponent(
    JSON.stringify({ person: file.person, ...(lastEventId && { lastEventId }) }),
  );
  const aborted = new AbortController();
  const response = await fetch(`${service.running.url}/trpc/live.file?input=${input}`, {
    headers: { authorization: `Bearer ${await service.tokenFor(who)}`, accept: 'text/event-stream' },
    signal: aborted.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffered = '';
  return {
    status: response.status,
    close: () => aborted.abort(),
    async next() {
      for (;;) {
        const end = buffered.indexOf('\n\n');
        if (end < 0) {
          const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
          if (done) return undefined;
          buffered += value;
          continue;
        }
        const fields = new Map(
          buffered
            .slice(0, end)
            .split('\n')
            .map((line) => line.split(/: ?(.*)/s) as [string, string]),
        );
        buffered = buffered.slice(end + 2);
        if (fields.get('event') === 'return') return undefined;
        const id = fields.get('id');
        if (id !== undefined) return { id, event: JSON.parse(fields.get('data') ?? '') as LiveEvent };
      }
    },
  };
}

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

test('a change arrives within a second, in the domains granted and in no other', async () => {
  const stream = await open(nurse);
  assert.equal(stream.status, 200);
  const next = stream.next();
  await write('contact');
  const id = await write('need');
  const writtenAt = performance.now();
  const told = await next;
  assert.ok(performance.now() - writtenAt < 1000);
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

test('a stream ends within about a second after the membership did, even when nothing happens', async () => {
  const stream = await open(nurse);
  const next = stream.next();
  await service.asMaintenance((client) =>
    client.query('update fil.membership set to_day = $2 where id = $1', [nurseMembership, '2026-04-07']),
  );
  const endedAt = performance.now();
  assert.equal(await next, undefined);
  assert.ok(performance.now() - endedAt < 1500);
});

test('a service that stops ends its streams first, and quickly', async () => {
  const stream = await open(manager);
  const next = stream.next();
  // The stream is under way once it told something.
  await write('need');
  assert.ok(await next);
  const ended = stream.next();
  const startedAt = performance.now();
  await service.running.stop();
  assert.equal(await ended, undefined);
  assert.ok(performance.now() - startedAt < 5000);
});
