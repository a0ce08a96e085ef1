import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseConfiguration } from '../configuration.ts';
import { prepareDatabase } from '../database/open-databases.ts';
import type { PreparedDatabase } from '../database/open-databases.ts';
import { asMaintenance } from '../database/owner.ts';
import { insertPlaces, places } from '../testing/cast.ts';
import { publicUrl, temporaryFolder } from '../testing/service-for-test.ts';
import { importDirectoryCommand } from './import-directory.ts';

/** Real and specification data stand beside the repository on some machines; the test says when they do not. */
const shared = fileURLToPath(new URL('../../../../../shared/data/directory/', import.meta.url));
const skip = existsSync(`${shared}MANIFEST.tsv`) ? false : `no data sets at ${shared}`;

let varFolder: string;
let database: PreparedDatabase;

before(async () => {
  varFolder = await temporaryFolder();
  database = await prepareDatabase({ varFolder, demonstration: true });
  await asMaintenance(database.ownerUrl, insertPlaces);
});

after(async () => {
  await database?.stop();
});

async function run(...words: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const configuration = parseConfiguration({
    host: '127.0.0.1',
    port: 0,
    publicUrl,
    varFolder,
    demonstration: true,
  });
  const code = await importDirectoryCommand(words, {
    configuration,
    database,
    say: (text) => void lines.push(text),
    language: 'fr_CA.UTF-8',
  });
  return { code, lines };
}

async function countBySource(): Promise<Record<string, number>> {
  return asMaintenance(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ source: string; count: number }>(
      'select source, count(*) from fil.directory_service group by source',
    );
    return Object.fromEntries(rows.map(({ source, count }) => [source, count]));
  });
}

test('a misused command says how it is used', async () => {
  for (const words of [[], ['--unknown'], ['a', 'b'], ['x', '--territory']]) {
    const { code, lines } = await run(...words);
    assert.equal(code, 2);
    assert.match(lines.join('\n'), /^Usage/);
  }
});

test('an unreadable folder and one without a directory are told apart', async () => {
  const absent = await run(path.join(varFolder, 'absent'));
  assert.equal(absent.code, 1);
  assert.match(absent.lines.join(''), /ne peut pas être lu/);
  const empty = path.join(varFolder, 'empty');
  await mkdir(empty);
  const nothing = await run(empty);
  assert.equal(nothing.code, 1);
  assert.match(nothing.lines.join(''), /Aucun répertoire reconnu/);
});

test('a set is imported, told row by row, and importing it again changes nothing', async () => {
  const folder = path.join(varFolder, 'essai');
  await mkdir(folder);
  await writeFile(
    path.join(folder, 'services.csv'),
    'id,name,description\n1,Popote,Repas\n,Sans identifiant,x\n2,Répit,\n',
  );
  const unnamed = await run(folder);
  assert.equal(unnamed.code, 2);
  for (const { territoryId } of Object.values(places))
    assert.ok(unnamed.lines.join('').includes(territoryId));
  assert.equal((await run(folder, '--territory', 'ailleurs')).code, 2);

  const first = await run(folder, '--territory', places.clsc.territoryId);
  assert.equal(first.code, 0);
  const text = first.lines.join('\n');
  assert.match(text, /lus\u00a0: 3\u00a0; importés\u00a0: 2\u00a0; écartés\u00a0: 1/);
  assert.match(text, /services\.csv, ligne 3/);
  assert.equal((await countBySource())['essai'], 2);

  await writeFile(
    path.join(folder, 'services.csv'),
    'id,name,description\n1,Popote,Repas\n2,Répit de nuit,\n',
  );
  await run(folder, '--territory', places.clsc.territoryId);
  const { rows } = await asMaintenance(database.ownerUrl, (client) =>
    client.query<{ name: string }>(
      "select service ->> 'name' as name from fil.directory_service where source = 'essai' order by id",
    ),
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['Popote', 'Répit de nuit'],
  );
});

test(
  'every set of the shared data is imported by one command, twice to the same effect',
  { skip },
  async () => {
    const expected = {
      'hsds-spec-examples': 1,
      'hsds-transformer-florida': 135,
      'hsds-transformer-ilao': 429,
      'mock-hsds-api': 1,
      'ohana-sample': 21,
    };
    for (const time of ['first', 'second']) {
      const { code, lines } = await run(shared, '--territory', places.clsc.territoryId);
      assert.equal(code, 0);
      const { essai: _, ...counts } = await countBySource();
      assert.deepEqual(counts, expected, time);
      assert.ok(
        lines.some(
          (line) => line.includes('data-inclusion-schema') && line.includes('montreal-lieux-interet'),
        ),
      );
    }
  },
);
