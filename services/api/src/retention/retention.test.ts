import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { eraseExpiredCommand } from '../cli/erase-expired.ts';
import { signRootsCommand } from '../cli/sign-roots.ts';
import { verifyJournalCommand } from '../cli/verify-journal.ts';
import type { CircleCreateAnswer } from '@fil/vocabulary/types';
import type { Command } from '../cli/command.ts';
import type { Identity } from '../database/index.ts';
import { asOwner } from '../database/owner.ts';
import { keepMoment } from '../clock/demonstration-clock.ts';
import { verifyJournal } from '../proof/verify-journal.ts';
import { mutate, needFact, operation, query, submit } from '../testing/call.ts';
import { insertFile, insertProfessional } from '../testing/cast.ts';
import { insertMembership } from '../testing/circle-rows.ts';
import type { FileForTest } from '../testing/cast.ts';
import { asIntruder, runCommand } from '../testing/run-command.ts';
import { configurationForTest, startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { eraseFile } from './erase-file.ts';
import { erasureDueOn } from './erasure.ts';
import { expiredFiles } from './expired-files.ts';
import { emptiedTables, erasedTables, keptTables } from './tables.ts';

const canary = 'Canari-4417';
const now = '2026-04-07T13:00:00.000Z';
const longClosed = '2015-04-07';

let service: ServiceForTest;
let manager: Identity;
let token: string;

before(async () => {
  service = await startServiceForTest();
  manager = await service.asMaintenance((client) => insertProfessional(client, 'clsc', 'Mireille'));
  token = await service.tokenFor(manager);
  await keepMoment(service.running.database, now);
});
after(() => service.stop());

const one = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row | undefined> =>
  service.asMaintenance(async (client) => (await client.query(text, [...values])).rows[0] as Row | undefined);

/** A file with facts, a refused operation, a clash that repeats a value, readings, and rows in every table that knows of files. */
async function fullFile(closedOn: string | null, words = canary): Promise<FileForTest> {
  const { url } = service.running;
  const file = await service.asMaintenance(async (client) => {
    const made = await insertFile(client, 'lac');
    await insertMembership(client, made, manager, { write: ['identity', 'plan'], role: 'caseManager' });
    return made;
  });
  const need = crypto.randomUUID();
  const created = operation('need', need, '', needFact(words));
  await submit(url, file.person, [created], token);
  await submit(url, file.person, [operation('need', need, 'title', `${words} bis`, 1)], token);
  const [clash] = await submit(
    url,
    file.person,
    [operation('need', need, 'title', `${words} ter`, 1)],
    token,
  );
  assert.equal(clash?.outcome, 'clash');
  const [refused] = await submit(
    url,
    file.person,
    [operation('need', crypto.randomUUID(), '', { title: words })],
    token,
  );
  assert.equal(refused?.outcome, 'refused');
  await query(url, 'plan.read', { person: file.person }, token);
  await service.asMaintenance((client) => addRowsOfCircle(client, file, words));
  if (closedOn !== null) await close(file, closedOn);
  return file;
}

async function addRowsOfCircle(client: pg.Client, { id }: FileForTest, words: string): Promise<void> {
  const rows: Readonly<Record<string, string>> = {
    consent: `(file_id, id, territory_id, purposes, domains, given_by, from_day)
      values ($1, '${words}', 'lac', '{}', '{}', 'person', '2026-01-01')`,
    restriction: `(file_id, id, territory_id, domains, from_day) values ($1, '${words}', 'lac', '{}', '2026-01-01')`,
    emergency_access: `(file_id, id, territory_id, domains, danger_to_life, from_at, until)
      values ($1, '${words}', 'lac', '{}', false, '2026-01-01', '2026-01-02')`,
    offer: `(file_id, referral_id, territory_id) values ($1, '${words}', 'lac')`,
    parcel: `(id, file_id, territory_id, referral_id, organization_id, purpose, legal_basis, domains, content, digest, sent_by, sent_at)
      values ($1::text, $1, 'lac', 'r', '${words}', 'serviceDelivery', 'consent', '{}', '${words}', repeat('a', 64),
        '${manager.professionalId}', '2026-01-01')`,
  };
  for (const [table, values] of Object.entries(rows))
    await client.query(`insert into fil.${table} ${values}`.replaceAll('$1', `'${id}'`));
}

const close = (file: FileForTest, closedOn: string | null) =>
  service.asMaintenance((client) =>
    client.query('update fil.person_file set closed_on = $2 where id = $1', [file.id, closedOn]),
  );

const fil = (command: Command, ...words: string[]) => runCommand(service, command, words);

/** Rows of every table that hold the words, or the file's id outside of what is kept on purpose. */
async function tablesThatSay(words: string): Promise<readonly string[]> {
  return service.asMaintenance(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'fil'::regnamespace and relkind = 'r'
       and has_table_privilege(oid, 'select')`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await client.query(
        `select from fil.${name} as row where row::text like '%' || $1 || '%' limit 1`,
        [words],
      );
      if (rowCount) found.push(name);
    }
    return found.sort();
  });
}

test('a period is counted in calendar years, and 29 February ends on 1 March', () => {
  assert.equal(erasureDueOn('2016-04-07', 10), '2026-04-07');
  assert.equal(erasureDueOn('2016-02-29', 10), '2026-03-01');
  assert.equal(erasureDueOn('2016-02-29', 4), '2020-02-29');
});

test('every table that knows of files is erased, emptied or kept on purpose', async () => {
  const { rows } = await service.asMaintenance((client) =>
    client.query<{ name: string }>(
      `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
       where relnamespace = 'fil'::regnamespace and relkind = 'r' and attname = 'file_id' and not attisdropped order by 1`,
    ),
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    [...erasedTables, ...emptiedTables, ...keptTables].sort(),
  );
});

test('only files whose follow-up ended as long ago as their territory says are listed, the day it is due and not before', async () => {
  const [ten, eleven, open, reopened] = [
    await fullFile('2016-04-08'),
    await fullFile('2016-04-07'),
    await fullFile(null),
    await fullFile(longClosed),
  ];
  await close(reopened, null);
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
  for (const file of [ten, eleven, open]) await close(file, null);
});

test('the command lists without touching, and erases when it is confirmed: words and identifiers are gone, the chain proves it, roots made before and after hold', async () => {
  const file = await fullFile(longClosed, 'Canari-9903');
  const neighbour = await fullFile(null);
  assert.ok((await tablesThatSay('Canari-9903')).length >= 7);
  assert.equal((await fil(signRootsCommand)).code, 0);
  const headBefore = await one('select next_sequence as next from fil.person_file where id = $1', [file.id]);

  const dry = await fil(eraseExpiredCommand);
  assert.equal(dry.code, 0);
  assert.match(
    dry.said,
    new RegExp(`Dossier ${file.id}\u00a0: suivi terminé le 2015-04-07, à effacer depuis le 2025-04-07`),
  );
  assert.match(dry.said, /Rien n’a été effacé/);
  assert.deepEqual(
    await one('select next_sequence as next from fil.person_file where id = $1', [file.id]),
    headBefore,
  );

  const done = await fil(eraseExpiredCommand, '--confirm');
  assert.equal(done.code, 0);
  assert.match(
    done.said,
    new RegExp(`Dossier ${file.id}\u00a0: effacé \\(faits\u00a0: 1\u00a0; opérations\u00a0: 4\\)`),
  );
  for (const table of erasedTables)
    assert.deepEqual(
      await one(`select count(*) as count from fil.${table} where file_id = $1`, [file.id]),
      { count: 0 },
      table,
    );
  assert.deepEqual(await tablesThatSay('Canari-9903'), []);
  const stillNamed = await tablesThatSay(file.id);
  assert.deepEqual(stillNamed, [...emptiedTables, ...keptTables, 'person_file'].sort(), 'by its id alone');
  const said = await one<{ text: string }>(
    'select string_agg(operation::text, chr(10)) as text from fil.operation where file_id = $1',
    [file.id],
  );
  assert.doesNotMatch(said?.text ?? '', /Canari|need|title/);

  const last = await one<{ kind: string; value: object; author: string | null; sequence: number }>(
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
  const verified = await fil(verifyJournalCommand);
  assert.equal(verified.code, 0, verified.said);
  assert.match(verified.said, /3 au contenu effacé/);
  assert.equal((await fil(signRootsCommand)).code, 0);
  assert.equal((await fil(verifyJournalCommand)).code, 0);

  const answer = await query(service.running.url, 'plan.read', { person: file.person }, token);
  assert.equal(answer.filCode, 'notFound');
  const untouched = await query(service.running.url, 'plan.read', { person: neighbour.person }, token);
  assert.match(untouched.text, new RegExp(canary));

  const again = await fil(eraseExpiredCommand, '--confirm');
  assert.match(again.said, /Aucun dossier/);
  assert.equal((await fil(eraseExpiredCommand, '--force')).code, 2);
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
  const file = await fullFile(longClosed);
  const [listed] = await service.asMaintenance((client) => expiredFiles(client, now));
  assert.equal(listed?.fileId, file.id);
  await close(file, null);
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
  const [file, other] = [await fullFile(longClosed), await fullFile(null)];
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
  assert.equal((await fil(eraseExpiredCommand, '--confirm')).code, 0);
  const account = ({ professionalId }: Identity) =>
    one('select name, subject from fil.professional where id = $1', [professionalId]);
  assert.deepEqual(await account(accounts.person), {
    name: '',
    subject: `erased:${accounts.person.professionalId}`,
  });
  assert.deepEqual(await account(accounts.relative), { name: 'Proche-7731', subject: 'Proche-7731' });
  assert.deepEqual(await account(manager), { name: 'Mireille', subject: 'Mireille' });
});

test('killed half-way, each file is whole or erased, and the next run goes on', async () => {
  const files: FileForTest[] = [];
  for (let count = 0; count < 12; count++) files.push(await fullFile(longClosed));
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

  assert.equal((await fil(eraseExpiredCommand, '--confirm')).code, 0);
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
      await one<{ closedOn: string | null }>(
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
  assert.match((await fil(eraseExpiredCommand, '--confirm')).said, /Aucun dossier/);

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
  assert.match((await fil(eraseExpiredCommand, '--confirm')).said, /Aucun dossier/);
  await keepMoment(service.running.database, '2036-04-07T13:00:00.000Z');
  assert.match((await fil(eraseExpiredCommand, '--confirm')).said, /Dossiers effacés\u00a0: 1\./);
  assert.deepEqual(await tablesThatSay('Odette Retour'), []);
  assert.equal(await archivedSince(), undefined);
  assert.equal((await fil(verifyJournalCommand)).code, 0);
  assert.equal(await begin(), 'created');
  await keepMoment(service.running.database, now);
});
