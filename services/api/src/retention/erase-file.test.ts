import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CircleCreateAnswer } from '@fil/vocabulary/types';
import { eraseExpiredCommand } from '../cli/erase-expired.ts';
import { verifyJournalCommand } from '../cli/verify-journal.ts';
import { keepMoment } from '../clock/demonstration-clock.ts';
import { verifyJournal } from '../proof/verify-journal.ts';
import { mutate, operation, submit } from '../testing/call.ts';
import type { FileForTest } from '../testing/cast.ts';
import { configurationForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { beginRetention, longClosed, now } from './retention-for-test.ts';
import type { RetentionForTest } from './retention-for-test.ts';

let retention: RetentionForTest;
let service: ServiceForTest;
let token: string;

before(async () => {
  retention = await beginRetention();
  ({ service, token } = retention);
});
after(() => service.stop());

test('killed half-way, each file is whole or erased, and the next run goes on', async () => {
  const files: FileForTest[] = [];
  for (let count = 0; count < 12; count++) files.push(await retention.fullFile(longClosed));
  const configurationFile = path.join(service.varFolder, 'configuration.json');
  await writeFile(
    configurationFile,
    JSON.stringify({ ...configurationForTest, port: 0, varFolder: service.varFolder }),
  );
  const states = async () =>
    service.asMaintenance(async (client) => {
      const { rows } = await client.query<{ whole: boolean; erased: boolean }>(
        `select file.erased_on is null
             and exists (select from fil.current_state where file_id = file.id)
             and exists (select from fil.person_identifier where file_id = file.id)
             and not exists (select from fil.operation where file_id = file.id and sequence is not null and salt is null) as whole,
           file.erased_on is not null
             and not exists (select from fil.current_state where file_id = file.id)
             and not exists (select from fil.person_identifier where file_id = file.id)
             and (select count(*) from fil.operation where file_id = file.id and salt is not null) = 1 as erased
         from fil.person_file as file where id = any ($1)`,
        [files.map(({ id }) => id)],
      );
      return rows;
    });

  let killedAmid = false;
  for (let attempt = 0; attempt < 8 && !killedAmid; attempt++) {
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('../cli/fil.ts', import.meta.url)), 'erase-expired', '--confirm'],
      {
        env: { ...process.env, FIL_CONFIG: configurationFile, DATABASE_URL: '', LANG: 'en', LC_ALL: '' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    await new Promise<void>((resolve) => {
      child.stdout.once('data', () => resolve());
      child.once('exit', () => resolve());
    });
    await delay(attempt);
    child.kill('SIGKILL');
    await exited;
    const found = await states();
    assert.ok(found.every(({ whole, erased }) => whole !== erased));
    killedAmid = found.some(({ whole }) => whole) && found.some(({ erased }) => erased);
    if (!found.some(({ whole }) => whole)) break;
  }
  assert.ok(killedAmid, 'some were erased and some were not');
  assert.deepEqual((await service.asMaintenance(verifyJournal)).problems, []);

  assert.equal((await retention.fil(eraseExpiredCommand, '--confirm')).code, 0);
  assert.ok((await states()).every(({ erased }) => erased));
  assert.deepEqual((await service.asMaintenance(verifyJournal)).problems, []);
});

test('a follow-up as it is lived: begun, closed, taken up again, closed for good; ten years later it is erased, and the person may come back', async () => {
  const { url } = service.running;
  const person = { system: 'urn:test:dossier', value: 'Retour-1' };
  const begin = async () =>
    (
      await mutate<CircleCreateAnswer>(
        url,
        'circle.create',
        {
          person,
          identity: { displayName: 'Odette Retour', birthDate: '1941-04-08' },
          role: 'caseManager',
          operationIds: { identity: crypto.randomUUID(), membership: crypto.randomUUID() },
          claimedAt: now,
        },
        token,
      )
    ).answer?.outcome;
  const closure = crypto.randomUUID();
  const say = async (path: string, value: unknown, baseVersion = 0) => {
    const [result] = await submit(
      url,
      person,
      [operation('closure', closure, path, value, baseVersion)],
      token,
    );
    assert.equal(result?.outcome, 'accepted', JSON.stringify(result));
    return result?.outcome === 'accepted' ? result.version : 0;
  };
  const archivedSince = async () =>
    (
      await retention.one<{ closedOn: string | null }>(
        `select closed_on as "closedOn" from fil.person_file join fil.person_identifier on file_id = id where value = $1`,
        [person.value],
      )
    )?.closedOn;

  assert.equal(await begin(), 'created');
  await say('', { endedOn: '2026-04-01', reason: 'goalsReached', personInformedOn: '2026-04-01' });
  assert.equal(await archivedSince(), '2026-04-01');
  await say('reopenedOn', '2026-04-07');
  assert.equal(await archivedSince(), null);
  await keepMoment(service.running.database, '2036-04-02T13:00:00.000Z');
  assert.match((await retention.fil(eraseExpiredCommand, '--confirm')).said, /Aucun dossier/);

  const second = crypto.randomUUID();
  const [closed] = await submit(
    url,
    person,
    [
      operation('closure', second, '', {
        endedOn: '2026-04-07',
        reason: 'moved',
        personInformedOn: '2026-04-07',
      }),
    ],
    token,
  );
  assert.equal(closed?.outcome, 'accepted', JSON.stringify(closed));
  assert.equal(await archivedSince(), '2026-04-07');
  assert.match((await retention.fil(eraseExpiredCommand, '--confirm')).said, /Aucun dossier/);
  await keepMoment(service.running.database, '2036-04-07T13:00:00.000Z');
  assert.match((await retention.fil(eraseExpiredCommand, '--confirm')).said, /Dossiers effacés\u00a0: 1\./);
  assert.deepEqual(await retention.tablesThatSay('Odette Retour'), []);
  assert.equal(await archivedSince(), undefined);
  assert.equal((await retention.fil(verifyJournalCommand)).code, 0);
  assert.equal(await begin(), 'created');
  await keepMoment(service.running.database, now);
});
