import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readSet } from './index.ts';

/** Real and specification data stand beside the repository on some machines; the test says when they do not. */
const shared = fileURLToPath(new URL('../../../../../shared/data/directory/', import.meta.url));
const skip = existsSync(`${shared}MANIFEST.tsv`) ? false : `no data sets at ${shared}`;

function manifestRows(path: string): number {
  const line = readFileSync(`${shared}MANIFEST.tsv`, 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`${path}\t`));
  return Number(line?.split('\t')[2]);
}

const sets = [
  { folder: 'hsds-spec-examples', table: 'csv_services.csv', otherRecords: 6, services: 1 },
  { folder: 'mock-hsds-api', table: undefined, otherRecords: 3, services: 1 },
  { folder: 'ohana-sample', table: 'services.csv', otherRecords: 0, services: 21 },
  { folder: 'hsds-transformer-florida', table: 'services.csv', otherRecords: 0, services: 135 },
  { folder: 'hsds-transformer-ilao', table: 'services.csv', otherRecords: 0, services: 429 },
] as const;

for (const { folder, table, otherRecords, services } of sets) {
  test(`every service of ${folder} is imported or told`, { skip }, () => {
    const files = readdirSync(`${shared}${folder}`).map((name) => ({
      name,
      text: readFileSync(`${shared}${folder}/${name}`, 'utf8'),
    }));
    const reading = readSet(files, { territoryId: 'rapides', source: folder });
    assert.ok(reading);
    const expected = (table === undefined ? 0 : manifestRows(`${folder}/${table}`)) + otherRecords;
    assert.equal(reading.read, expected);
    assert.equal(reading.services.length, services);
    const dropped = reading.remarks.filter(
      (remark) => remark.outcome === 'dropped' && remark.reason !== 'unreadableFile',
    );
    assert.equal(reading.services.length + dropped.length, reading.read);
    for (const service of reading.services) assert.ok(service.id.length <= 100 && service.name.length > 0);
  });
}
