import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { directory, institutions, organizations, professionals, territories } from '@fil/demonstration';
import { analyseQuery, conceptGroups } from '@fil/search';
import { serviceTypes } from '@fil/vocabulary/codes';
import { asMaintenance } from '../database/owner.ts';
import { openDatabase } from '../database/index.ts';
import type { Database, TransactionScope } from '../database/index.ts';
import { prepareDatabase } from '../database/open-databases.ts';
import type { PreparedDatabase } from '../database/open-databases.ts';
import { seedCast } from '../demonstration/seed-cast.ts';
import { importDirectory } from './import.ts';
import { judgedQueries, recallOf } from './judged-queries.ts';
import { corrected } from './spelling.ts';
import { listServices, readService, searchServices } from './store.ts';
import type { DirectoryFilters } from './store.ts';
import { textQueryOf } from './text-query.ts';

const now = '2026-04-07T13:00:00.000Z';
/** Somebody outside every circle. */
const paule = professionals.find(({ key }) => key === 'paule')!;
const scope: TransactionScope = {
  professionalId: paule.id,
  institutionId: paule.institutionId,
  territoryId: 'rapides',
};

let varFolder: string;
let prepared: PreparedDatabase;
let database: Database;

before(async () => {
  varFolder = await mkdtemp(path.join(tmpdir(), 'fil-directory-'));
  // The embedded server may run as another account, which must reach its folder.
  await chmod(varFolder, 0o755);
  prepared = await prepareDatabase({ varFolder, demonstration: true });
  database = openDatabase({ url: prepared.applicationUrl, connections: 2 });
  await asMaintenance(prepared.ownerUrl, async (client) => {
    await seedCast(client, {
      territories,
      institutions,
      organizations,
      professionals,
      persons: [],
      issuers: [],
      now,
    });
    const first = await importDirectory(client, directory, { now });
    assert.deepEqual(first, { added: directory.length, changed: 0, unchanged: 0 });
  });
});

after(async () => {
  await database?.close();
  await prepared?.stop();
  await rm(varFolder, { recursive: true, force: true });
});

async function search(
  query: string,
  filters: Partial<DirectoryFilters> = {},
  as: TransactionScope = scope,
  limit = 20,
) {
  return database.inTransaction(as, async (transaction) => {
    const understood = await corrected(transaction, query);
    const text = textQueryOf(analyseQuery(understood.query).terms);
    const all = { territoryId: 'rapides', ...filters };
    const page = { offset: 0, limit };
    const found = text
      ? await searchServices(transaction, text, all, page)
      : await listServices(transaction, all, page);
    return { ...found, understood };
  });
}

test('the same import twice changes nothing, a changed service replaces itself', async () => {
  await asMaintenance(prepared.ownerUrl, async (client) => {
    assert.deepEqual(await importDirectory(client, directory, { now }), {
      added: 0,
      changed: 0,
      unchanged: directory.length,
    });
    const [service] = directory;
    assert.ok(service);
    assert.deepEqual(await importDirectory(client, [{ ...service, phone: '450 555-0199' }], { now }), {
      added: 0,
      changed: 1,
      unchanged: 0,
    });
    assert.deepEqual(await importDirectory(client, [service], { now }), {
      added: 0,
      changed: 1,
      unchanged: 0,
    });
  });
});

test('a professional outside every circle searches every territory; nobody who is not signed in finds anything', async () => {
  for (const { id } of territories) {
    const found = await search('', { territoryId: id }, scope, 5);
    assert.equal(found.total, directory.filter((service) => service.territoryId === id).length);
  }
  assert.equal((await search('répit', {}, {})).total, 0);
  assert.equal((await search('', {}, { territoryId: 'rapides' })).total, 0);
});

test('the service itself cannot write the directory', async () => {
  for (const statement of [
    'delete from fil.directory_service',
    "update fil.directory_word set written = 'x'",
  ]) {
    await assert.rejects(
      database.inTransaction(scope, (transaction) => transaction.query(statement)),
      /permission denied/,
    );
  }
});

test('a name that says it comes before a description that mentions it', async () => {
  const { hits } = await search('popote');
  assert.equal(hits[0]?.name, 'Popote roulante La Popote');
  const inName = hits.map((hit) => /popote/i.test(hit.name));
  assert.ok(inName.lastIndexOf(true) < hits.length - 1, 'synonyms are found too');
  assert.equal(inName.indexOf(false), inName.filter(Boolean).length, 'names first');
});

test('each country finds its services under the other’s words', async () => {
  const france = await search('popote roulante', { territoryId: 'bocage' });
  assert.ok(france.hits.slice(0, 5).every((hit) => hit.type === 'mealDelivery'));
  const quebec = await search('EHPAD', { territoryId: 'rapides' });
  assert.equal(quebec.hits[0]?.type, 'residence');
});

test('a misspelled word is corrected and said so; a word being typed is not', async () => {
  const misspelled = await search('ergoterapie');
  assert.deepEqual(misspelled.understood, { query: 'ergothérapie', corrected: true });
  assert.equal(misspelled.hits[0]?.type, 'occupationalTherapy');
  const typing = await search('ergoth');
  assert.equal(typing.understood.corrected, false);
  assert.equal(typing.hits[0]?.type, 'occupationalTherapy');
});

test('filters and distance hold together', async () => {
  const near = { latitude: 45.93, longitude: -74.18, kilometres: 6 };
  const found = await search('', { near, free: true, sectors: ['public'] }, scope, 100);
  assert.ok(found.total > 0);
  assert.equal(found.total, found.hits.length);
  for (const hit of found.hits) {
    assert.ok(hit.cost === 'free' && hit.sector === 'public');
    assert.ok(hit.distance !== undefined && hit.distance <= 6);
  }
  const kilometres = found.hits.map((hit) => Math.round(hit.distance ?? 0));
  assert.deepEqual(
    kilometres,
    [...kilometres].sort((left, right) => left - right),
  );
});

test('pages follow each other without a gap or a repetition', async () => {
  const ids: string[] = [];
  for (let offset = 0; ; offset += 50) {
    const { hits, total } = await database.inTransaction(scope, (transaction) =>
      listServices(transaction, { territoryId: 'quai' }, { offset, limit: 50 }),
    );
    ids.push(...hits.map((hit) => hit.id));
    if (ids.length >= total) break;
  }
  assert.equal(new Set(ids).size, directory.filter((service) => service.territoryId === 'quai').length);
});

test('whatever is typed is a search, never an error', async () => {
  for (const query of [
    "l'",
    "'; drop table",
    '\\',
    '!!! & | : *',
    'é'.repeat(200),
    '𝒶𝒷',
    'a:*b',
    '%%%',
    '日本語 テスト',
    '‘’ʼ',
  ]) {
    assert.ok((await search(query)).total >= 0);
  }
});

test('a service is read whole; an unknown one is absent', async () => {
  const [service] = directory;
  assert.ok(service);
  const read = await database.inTransaction(scope, (transaction) => readService(transaction, service.id));
  assert.deepEqual(read, service);
  assert.equal(
    await database.inTransaction(scope, (transaction) => readService(transaction, 'nothing')),
    undefined,
  );
});

test('every family of services has its synonyms', () => {
  assert.deepEqual(
    serviceTypes.filter((type) => type !== 'other' && !(type in conceptGroups)),
    [],
  );
});

test('judged queries find what they are meant to in the first twenty', async (context) => {
  let sum = 0;
  for (const judged of judgedQueries) {
    const { hits } = await search(judged.query, { territoryId: judged.territoryId });
    const recall = recallOf(judged, hits);
    sum += recall;
    if (recall < 0.8) context.diagnostic(`${recall.toFixed(2)} ${judged.territoryId} « ${judged.query} »`);
  }
  const mean = sum / judgedQueries.length;
  context.diagnostic(
    `mean recall in the first twenty: ${mean.toFixed(3)} over ${judgedQueries.length} queries`,
  );
  assert.ok(mean >= 0.85);
});
