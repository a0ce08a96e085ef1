import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkBuilt, checkFolder, checkPorts, otherPort } from './checks.ts';
import { messages, say } from './messages.ts';
import type { MessageKey } from './messages.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-checks-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a port in use is named, with others that could serve', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as AddressInfo;
  await assert.rejects(checkPorts(port), new RegExp(`${port} .*FIL_PORT=${otherPort(port)}`));
  await new Promise((resolve) => holder.close(resolve));
});

test('the port proposed leaves room for all ten', () => {
  for (const port of [4600, 65_430, 65_526]) assert.ok(otherPort(port) + 9 <= 65_535);
});

test('a folder that cannot be used is said, with why; a usable one is left as it was', () => {
  writeFileSync(join(folder, 'file'), '');
  assert.throws(() => checkFolder(join(folder, 'file', 'var')), /FIL_VAR/);
  checkFolder(join(folder, 'new', 'var'));
  assert.deepEqual(readdirSync(join(folder, 'new', 'var')), []);
});

test('pages that are not built are named', () => {
  assert.throws(() => checkBuilt([join(folder, 'import-map.json')]), /import-map\.json.*npm run build/);
});

test('both languages of a message have the same places, and every place is filled', () => {
  const places = (sentence: string) =>
    [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
  for (const key of Object.keys(messages) as MessageKey[]) {
    const [french, english] = messages[key];
    assert.deepEqual(places(french), places(english), key);
    const values = Object.fromEntries(places(french).map((name) => [name, 'x']));
    for (const sentence of say(key, values)) assert.doesNotMatch(sentence, /[{}]/, key);
  }
});
