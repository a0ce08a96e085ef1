/** What cannot start says so: one sentence per language, exit code 1, nothing left running. */
import assert from 'node:assert/strict';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCommand } from '../support/command.ts';
import { freePorts, newFolder } from '../support/places.ts';
import { assertRefused } from '../support/refusal.ts';
import { makeServiceCommand } from '../support/service-command.ts';
import type { ServiceCommand } from '../support/service-command.ts';

let folder: string;
let port: number;
/** A service that runs, and whose database others may try. */
let service: ServiceCommand;

before(async () => {
  [folder, port, service] = [await newFolder(), await freePorts(), await makeServiceCommand()];
  await service.start();
});
after(async () => {
  await service.remove();
  await rm(folder, { recursive: true, force: true });
});

/** A folder that nobody has used yet. */
const fresh = () => join(folder, crypto.randomUUID());
const start = (varFolder: string, more: Readonly<Record<string, string>> = {}, account?: number) =>
  runCommand('start', {
    environment: { FIL_PORT: String(port), FIL_VAR: varFolder, ...more },
    ...(account !== undefined && { account }),
  });

async function configured(varFolder: string, changes: object = {}): Promise<string> {
  await mkdir(varFolder, { recursive: true });
  const path = join(varFolder, 'configuration.json');
  const configuration = {
    host: '127.0.0.1',
    port,
    publicUrl: `http://127.0.0.1:${port}`,
    varFolder,
    ...changes,
  };
  await writeFile(path, JSON.stringify(configuration));
  return path;
}

test('npm start: a port in use is named, with others to take', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(port + 4, '127.0.0.1', resolve));
  const varFolder = fresh();
  await assertRefused(start(varFolder), {
    says: [
      /^Le port \d+ est déjà pris\. .*FIL_PORT=\d+ npm start$/,
      /^Port \d+ is already in use\. .*FIL_PORT=\d+ npm start$/,
    ],
    folder: varFolder,
  });
  await new Promise((resolve) => holder.close(resolve));
});

test('npm start: FIL_PORT that is no port', async () => {
  await assertRefused(start(fresh(), { FIL_PORT: 'http' }), {
    says: [/^FIL_PORT doit être un nombre .*http/, /^FIL_PORT must be a number .*http/],
    folder,
  });
});

test('npm start: a file in the place of ./var, or of a folder in it', async () => {
  const varFolder = fresh();
  await writeFile(varFolder, '');
  const says = [/ n’est pas un dossier\b/, / is not a folder\b/] as const;
  await assertRefused(start(varFolder), { says, folder: varFolder });
  for (const name of ['demonstration', 'postgres']) {
    const other = fresh();
    await mkdir(other);
    await writeFile(join(other, name), '');
    await assertRefused(start(other), { says, folder: other });
  }
});

test('npm start: ./var without the right to read or write it', async (context) => {
  const varFolder = fresh();
  await mkdir(varFolder);
  await chmod(varFolder, 0o000);
  // To root nothing is closed: somebody without rights tries instead.
  const root = process.getuid?.() === 0;
  const command = start(varFolder, {}, root ? 65_534 : undefined);
  if (root && (await command.ended) !== 1)
    return context.skip(`without rights, node itself cannot run here: ${command.errors()}`);
  await assertRefused(command, {
    says: [
      / ne peut pas être lu et écrit \(EACCES\)\. .*FIL_VAR/,
      / cannot be read and written \(EACCES\)\. .*FIL_VAR/,
    ],
    folder: varFolder,
  });
});

test('npm start: DATABASE_URL that leads nowhere, is no address, or is refused', async () => {
  const secret = 'very-secret-word';
  const wrongPassword = new URL(await service.beside.ownerUrl());
  wrongPassword.password = secret;
  const unreachable = [
    /^La base de données ne répond pas à l’adresse /,
    /^The database does not answer at /,
  ] as const;
  const cases: readonly (readonly [string, readonly [RegExp, RegExp]])[] = [
    [`postgres://fil:${secret}@127.0.0.1:${port + 5}/fil`, unreachable],
    [`postgres://fil:${secret}@127.0.0.1/fil?sslmode=verify-full&sslrootcert=/absent`, unreachable],
    [
      secret,
      [
        / \(DATABASE_URL\) n’est pas une adresse PostgreSQL valide\.$/,
        / \(DATABASE_URL\) is not a valid PostgreSQL address\.$/,
      ],
    ],
    [
      wrongPassword.href,
      [
        / refuse la connexion : vérifiez .*le mot de passe\.$/,
        / refuses the connection: check .*the password\.$/,
      ],
    ],
  ];
  for (const [databaseUrl, says] of cases) {
    const varFolder = fresh();
    await assertRefused(start(varFolder, { DATABASE_URL: databaseUrl }), { says, folder: varFolder, secret });
  }
});

test('npm start: FIL_APP_DATABASE_URL with another account than the one access rules are written for', async () => {
  const varFolder = fresh();
  const address = await service.beside.ownerUrl();
  await assertRefused(start(varFolder, { DATABASE_URL: address, FIL_APP_DATABASE_URL: address }), {
    says: [/avec le compte fil_app, et non fil_owner\b/, /with the account fil_app, not fil_owner\b/],
    folder: varFolder,
    secret: new URL(address).password,
  });
});

test('the service: without DATABASE_URL outside a demonstration', async () => {
  const varFolder = fresh();
  await assertRefused(runCommand('service', { environment: { FIL_CONFIG: await configured(varFolder) } }), {
    says: [/^DATABASE_URL est absente\b/, /^DATABASE_URL is missing\b/],
    folder: varFolder,
  });
});

test('the service: without a configuration, with one that cannot be read, or with an unknown member', async () => {
  const varFolder = fresh();
  for (const [path, says] of [
    ['', [/^FIL_CONFIG est absente\b/, /^FIL_CONFIG is missing\b/]],
    [
      join(folder, 'absent.json'),
      [/ ne peut pas être lu\. .*FIL_CONFIG\.$/, / cannot be read\. .*FIL_CONFIG\.$/],
    ],
    [
      await configured(varFolder, { ports: [1] }),
      [/^La configuration .* est refusée/, /^The configuration .* is refused/],
    ],
  ] as const) {
    await assertRefused(runCommand('service', { environment: { FIL_CONFIG: path } }), {
      says,
      folder: varFolder,
    });
  }
});

test('the service: a port in use, told after its own PostgreSQL was stopped again', async () => {
  const varFolder = fresh();
  const path = await configured(varFolder, {
    port: Number(new URL(service.url).port),
    demonstration: true,
    fictionalTerritories: false,
  });
  await assertRefused(runCommand('service', { environment: { FIL_CONFIG: path } }), {
    says: [
      /^Le port \d+ est déjà utilisé sur 127\.0\.0\.1\b/,
      /^Port \d+ is already in use on 127\.0\.0\.1\b/,
    ],
    folder: varFolder,
  });
});

test('the service: in the language of the operator when the environment names one', async () => {
  for (const [LANG, says] of [
    ['en_CA.UTF-8', /^FIL_CONFIG is missing[^\n]+\n$/],
    ['fr_CA.UTF-8', /^FIL_CONFIG est absente[^\n]+\n$/],
  ] as const) {
    const command = runCommand('service', { environment: { LANG } });
    assert.equal(await command.ended, 1);
    assert.match(command.errors(), says);
  }
});
