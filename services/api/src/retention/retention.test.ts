import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eraseExpiredCommand } from '../cli/erase-expired.ts';
import { signRootsCommand } from '../cli/sign-roots.ts';
import { verifyJournalCommand } from '../cli/verify-journal.ts';
import type { Identity } from '../database/index.ts';
import { asOwner } from '../database/owner.ts';
import { verifyJournal } from '../proof/verify-journal.ts';
import { query } from '../testing/call.ts';
import { insertProfessional } from '../testing/cast.ts';
import { insertMembership } from '../testing/circle-rows.ts';
import { asIntruder } from '../testing/run-command.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { eraseFile } from './erase-file.ts';
import { erasureDueOn } from './erasure.ts';
import { expiredFiles } from './expired-files.ts';
import { beginRetention, canary, longClosed, now } from './retention-for-test.ts';
import type { RetentionForTest } from './retention-for-test.ts';
import { emptiedTables, erasedTables, followingTables, keptTables } from './tables.ts';

let retention: RetentionForTest;
let service: ServiceForTest;
let manager: Identity;
let token: string;

before(async () => {
  retention = await beginRetention();
  ({ service, manager, token } = retention);
});
after(() => service.stop());

test('a period is counted in calendar years, and 29 February ends on 1 March', () => {
  assert.equal(erasureDueOn('2016-04-07', 10), '2026-04-07');
  assert.equal(erasureDueOn('2016-02-29', 10), '2026-03-01');
  assert.equal(erasureDueOn('2016-02-29', 4), '2020-02-29');
});

test('every table that knows of files, or hangs on one that does, is erased, emptied or kept on purpose', async () => {
  const { rows } = await service.asMaintenance((client) =>
    client.query<{ name: string }>(
      `with recursive knows (oid) as (
         select 'fil.person_file'::regclass::oid
         union select conrelid from pg_constraint join knows on confrelid = knows.oid where contype = 'f'
       )
       select relname as name from pg_class join knows using (oid) where relname <> 'person_file'
       union select relname from pg_class join pg_attribute on attrelid = pg_class.oid
       where relnamespace = 'fil'::regnamespace and relkind = 'r' and attname = 'file_id' and not attisdropped
       order by 1`,
    ),
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    [...erasedTables, ...followingTables, ...emptiedTables, ...keptTables].sort(),
  );
});

test('only files whose follow-up ended as long ago as their territory says are listed, the day it is due and not before', async () => {
  const [ten, eleven, open, reopened] = [
    await retention.fullFile('2016-04-08'),
    await retention.fullFile('2016-04-07'),
    await retention.fullFile(null),
    await retention.fullFile(longClosed),
  ];
  await retention.close(reopened, null);
  const listed = async (at: string) =>
    (await service.asMaintenance((client) => expiredFiles(client, at))).map(({ fileId }) => fileId);
  assert.deepEqual(await listed('2026-04-06T13:00:00.000Z'), []);
  assert.deepEqual(await listed(now), [eleven.id]);
  assert.deepEqual(await listed('2026-04-08T03:00:00.000Z'), [eleven.id], 'still the 7th in Montréal');
  assert.deepEqual(await listed('2026-04-08T13:00:00.000Z'), [eleven.id, ten.id]);
  await service.asMaintenance((client) =>
    client.query(
      `update fil.territory set parameters = parameters || '{"retentionYears": 12}' where id = 'lac'`,
    ),
  );
  assert.deepEqual(await listed(now), []);
  await service.asMaintenance((client) =>
    client.query(
      `update fil.territory set parameters = parameters || '{"retentionYears": 10}' where id = 'lac'`,
    ),
  );
  for (const file of [ten, eleven, open]) await retention.close(file, null);
});

test('the command lists without touching, and erases when it is confirmed: words and identifiers are gone, the chain proves it, roots made before and after hold', async () => {
  const file = await retention.fullFile(longClosed, 'Canari-9903');
  const neighbour = await retention.fullFile(null);
  assert.ok((await retention.tablesThatSay('Canari-9903')).length >= 7);
  assert.equal((await retention.fil(signRootsCommand)).code, 0);
  const headBefore = await retention.one('select next_sequence as next from fil.person_file where id = $1', [
    file.id,
  ]);

  const dry = await retention.fil(eraseExpiredCommand);
  assert.equal(dry.code, 0);
  assert.match(
    dry.said,
    new RegExp(`Dossier ${file.id}\u00a0: suivi terminé le 2015-04-07, à effacer depuis le 2025-04-07`),
  );
  assert.match(dry.said, /Rien n’a été effacé/);
  assert.deepEqual(
    await retention.one('select next_sequence as next from fil.person_file where id = $1', [file.id]),
    headBefore,
  );

  const done = await retention.fil(eraseExpiredCommand, '--confirm');
  assert.equal(done.code, 0);
  assert.match(
    done.said,
    new RegExp(`Dossier ${file.id}\u00a0: effacé \\(faits\u00a0: 1\u00a0; opérations\u00a0: 4\\)`),
  );
  for (const table of erasedTables)
    assert.deepEqual(
      await retention.one(`select count(*) as count from fil.${table} where file_id = $1`, [file.id]),
      { count: 0 },
      table,
    );
  assert.deepEqual(await retention.tablesThatSay('Canari-9903'), []);
  const stillNamed = await retention.tablesThatSay(file.id);
  assert.deepEqual(stillNamed, [...emptiedTables, ...keptTables, 'person_file'].sort(), 'by its id alone');
  const said = await retention.one<{ text: string }>(
    'select string_agg(operation::text, chr(10)) as text from fil.operation where file_id = $1',
    [file.id],
  );
  assert.doesNotMatch(said?.text ?? '', /Canari|need|title/);

  const last = await retention.one<{ kind: string; value: object; author: string | null; sequence: number }>(
    `select kind, value, professional_id as author, sequence from fil.operation where file_id = $1 order by sequence desc limit 1`,
    [file.id],
  );
  assert.deepEqual(last, {
    kind: 'erasure',
    value: {
      rule: 'retention',
      closedOn: longClosed,
      retentionYears: 10,
      erasedOn: '2026-04-07',
      facts: 1,
      operations: 4,
    },
    author: null,
    sequence: 4,
  });
  const { problems, erased } = await service.asMaintenance(verifyJournal);
  assert.deepEqual(problems, []);
  assert.equal(erased, 3);
  const verified = await retention.fil(verifyJournalCommand);
  assert.equal(verified.code, 0, verified.said);
  assert.match(verified.said, /3 au contenu effacé/);
  assert.equal((await retention.fil(signRootsCommand)).code, 0);
  assert.equal((await retention.fil(verifyJournalCommand)).code, 0);

  const answer = await query(service.running.url, 'plan.read', { person: file.person }, token);
  assert.equal(answer.filCode, 'notFound');
  const untouched = await query(service.running.url, 'plan.read', { person: neighbour.person }, token);
  assert.match(untouched.text, new RegExp(canary));

  const again = await retention.fil(eraseExpiredCommand, '--confirm');
  assert.match(again.said, /Aucun dossier/);
  assert.equal((await retention.fil(eraseExpiredCommand, '--force')).code, 2);
});

test('an erasure that was altered afterwards, or content taken away without one, is found', async () => {
  const found = async (statement: string) => {
    return asIntruder(service, async (client) => {
      await client.query('begin');
      const { rowCount } = await client.query(statement);
      assert.ok(rowCount);
      const { problems } = await verifyJournal(client);
      await client.query('rollback');
      return problems.map(({ problem }) => problem);
    });
  };
  assert.deepEqual(
    await found(`update fil.operation set value = value || '{"retentionYears": 1}' where kind = 'erasure'`),
    ['changedContent'],
  );
  assert.deepEqual(await found(`update fil.operation set salt = null, value = null where kind = 'erasure'`), [
    ...Array<string>(4).fill('untoldErasure'),
  ]);
});

test('a file taken up again after it was listed is left alone, and the database itself holds the eraser to ended files', async () => {
  const file = await retention.fullFile(longClosed);
  const [listed] = await service.asMaintenance((client) => expiredFiles(client, now));
  assert.equal(listed?.fileId, file.id);
  await retention.close(file, null);
  await asOwner(service.running.ownerUrl, async (client) => {
    await client.query('set role fil_eraser');
    assert.equal(listed && (await eraseFile(client, listed, now)), undefined);
    await client.query('begin');
    await client.query(
      `select set_config('fil.file', $1, true), set_config('fil.today', '2026-04-07', true)`,
      [file.id],
    );
    for (const table of [...erasedTables, 'operation']) {
      const { rowCount } = await client.query(`delete from fil.${table} where file_id = $1`, [file.id]);
      assert.equal(rowCount, 0, table);
    }
    await client.query('rollback');
  });
  const answer = await query(service.running.url, 'plan.read', { person: file.person }, token);
  assert.match(answer.text, new RegExp(canary));
});

test('the account of the person or of a relative goes with the last file that knew it; a professional’s stays', async () => {
  const [file, other] = [await retention.fullFile(longClosed), await retention.fullFile(null)];
  const accounts = await service.asMaintenance(async (client) => {
    const person = await insertProfessional(client, 'clsc', 'Personne-7731');
    const relative = await insertProfessional(client, 'clsc', 'Proche-7731');
    for (const [account, kind] of [
      [person, 'person'],
      [relative, 'relative'],
    ] as const) {
      await client.query('update fil.professional set kind = $2 where id = $1', [
        account.professionalId,
        kind,
      ]);
      await insertMembership(client, file, account, { read: ['plan'], role: kind });
    }
    await insertMembership(client, other, relative, { read: ['plan'], role: 'relative' });
    return { person, relative };
  });
  assert.equal((await retention.fil(eraseExpiredCommand, '--confirm')).code, 0);
  const account = ({ professionalId }: Identity) =>
    retention.one('select name, subject from fil.professional where id = $1', [professionalId]);
  assert.deepEqual(await account(accounts.person), {
    name: '',
    subject: `erased:${accounts.person.professionalId}`,
  });
  assert.deepEqual(await account(accounts.relative), { name: 'Proche-7731', subject: 'Proche-7731' });
  assert.deepEqual(await account(manager), { name: 'Mireille', subject: 'Mireille' });
});
