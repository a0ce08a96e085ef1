import assert from 'node:assert/strict';
import { copyFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { needFact, operation, query, submit } from '../testing/call.ts';
import { insertFile, insertProfessional } from '../testing/cast.ts';
import { insertMembership } from '../testing/circle-rows.ts';
import type { FileForTest } from '../testing/cast.ts';
import { asIntruder, runCommand } from '../testing/run-command.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import type { Command } from './command.ts';
import { signRootsCommand } from './sign-roots.ts';
import { verifyJournalCommand } from './verify-journal.ts';

let service: ServiceForTest;
let file: FileForTest;
let token: string;
let rootsFolder: string;
const next = (number: number) => path.join(rootsFolder, `root-0000000${number}.json`);

before(async () => {
  service = await startServiceForTest();
  rootsFolder = path.join(service.varFolder, 'roots');
  const manager = await service.asMaintenance(async (client) => {
    const professional = await insertProfessional(client, 'clsc', 'Mireille');
    file = await insertFile(client, 'lac');
    await insertMembership(client, file, professional, { write: ['plan'], role: 'caseManager' });
    return professional;
  });
  token = await service.tokenFor(manager);
});
after(() => service.stop());

async function write(title: string): Promise<void> {
  const need = operation('need', crypto.randomUUID(), '', needFact(title));
  await submit(service.running.url, file.person, [need], token);
}

const fil = (command: Command, words?: readonly string[], language?: string) =>
  runCommand(service, command, words, language);
const tamper = (statement: string) => asIntruder(service, (client) => client.query(statement));

test('without a root it says that nothing outside the database proves the journal', async () => {
  const { code, said } = await fil(verifyJournalCommand);
  assert.equal(code, 0);
  assert.match(said, /Aucune racine signée dans .*roots\u00a0: rien hors de la base/);
});

test('a root is signed on demand, once for what changed, and everything verifies in both languages', async () => {
  await write('Marcher');
  await query(service.running.url, 'plan.read', { person: file.person }, token);
  const signed = await fil(signRootsCommand);
  assert.equal(signed.code, 0);
  assert.match(
    signed.said,
    /^Racine 1 signée \(.*root-00000001\.json\)\. Fins de chaîne\u00a0: 1\u00a0; lignes du registre des accès\u00a0: \d+\.$/,
  );
  assert.match((await fil(signRootsCommand)).said, /Rien n’a changé/);
  const french = await fil(verifyJournalCommand);
  assert.deepEqual([french.code, french.said.split('\n').length], [0, 2]);
  assert.match(french.said, /Journal intact[^]*Racines intactes\u00a0: 1\. /);
  const english = await fil(verifyJournalCommand, [], 'en_CA.UTF-8');
  assert.match(english.said, /The journal is whole[^]*The roots are whole: 1\. /);
});

test('an auditor verifies with a copy of the roots and the public keys alone', async () => {
  await write('Dormir');
  await fil(signRootsCommand);
  const copy = path.join(service.varFolder, 'auditor');
  await cp(rootsFolder, copy, { recursive: true });
  const keys = path.join(copy, 'public-keys.json');
  const words = ['--roots', copy, '--keys', keys];
  assert.equal((await fil(verifyJournalCommand, words)).code, 0);
  await rm(next(1).replace(rootsFolder, copy));
  const missing = await fil(verifyJournalCommand, words);
  assert.equal(missing.code, 1);
  assert.match(missing.said, /Racine 1\u00a0: son fichier manque\.[^]*Anomalies\u00a0: 1\./);
  await writeFile(keys, JSON.stringify({ keys: [] }));
  const unknown = await fil(verifyJournalCommand, words);
  assert.match(unknown.said, /Racine 2\u00a0: sa signature n’est pas celle d’une clé connue/);
  await writeFile(keys, 'rien');
  assert.equal((await fil(verifyJournalCommand, words)).code, 2);
  assert.equal((await fil(verifyJournalCommand, ['--unknown'])).code, 2);
});

test('it says in which file and between which lines the database was changed', async () => {
  await tamper(
    `update fil.access_log set purpose = 'supervision' where id = (select min(id) from fil.access_log)`,
  );
  await tamper(`update fil.operation set value = '"autre"' where file_id = '${file.id}' and sequence = 1`);
  const french = await fil(verifyJournalCommand);
  assert.equal(french.code, 1);
  assert.match(
    french.said,
    new RegExp(`Dossier ${file.id}, inscription 1\u00a0: le contenu de son opération a été modifié`),
  );
  assert.match(french.said, /Racine 1\u00a0: le registre des accès a été modifié entre les lignes 1 et \d+/);
  const english = await fil(verifyJournalCommand, [], 'en');
  assert.match(
    english.said,
    new RegExp(`File ${file.id}, entry 1: the content of its operation was changed`),
  );
});

test('a file in the place of the next root is told of, and left', async () => {
  await write('Lire');
  await copyFile(next(1), next(3));
  const { code, said } = await fil(signRootsCommand);
  assert.equal(code, 1);
  assert.match(said, /root-00000003\.json occupe la place de la prochaine racine/);
  await rm(next(3));
  assert.equal((await fil(signRootsCommand)).code, 0);
});

test('a new key signs from then on, and what the old one signed goes on being verified', async () => {
  await write('Chanter');
  assert.equal((await fil(signRootsCommand, ['--new-key'])).code, 0);
  assert.equal((await fil(signRootsCommand, ['--unknown'])).code, 2);
  const header = async (number: number) => {
    const { protected: encoded } = JSON.parse(await readFile(next(number), 'utf8')) as { protected: string };
    return (JSON.parse(Buffer.from(encoded, 'base64url').toString()) as { kid: string }).kid;
  };
  assert.notEqual(await header(4), await header(3));
  const { said } = await fil(verifyJournalCommand);
  assert.doesNotMatch(said, /signature/);
  const keys = path.join(rootsFolder, 'public-keys.json');
  assert.equal((JSON.parse(await readFile(keys, 'utf8')) as { keys: unknown[] }).keys.length, 2);
});
