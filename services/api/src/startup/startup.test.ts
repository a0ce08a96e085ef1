import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { fileURLToPath } from 'node:url';
import { freePort } from '../database/embedded/free-port.ts';
import { openEmbeddedPostgres } from '../database/embedded/embedded-postgres.ts';
import type { EmbeddedPostgres } from '../database/embedded/embedded-postgres.ts';
import { asOwner } from '../database/owner.ts';
import { startupSentence } from '../messages/startup.ts';
import { configurationForTest, temporaryFolder } from '../testing/service-for-test.ts';
import { startupFailureCodes } from './startup-failure.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
let folder: string;
let postgres: EmbeddedPostgres;
let occupied: Server;

before(async () => {
  folder = await temporaryFolder();
  postgres = await openEmbeddedPostgres({ folder: path.join(folder, 'postgres') });
  occupied = createServer();
  await new Promise<void>((resolve) => occupied.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  occupied.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

/** Starts the service as an operator does, with something wrong. */
async function start(changes: object, environment: Record<string, string> = {}): Promise<Outcome> {
  const file = path.join(folder, `${crypto.randomUUID()}.json`);
  const varFolder = path.join(folder, 'var');
  await writeFile(
    file,
    JSON.stringify({ ...configurationForTest, port: 0, varFolder, logLevel: 'silent', ...changes }),
  );
  return run({ FIL_CONFIG: file, DATABASE_URL: '', LANG: 'fr_CA.UTF-8', LC_ALL: '', ...environment });
}

function run(environment: Record<string, string>): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main],
      { env: { ...process.env, ...environment }, timeout: 30_000 },
      (_failure, _stdout, said) => resolve({ code: child.exitCode, said }),
    );
  });
}

/** One sentence, no stack, and a code that is not 0. */
function assertTold({ code, said }: Outcome, sentence: RegExp): void {
  assert.equal(code, 1);
  assert.match(said, sentence);
  assert.equal(said.trim().split('\n').length, 1, said);
  assert.doesNotMatch(said, / {4}at |node:|secret/);
}

test('without a database address, outside a demonstration', async () => {
  assertTold(await start({ demonstration: false }), /^DATABASE_URL est absente/);
  assertTold(await start({ demonstration: false }, { LANG: 'en_US.UTF-8' }), /^DATABASE_URL is missing/);
});

test('a database address that is none, that nobody answers at, or that refuses', async () => {
  const nobody = `postgres://fil:secret@127.0.0.1:${await freePort(0)}/fil`;
  const refused = postgres.ownerUrl.replace(/:[^:@]+@/, ':secret@');
  assertTold(
    await start({}, { DATABASE_URL: 'mysql://secret@somewhere' }),
    /^L’adresse de la base de données \(DATABASE_URL\)/,
  );
  assertTold(
    await start({}, { DATABASE_URL: nobody }),
    /^La base de données ne répond pas à l’adresse 127\.0\.0\.1:\d+\/fil\.$/m,
  );
  assertTold(await start({}, { DATABASE_URL: refused }), /refuse la connexion/);
});

test('a database whose application role belongs to somebody else', async () => {
  const first = await start(
    { port: (occupied.address() as AddressInfo).port },
    { DATABASE_URL: postgres.ownerUrl },
  );
  assertTold(first, /^Le port \d+ est déjà utilisé/);
  const elsewhere = await start(
    { varFolder: path.join(folder, 'another') },
    { DATABASE_URL: postgres.ownerUrl },
  );
  assertTold(elsewhere, /^Le rôle fil_app existe déjà/);
});

test('a folder that cannot be written', async () => {
  await writeFile(path.join(folder, 'a-file'), '');
  assertTold(
    await start({ varFolder: path.join(folder, 'a-file', 'var') }),
    /^Le dossier .* ne peut pas être écrit/,
  );
});

test(
  'a folder that the database’s own account cannot go through: kept where it can, and said where',
  { skip: process.getuid?.() !== 0 && 'only as root' },
  async () => {
    const closed = path.join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const wanted = path.join(closed, 'var', 'postgres');
    const places: string[] = [];
    const placeOf = async () => (await readFile(path.join(wanted, 'kept-elsewhere.txt'), 'utf8')).trim();
    const open = async (work: (client: pg.Client) => Promise<unknown>) => {
      const { ownerUrl, stop } = await openEmbeddedPostgres({ folder: wanted });
      places.push(await placeOf());
      return asOwner(ownerUrl, work).finally(stop);
    };
    try {
      await open((client) => client.query('create table remembered ()'));
      await open((client) => client.query('select from remembered'));
      // Removing the folder is removing its database, wherever it was kept.
      await rm(wanted, { recursive: true });
      await open((client) => assert.rejects(client.query('select from remembered')));
      const [first = '', again, fresh] = places;
      assert.equal(again, first);
      assert.notEqual(fresh, first);
      await assert.rejects(readFile(path.join(first, 'kept-for.txt')));
    } finally {
      for (const place of places) await rm(place, { recursive: true, force: true });
    }
  },
);

test('a configuration that is missing, unreadable or refused, naming what is wrong', async () => {
  assertTold(
    await run({ FIL_CONFIG: path.join(folder, 'none.json'), LANG: 'fr', LC_ALL: '' }),
    /^Le fichier de configuration/,
  );
  assertTold(await start({ publicUrl: 'nowhere/', logLevel: 'loud' }), /publicUrl, logLevel/);
  assertTold(await start({ issuers: [{ algorithms: ['none'] }] }), /issuers\.0/);
});

test('every failure has a sentence in both languages, with no place left empty by mistake', () => {
  for (const code of startupFailureCodes) {
    const french = startupSentence({ code, values: {} }, 'fr_CA.UTF-8');
    const english = startupSentence({ code, values: {} }, 'en_CA.UTF-8');
    assert.notEqual(french, english);
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    assert.deepEqual(places(french), places(english), code);
    assert.equal(startupSentence({ code, values: {} }, undefined), `${french}\n${english}`);
  }
});
