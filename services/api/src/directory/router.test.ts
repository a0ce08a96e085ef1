import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { directory } from '@fil/demonstration';
import type { DirectorySearchAnswer, DirectoryService } from '@fil/vocabulary/types';
import { query } from '../testing/call.ts';
import { insertProfessional, places } from '../testing/cast.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { importDirectory } from './import.ts';

const own = places.clsc.territoryId;
const next = places.dac.territoryId;

let service: ServiceForTest;
let token: string;

before(async () => {
  service = await startServiceForTest();
  // A member of no circle, of the first territory; services there and next door.
  await service.asMaintenance(async (client) => {
    const services = directory
      .filter(({ territoryId }) => territoryId !== 'quai')
      .map((one) => ({ ...one, territoryId: one.territoryId === 'rapides' ? own : next }));
    await importDirectory(client, services, { now: '2026-04-07T13:00:00.000Z' });
    token = await service.tokenFor(await insertProfessional(client, 'clsc', 'Hors cercle'));
  });
});

after(() => service?.stop());

const search = (input: object, as: string | undefined = token) =>
  query<DirectorySearchAnswer>(service.running.url, 'directory.search', input, as);

test('somebody outside every circle searches their own territory, and another by naming it', async () => {
  const here = await search({ query: 'répit' });
  assert.equal(here.status, 200);
  assert.ok(here.answer && here.answer.total > 0);
  assert.ok(here.answer.hits.every((hit) => hit.territoryId === own));
  const there = await search({ query: 'répit', territoryId: next, limit: 3 });
  assert.equal(there.answer?.hits.length, 3);
  assert.ok(there.answer?.hits.every((hit) => hit.territoryId === next));
});

test('what was understood is told: a correction, and other names that were searched too', async () => {
  const { answer } = await search({ query: 'tranport adapté' });
  assert.equal(answer?.understood.query, 'transport adapté');
  assert.equal(answer?.understood.corrected, true);
  assert.ok(answer?.understood.synonyms.includes('transport à la demande'));
});

test('without a token nothing is told', async () => {
  const { status, filCode, text } = await search({ query: 'répit' }, '');
  assert.equal(status, 401);
  assert.equal(filCode ?? 'unauthenticated', 'unauthenticated');
  assert.doesNotMatch(text, /[Rr]épit/);
});

test('a service is read by its identifier, whoever’s territory it is in; an unknown one is not found', async () => {
  const read = await query<DirectoryService>(
    service.running.url,
    'directory.read',
    { id: 'bocage-sad-mixte-aide' },
    token,
  );
  assert.equal(read.answer?.organization, 'SAD mixte du Bocage');
  const absent = await query(service.running.url, 'directory.read', { id: 'nothing' }, token);
  assert.equal(absent.filCode, 'notFound');
});

test('malformed input is refused without an error of the database', async () => {
  for (const input of [
    { query: 'x'.repeat(300) },
    { query: 'x', limit: 1000 },
    { query: 'x', types: ['nothing'] },
    { query: 'x\0y' },
  ]) {
    const { status } = await search(input);
    assert.ok(
      status === 400 || (status === 200 && input.query.includes('\0')),
      `${status} ${JSON.stringify(input)}`,
    );
  }
});
