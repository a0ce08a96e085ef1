/** What another site's page tries: nothing is written, nothing is told (T11). A curious colleague is in test/access (T16). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  insertFile,
  insertMembership,
  insertProfessional,
  operation,
  startServiceForTest,
} from '@fil/api/testing';
import type { FileForTest, ServiceForTest } from '@fil/api/testing';
import { needFact } from '../support/writers.ts';

let service: ServiceForTest;
let url: string;
let token: string;
let person: FileForTest['person'];

before(async () => {
  service = await startServiceForTest();
  ({ url } = service.running);
  const manager = await service.asMaintenance(async (client) => {
    const file = await insertFile(client, 'lac');
    const professional = await insertProfessional(client, 'clsc', 'Mireille');
    await insertMembership(client, file, professional, { write: ['plan'], role: 'caseManager' });
    ({ person } = file);
    return professional;
  });
  token = await service.tokenFor(manager);
});
after(() => service.stop());

const newNeed = () => operation('need', crypto.randomUUID(), '', needFact('Marcher'));

test('a page of another site cannot write, whatever it sends and wherever it says it is from', async () => {
  const body = JSON.stringify({ person, operations: [newNeed()] });
  const form = new FormData();
  form.set('input', body);
  const operations = () =>
    service.asMaintenance(async (client) => (await client.query('select from fil.operation')).rowCount);
  const before = await operations();
  // No preflight asks before these: that is why they are refused even with a good token.
  const simple: readonly RequestInit[] = [
    { body: form },
    { body: new URLSearchParams({ input: body }) },
    { body },
    { body, headers: { 'content-type': 'text/plain;application/json' } },
  ];
  for (const { body: sent, headers } of simple) {
    const response = await fetch(`${url}/trpc/operation.submit`, {
      method: 'POST',
      ...(sent !== undefined && { body: sent }),
      headers: { origin: 'https://evil.test', authorization: `Bearer ${token}`, ...headers },
    });
    assert.equal(response.status, 415);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  }
  const asQuery = await fetch(`${url}/trpc/operation.submit?input=${encodeURIComponent(body)}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  assert.equal(asQuery.status, 405);
  // With the body an element would send, but no token: a browser has none to add by itself.
  assert.equal(
    (
      await fetch(`${url}/trpc/operation.submit`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', origin: 'https://evil.test' },
      })
    ).status,
    401,
  );
  assert.equal(await operations(), before);
});
