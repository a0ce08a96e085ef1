import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { markRunning } from './running-mark.ts';
import { StartFailure } from './start-failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'running-mark-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A process that has ended: its number is free or another program's. */
const goneProcess = 2 ** 22 + 1;
const mine = { basePort: 4600, address: 'http://127.0.0.1:4600' };

function leaveMark(name: string, pid: number, address: string): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ pid, basePort: 4600, address }));
  return path;
}

test('a second start learns where the first one runs, and how to have its own', async () => {
  const server = createServer((_request, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const path = leaveMark('running.json', process.pid, address);
  await assert.rejects(markRunning(path, mine), (error: unknown) => {
    assert.ok(error instanceof StartFailure);
    assert.ok(error.message.includes(address));
    assert.match(error.message, /FIL_PORT=4700 FIL_VAR=/);
    return true;
  });
  server.close();
});

test('one that is still starting is believed without an answer', async () => {
  const path = leaveMark('starting.json', process.pid, 'http://127.0.0.1:9');
  await assert.rejects(markRunning(path, mine), StartFailure);
});

test('the mark of a process that is gone, or whose number is another program’s, is replaced', async () => {
  for (const [name, pid, age] of [
    ['gone.json', goneProcess, 0],
    ['reused.json', process.pid, 3600],
  ] as const) {
    const path = leaveMark(name, pid, 'http://127.0.0.1:9');
    const then = (performance.timeOrigin + performance.now()) / 1000 - age;
    utimesSync(path, then, then);
    const unmark = await markRunning(path, mine);
    assert.equal((JSON.parse(readFileSync(path, 'utf8')) as { address: string }).address, mine.address);
    unmark();
    assert.throws(() => readFileSync(path));
  }
});

test('an unreadable mark is replaced, and another’s mark is never taken away', async () => {
  const path = join(folder, 'broken.json');
  writeFileSync(path, '{');
  const unmark = await markRunning(path, mine);
  leaveMark('broken.json', goneProcess, 'http://127.0.0.1:1');
  unmark();
  assert.ok(readFileSync(path, 'utf8').includes(String(goneProcess)));
});
