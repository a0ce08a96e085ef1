import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pino } from 'pino';
import { persons } from '@fil/demonstration';
import { startServiceForTest } from '../testing/index.ts';
import type { ServiceForTest } from '../testing/index.ts';
import { seed } from './seed.ts';

let service: ServiceForTest;
before(async () => {
  service = await startServiceForTest({ fictionalTerritories: true });
});
after(() => service.stop());

const tables = [
  'professional',
  'institution',
  'person_file',
  'membership',
  'membership_grant',
  'consent',
  'restriction',
  'offer',
  'operation',
  'current_state',
  'journal_entry',
  'parcel',
];

/** Every row of the tables that a seeding writes, as one digest each. */
function digests(): Promise<Readonly<Record<string, string>>> {
  return service.asMaintenance(async (client) => {
    const found: Record<string, string> = {};
    for (const table of tables) {
      const { rows } = await client.query<{ digest: string }>(
        `select md5(string_agg(row::text, E'\n' order by row::text)) as digest from fil.${table} as row`,
      );
      found[table] = rows[0]?.digest ?? '';
    }
    return found;
  });
}

const rows = <Row extends object>(text: string): Promise<readonly Row[]> =>
  service.asMaintenance(async (client) => (await client.query<Row>(text)).rows);

test('a second start changes nothing', async () => {
  const first = await digests();
  const { database, ownerUrl } = service.running;
  await seed({ ownerUrl, database, issuers: [], logger: pino({ level: 'silent' }) });
  assert.deepEqual(await digests(), first);
});

test('what row-level security reads is what the stories’ facts say: nothing is left of the operator’s first row', async () => {
  const operators = await rows(
    `select id from fil.membership where source_kind is null
       and file_id in (select file_id from fil.person_identifier where system = 'urn:fil:demonstration:story')`,
  );
  assert.deepEqual(operators, []);
  const accountable = await rows<{ count: number }>(
    `select count(*)::int as count from fil.membership where accountable and to_day is null group by file_id`,
  );
  assert.equal(accountable.length, persons.length);
  assert.ok(accountable.every(({ count }) => count === 1));
});

test('every referral that left is in the register, and one still waits for its answer', async () => {
  const [counts] = await rows<{ disclosures: number; parcels: number; offers: number }>(
    `select (select count(*)::int from fil.current_state where kind = 'disclosure') as disclosures,
       (select count(*)::int from fil.parcel) as parcels, (select count(*)::int from fil.offer) as offers`,
  );
  const sendings = persons.flatMap((person) => person.sendings).length;
  assert.deepEqual(counts, { disclosures: sendings, parcels: sendings, offers: 1 });
});
