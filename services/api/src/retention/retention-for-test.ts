import assert from 'node:assert/strict';
import type pg from 'pg';
import type { Day, Uuid } from '@fil/vocabulary/types';
import type { Command } from '../cli/command.ts';
import { keepMoment } from '../clock/demonstration-clock.ts';
import type { Identity } from '../database/index.ts';
import { needFact, operation, query, submit } from '../testing/call.ts';
import { insertFile, insertProfessional } from '../testing/cast.ts';
import type { FileForTest } from '../testing/cast.ts';
import { insertMembership } from '../testing/circle-rows.ts';
import { asIntruder, runCommand } from '../testing/run-command.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';

export const canary = 'Canari-4417';
export const now = '2026-04-07T13:00:00.000Z';
/** A day so long ago that its period has passed. */
export const longClosed = '2015-04-07';

/** A service with one case manager, whose clock stands at {@link now} for commands too. */
export interface RetentionForTest {
  readonly service: ServiceForTest;
  readonly manager: Identity;
  readonly token: string;
  /**
   * A file with facts, a refused operation, a clash that repeats a value, readings, and rows in every table that knows
   * of files, all of which hold `words`.
   */
  fullFile(closedOn: Day | null, words?: string): Promise<FileForTest>;
  /** Sets the first day of the archive by hand; null takes the follow-up up again. */
  close(file: FileForTest, closedOn: Day | null): Promise<void>;
  fil(command: Command, ...words: string[]): Promise<{ readonly code: number; readonly said: string }>;
  one<Row>(text: string, values?: readonly unknown[]): Promise<Row | undefined>;
  /** Names of all tables of the database with a row that holds the words. */
  tablesThatSay(words: string): Promise<readonly string[]>;
}

export async function beginRetention(): Promise<RetentionForTest> {
  const service = await startServiceForTest();
  const manager = await service.asMaintenance((client) => insertProfessional(client, 'clsc', 'Mireille'));
  const token = await service.tokenFor(manager);
  await keepMoment(service.running.database, now);

  const close: RetentionForTest['close'] = async (file, closedOn) => {
    await service.asMaintenance((client) =>
      client.query('update fil.person_file set closed_on = $2 where id = $1', [file.id, closedOn]),
    );
  };
  return {
    service,
    manager,
    token,
    close,
    fil: (command, ...words) => runCommand(service, command, words),
    one: <Row>(text: string, values: readonly unknown[] = []) =>
      service.asMaintenance(
        async (client) => (await client.query(text, [...values])).rows[0] as Row | undefined,
      ),
    tablesThatSay: (words) => asIntruder(service, (client) => tablesThatSay(client, words)),
    fullFile: async (closedOn, words = canary) => {
      const file = await service.asMaintenance(async (client) => {
        const made = await insertFile(client, 'lac');
        await insertMembership(client, made, manager, { write: ['identity', 'plan'], role: 'caseManager' });
        return made;
      });
      await say(service, file, token, words);
      await service.asMaintenance((client) => addRowsOfCircle(client, file, manager.professionalId, words));
      if (closedOn !== null) await close(file, closedOn);
      return file;
    },
  };
}

async function say(
  { running: { url } }: ServiceForTest,
  { person }: FileForTest,
  token: string,
  words: string,
): Promise<void> {
  const need = crypto.randomUUID();
  const said = [
    operation('need', need, '', needFact(words)),
    operation('need', need, 'title', `${words} bis`, 1),
    operation('need', need, 'title', `${words} ter`, 1),
    operation('need', crypto.randomUUID(), '', { title: words }),
  ];
  const results = await submit(url, person, said, token);
  assert.deepEqual(
    results.map(({ outcome }) => outcome),
    ['accepted', 'accepted', 'clash', 'refused'],
  );
  await query(url, 'plan.read', { person }, token);
}

async function addRowsOfCircle(
  client: pg.Client,
  { id }: FileForTest,
  sender: Uuid,
  words: string,
): Promise<void> {
  const rows: Readonly<Record<string, string>> = {
    consent: `(file_id, id, territory_id, purposes, domains, given_by, from_day)
      values ($1, '${words}', 'lac', '{}', '{}', 'person', '2026-01-01')`,
    restriction: `(file_id, id, territory_id, domains, from_day) values ($1, '${words}', 'lac', '{}', '2026-01-01')`,
    emergency_access: `(file_id, id, territory_id, domains, danger_to_life, from_at, until)
      values ($1, '${words}', 'lac', '{}', false, '2026-01-01', '2026-01-02')`,
    device_copy: `(id, device_id, device_name, file_id, territory_id, professional_id, institution_id, purpose, domains,
        prepared_at, expires_at, contact_digest)
      values (gen_random_uuid(), gen_random_uuid(), '${words}', $1, 'lac', '${sender}', 'clsc', 'careCoordination', '{}',
        '2026-01-01', '2026-01-02', sha256('${words}'))`,
    offer: `(file_id, referral_id, territory_id) values ($1, '${words}', 'lac')`,
    parcel: `(id, file_id, territory_id, referral_id, organization_id, purpose, legal_basis, domains, content, digest, sent_by, sent_at)
      values ($1::text, $1, 'lac', 'r', '${words}', 'serviceDelivery', 'consent', '{}', '${words}', repeat('a', 64),
        '${sender}', '2026-01-01')`,
  };
  for (const [table, values] of Object.entries(rows))
    await client.query(`insert into fil.${table} ${values}`.replaceAll('$1', `'${id}'`));
}

async function tablesThatSay(client: pg.ClientBase, words: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'fil'::regnamespace and relkind = 'r' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await client.query(
      `select from fil.${name} as row where row::text like '%' || $1 || '%' limit 1`,
      [words],
    );
    if (rowCount) found.push(name);
  }
  return found;
}
