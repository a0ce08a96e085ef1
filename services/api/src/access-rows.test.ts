import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { circleKinds, decideAccess } from '@fil/rules';
import type { AccessQuestion } from '@fil/rules';
import { anyAccessQuestion, worldAccounts, worldDomains } from '@fil/rules/testing';
import { accessLevels, entityKinds, purposes } from '@fil/vocabulary/codes';
import type { Domain } from '@fil/vocabulary/codes';
import type pg from 'pg';
import type { TransactionScope } from './database/index.ts';
import { insertFile } from './testing/cast.ts';
import type { FileForTest } from './testing/cast.ts';
import { insertCircle } from './testing/circle-rows.ts';
import { startServiceForTest } from './testing/service-for-test.ts';
import type { ServiceForTest } from './testing/service-for-test.ts';

/** Enough for every row of the table to be met many times; the rule itself is tried on 10 000 in its own room. */
const circles = 300;

let service: ServiceForTest;
let file: FileForTest;

before(async () => {
  service = await startServiceForTest();
  await service.asMaintenance(async (client) => {
    file = await insertFile(client, 'lac');
    for (const id of worldAccounts)
      await client.query(
        `insert into fil.professional (id, issuer, subject, institution_id, territory_id, name, role_title, created_at)
         values ($1, 'https://world.test', $2, 'clsc', 'lac', 'Quelqu’un', '', now())`,
        [id, id],
      );
  });
});
after(() => service.stop());

test('row-level security opens the very domains that the one decision opens, on random circles', async () => {
  const seen = { allowed: 0, denied: 0 };
  await service.asMaintenance(async (client) => {
    await fc.assert(
      fc.asyncProperty(anyAccessQuestion, async (question) => {
        await replaceCircle(client, question);
        const opened = await openedRows(question);
        for (const purpose of purposes)
          for (const level of accessLevels) {
            const decided = worldDomains.filter(
              (domain) => decideAccess({ ...question, purpose, level, domain }).allowed,
            );
            assert.deepEqual(opened.get(`${purpose} ${level}`), decided.toSorted());
            seen.allowed += decided.length;
            seen.denied += worldDomains.length - decided.length;
          }
      }),
      { numRuns: circles },
    );
  });
  // A comparison of nothing with nothing would prove nothing.
  assert.ok(seen.allowed > circles, `${seen.allowed} allowed`);
  assert.ok(seen.denied > circles, `${seen.denied} denied`);
});

test('the kinds that members may write whatever their domains are those of the rules, in the database too', async () => {
  await service.running.database.inTransaction({}, async (transaction) => {
    const rows = await transaction.query<{ kind: string }>(
      `select kind from unnest($1::text[]) as kind where fil.is_of_circle(kind)`,
      [entityKinds],
    );
    assert.deepEqual(rows.map(({ kind }) => kind).toSorted(), [...circleKinds].sort());
  });
});

async function replaceCircle(client: pg.Client, { circle }: AccessQuestion): Promise<void> {
  await client.query('begin; set local synchronous_commit to off');
  for (const table of ['membership', 'consent', 'restriction', 'emergency_access', 'offer'])
    await client.query(`delete from fil.${table} where file_id = $1`, [file.id]);
  await insertCircle(client, file, 'lac', circle);
  await client.query('commit');
}

/** What the database opens to the asker, by purpose and level, in one transaction. */
async function openedRows({ asker, at, now }: AccessQuestion): Promise<ReadonlyMap<string, Domain[]>> {
  const scope: TransactionScope = {
    professionalId: asker.accountId,
    institutionId: 'elsewhere',
    territoryId: 'lac',
    kind: asker.kind,
    ...(asker.organizationId !== undefined && { organizationId: asker.organizationId }),
    today: at,
    now,
  };
  return service.running.database.inTransaction(scope, async (transaction) => {
    const opened = new Map<string, Domain[]>();
    for (const purpose of purposes) {
      await transaction.query(`select set_config('fil.purpose', $1, true)`, [purpose]);
      for (const level of accessLevels) {
        const rows = await transaction.query<{ domain: Domain }>(
          `select domain from fil.my_domains($1) where file_id = $2 order by domain collate "C"`,
          [level, file.id],
        );
        opened.set(
          `${purpose} ${level}`,
          rows.map(({ domain }) => domain),
        );
      }
    }
    return opened;
  });
}
