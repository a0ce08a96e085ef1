import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { SupervisedProcess } from './supervised-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'supervised-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A child that writes its number into a file once it is up, and takes it away when it is asked to end. */
const wellBehaved = `
  import { rmSync, writeFileSync } from 'node:fs';
  const mark = process.env.FIL_CONFIG;
  process.on('SIGTERM', () => { rmSync(mark, { force: true }); process.exit(0); });
  writeFileSync(mark, String(process.pid));
  setInterval(() => {}, 1000);
`;

function supervise(name: string, script: string) {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, script);
  const mark = join(folder, `${name}.pid`);
  const told: string[] = [];
  const child = new SupervisedProcess(
    {
      name,
      script: path,
      configuration: mark,
      log: join(folder, `${name}.log`),
      isReady: async () => existsSync(mark),
    },
    { restarted: (_name, detail) => told.push(`restarted ${detail}`), gaveUp: () => told.push('gave up') },
  );
  return { child, mark, told, pid: () => Number(readFileSync(mark, 'utf8')) };
}

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !condition(); turn += 1) await wait(50);
  assert.ok(condition());
}

test('a child is ready when it says so, and gone when it was asked to end', async () => {
  const { child, mark, told, pid } = supervise('well-behaved', wellBehaved);
  await child.start();
  const number = pid();
  await child.stop();
  assert.equal(existsSync(mark), false);
  assert.throws(() => process.kill(number, 0));
  assert.deepEqual(told, []);
});

test('a child that is killed starts again, and that is told', async () => {
  const { child, told, pid } = supervise('killed', wellBehaved);
  await child.start();
  const first = pid();
  process.kill(first, 'SIGKILL');
  await until(() => told.length === 1 && pid() !== first);
  assert.deepEqual(told, ['restarted SIGKILL']);
  await child.stop();
});

test('a child that cannot start is told in its own words', async () => {
  const { child } = supervise(
    'refusing',
    `process.stderr.write('The door is locked\\n', () => process.exit(3));`,
  );
  await assert.rejects(child.start(), /The door is locked/);
});
