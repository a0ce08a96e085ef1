/**
 * Nothing of a token, a cookie, a password or a name in any line that a demonstration logs or prints, while people
 * sign in, work, and others try tokens that are not good (T8, T10). That every such token is 401 on each procedure is
 * proved in services/api/src/token/token.test.ts.
 */
import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { mutate, operation, query } from '@fil/api/testing';
import { institutions, persons, professionals } from '@fil/demonstration';
import { Browser } from '../../services/sample-institution/src/testing/browser.ts';
import { startDemonstrationCommand } from '../support/demonstration-command.ts';
import type { DemonstrationCommand } from '../support/demonstration-command.ts';
import { long } from '../support/long.ts';
import { freePorts, newFolder } from '../support/places.ts';
import { needFact } from '../support/writers.ts';

const password = 'fil-conducteur';
/** Lines that the service writes at least before they are read. */
const lines = long ? 10_000 : 250;

let folder: string;
let demonstration: DemonstrationCommand;
let api: string;
let portal: string;

before(async () => {
  folder = await newFolder();
  const port = await freePorts();
  demonstration = startDemonstrationCommand(port, join(folder, 'var'));
  [api, portal] = [`http://127.0.0.1:${port + 1}`, `http://127.0.0.1:${port + 3}`];
  await demonstration.untilReady();
});
after(async () => {
  demonstration.signal('SIGTERM');
  await demonstration.ended;
  await rm(folder, { recursive: true, force: true });
});

const aurore = persons.find(({ displayName }) => displayName.startsWith('Aurore'));
const institutionId = institutions[0]?.id;
const { system = '', value = '' } =
  aurore?.references.find((one) => one.institutionId === institutionId) ?? {};
const person = { system, value };

/** A token as a page gets it, and the same one damaged in every part. */
async function tokens(browser: Browser): Promise<readonly [good: string, ...bad: string[]]> {
  const response = await browser.send(`${portal}/token`, {
    method: 'POST',
    headers: { 'x-portal-request': '1', 'sec-fetch-site': 'same-origin' },
  });
  assert.equal(response.status, 200);
  const { access_token: good } = (await response.json()) as { access_token: string };
  const [header = '', payload = '', signature = ''] = good.split('.');
  const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const promoted = Buffer.from(JSON.stringify({ ...claims, territory: 'bocage' })).toString('base64url');
  return [
    good,
    `${header}.${promoted}.${signature}`,
    `${none}.${payload}.`,
    `${header}.${payload}.${signature.toUpperCase()}`,
  ];
}

test('no line tells a token, a cookie, a password or a name', async (context) => {
  const browser = new Browser();
  const signedIn = await browser.signIn(`${portal}/`, 'mireille', password);
  assert.equal(signedIn.status, 200);
  const [good, ...bad] = await tokens(browser);
  assert.equal(
    (await new Browser().signIn(`${portal}/`, 'karim', 'wrong-word-of-karim')).url.startsWith(portal),
    false,
  );

  const title = 'Titre que personne ne doit lire dans un journal';
  for (let sent = 0; sent < lines; sent += 10) {
    const need = operation('need', crypto.randomUUID(), '', needFact(title));
    const replies = await Promise.all([
      query(api, 'plan.read', { person }, good),
      query(api, 'timeline.read', { person }, good),
      mutate(api, 'operation.submit', { person, operations: [need] }, good),
      mutate(api, 'operation.submit', { person, operations: [{ ...need, id: title }] }, good),
      query(api, 'plan.read', { person: { ...person, value: 'Aurore T.' } }, good),
      ...bad.map((token) => query(api, 'plan.read', { person }, token)),
      // Where a token must never be put, and may be by mistake.
      fetch(`${api}/trpc/plan.read?access_token=${good}`),
      fetch(`${api}/${good}`),
    ]);
    assert.deepEqual(
      replies.map(({ status }) => status),
      [200, 200, 200, 400, 404, 401, 401, 401, 401, 404],
    );
  }

  const logs = join(demonstration.varFolder, 'demonstration');
  const names = (await readdir(logs)).filter((name) => name.endsWith('.log'));
  const texts = await Promise.all(names.map((name) => readFile(join(logs, name), 'utf8')));
  const all = [...texts, demonstration.output(), demonstration.errors()].join('\n');
  const count = all.split('\n').length;
  assert.ok(count > lines, `${count} lines`);
  const secrets = [good, ...bad].flatMap((token) => token.split('.')).filter((part) => part.length > 20);
  const told = [
    ...secrets,
    ...browser.cookieValues(),
    password,
    'wrong-word',
    title,
    value,
    ...persons.map(({ displayName }) => displayName),
    ...professionals.flatMap(({ name, subject }) => [name, subject]),
  ].filter((secret) => all.includes(secret));
  assert.deepEqual(told, []);
  assert.doesNotMatch(all, /Bearer|eyJ[\w-]+\.eyJ/);
  context.diagnostic(`${count} lines read in ${names.join(', ')}`);
});
