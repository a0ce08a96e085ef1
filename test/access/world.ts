/**
 * A service in which everything is written that somebody could wrongly read, through the service itself: four files
 * with every kind of fact, and a circle in which each caller stands where `callers.ts` says.
 */
import assert from 'node:assert/strict';
import { startServiceForTest } from '@fil/api/testing';
import type { Identity, ServiceForTest } from '@fil/api/testing';
import type { CircleRole, Domain, EntityKind } from '@fil/vocabulary/codes';
import type { OperationResult, PersonReference } from '@fil/vocabulary/types';
import { callerNames, callerOf } from './callers.ts';
import type { CallerName, FileName } from './callers.ts';
import { furnishCircle } from './circle.ts';
import type { CircleOfTest } from './circle.ts';
import { carryCopies } from './copies.ts';
import type { CopiesOfTest } from './copies.ts';
import { insertFiles, referenceBy } from './files.ts';
import type { FileOfTest } from './files.ts';
import { accountOf, insertAccounts } from './people.ts';
import type { AccountName } from './people.ts';
import { today, writeFacts } from './hands.ts';
import type { Hands } from './hands.ts';
import { spoiled } from './tokens.ts';
import { call } from './wire.ts';

export interface World {
  readonly service: ServiceForTest;
  readonly url: string;
  readonly files: Readonly<Record<FileName, FileOfTest>>;
  readonly accounts: Readonly<Record<AccountName, Identity>>;
  readonly tokens: Readonly<Record<CallerName, string | undefined>>;
  readonly circle: CircleOfTest;
  readonly copies: CopiesOfTest;
  readonly hands: Hands;
  /** How this caller names the file they ask for. */
  person(name: CallerName): PersonReference;
  stop(): Promise<void>;
}

/** Who answers for each file. */
export const managers = {
  followed: 'manager',
  archived: 'keeper',
  twin: 'neighbour',
  foreign: 'foreignManager',
} as const satisfies Record<FileName, CallerName>;

/** The caller stops it. */
export async function openWorld(): Promise<World> {
  const service = await startServiceForTest();
  return furnish(service).catch(async (failure: unknown) => {
    await service.stop();
    throw failure;
  });
}

async function furnish(service: ServiceForTest): Promise<World> {
  const { url } = service.running;
  const { files, accounts } = await service.asMaintenance(async (client) => {
    await client.query(`update fil.territory set instruments = '{aggir,evaluation-socle}'`);
    await insertDirectory(client);
    return { accounts: await insertAccounts(client), files: await insertFiles(client) };
  });
  const token = (account: AccountName) => service.tokenFor(accounts[account]);
  const person = (name: CallerName) => referenceBy(name, files[callerOf(name).file]);
  const hands: Hands = {
    service,
    files,
    accounts,
    token,
    write: async (name, operations, outcome = 'accepted') => {
      const input = { person: person(name), operations };
      const reply = await call(url, {
        path: 'operation.submit',
        input,
        token: await token(accountOf(name)),
      });
      const { results } = (reply.answer ?? { results: [] }) as { results: readonly OperationResult[] };
      const said = results.map((result, index) => [operations[index]?.entity.kind, result.outcome, result]);
      assert.ok(reply.answer, `${name}: ${reply.body}\n${service.logged().split('\n').slice(-3).join('\n')}`);
      for (const [kind, answered, result] of said)
        assert.equal(answered, outcome, `${name} writes ${String(kind)}: ${JSON.stringify(result)}`);
    },
  };

  for (const [file, manager] of Object.entries(managers) as [FileName, CallerName][]) {
    await service.asMaintenance((client) => insertManager(client, files[file], accounts[accountOf(manager)]));
    await writeFacts(hands, manager, files[file].story.byManager);
    await writeSensitive(hands, manager);
  }
  const circle = await furnishCircle(hands);
  const copies = await carryCopies(hands);
  for (const account of ['manager', 'nurse', 'person', 'foreignManager'] as const)
    await call(url, { path: 'device.secret', input: undefined, token: await token(accountOf(account)) });
  service.clock.moveTo(`${today}T13:00:00.000Z`);

  const tokens: [CallerName, string | undefined][] = [];
  for (const name of callerNames) {
    const good = await token(accountOf(name));
    tokens.push([name, await shown(name, good, service)]);
  }
  return {
    service,
    url,
    files,
    accounts,
    tokens: Object.fromEntries(tokens) as World['tokens'],
    circle,
    copies,
    hands,
    person,
    stop: () => service.stop(),
  };
}

async function shown(
  name: CallerName,
  good: string,
  { varFolder }: ServiceForTest,
): Promise<string | undefined> {
  if (name === 'tokenless') return undefined;
  if (name === 'otherAudience') return spoiled(good, varFolder, { aud: 'https://elsewhere.test' });
  if (name === 'expired') return spoiled(good, varFolder, { iat: 1_700_000_000, exp: 1_700_000_300 });
  return good;
}

type Client = Parameters<Parameters<ServiceForTest['asMaintenance']>[0]>[0];

/** A service of the directory, a team and an institution's own form: what everybody of a territory may know. */
async function insertDirectory(client: Client): Promise<void> {
  await client.query(
    `insert into fil.directory_service (id, territory_id, source, type, sector, cost, name_key, service, document, imported_at)
     values ('popote', 'lac', 'essai', 'meals', 'community', 'free', 'popote', '{"id": "popote"}', '', now())`,
  );
  for (const territory of ['lac', 'vallee'])
    await client.query(
      `insert into fil.organization (id, territory_id, name, sector) values ($1, $2, 'Équipe', 'public')`,
      [`equipe-${territory}`, territory],
    );
  for (const [institution, territory] of [
    ['clsc', 'lac'],
    ['dac', 'vallee'],
  ]) {
    await client.query(
      `insert into fil.institution_instrument (id, version, number, institution_id, territory_id, title, questionnaire, digest, imported_at)
       values ($1 || ':fiche', '1', 1, $1, $2, '{}', '{}', '', now())`,
      [institution, territory],
    );
    await client.query(
      `insert into fil.instrument_mapping (instrument_id, version, revision, institution_id, territory_id, mapping, digest, saved_at)
       values ($1 || ':fiche', '1', 1, $1, $2, '{}', '', now())`,
      [institution, territory],
    );
  }
}

/** An operator's row: whoever first answers for a file, with every domain. */
async function insertManager(client: Client, file: FileOfTest, who: Identity): Promise<void> {
  const id = crypto.randomUUID();
  const role: CircleRole = 'caseManager';
  await client.query(
    `insert into fil.membership (id, file_id, territory_id, professional_id, role, accountable, from_day)
     values ($1, $2, $3, $4, $5, true, '2026-01-01')`,
    [id, file.id, who.territoryId, who.professionalId, role],
  );
  await client.query(
    `insert into fil.membership_grant (membership_id, territory_id, domain, level, purposes)
     select $1, $2, domain, 'write', '{careCoordination}' from unnest($3::text[]) as domain`,
    [id, who.territoryId, everyDomain],
  );
}

const everyDomain: readonly Domain[] = [
  ...callerOf('manager').reads,
  // Opens nothing: it waits for the caregiver's consent.
  'caregiverSection',
];

/** No question shipped is of the sensitive domain yet: the manager's own hands put one there, past the rules. */
async function writeSensitive({ service, files, accounts }: Hands, name: CallerName): Promise<void> {
  const { id, territoryId, aviary, story } = files[callerOf(name).file];
  const identity = accounts[accountOf(name)];
  const kind: EntityKind = 'answer';
  const linkId = 'sensible';
  const fact = {
    evaluationId: story.evaluationId,
    linkId,
    values: [],
    absence: 'unknown',
    comment: aviary.canary('answer', 'sensitive'),
  };
  const author = { name: 'x', role: 'x', organization: 'x' };
  const at = '2026-04-01T13:00:00.000Z';
  const clashes = { comment: [{ value: aviary.canary('answer', 'sensitive'), author, at, version: 1 }] };
  await service.running.database.inTransaction(
    { ...identity, purpose: 'careCoordination', today },
    (transaction) =>
      transaction.query(
        `insert into fil.current_state (file_id, kind, entity_id, territory_id, domain, fact, versions, clashes, parent_id,
           created_by, created_at, updated_by, updated_at)
         values ($1, $2, $3, $4, 'sensitive', $5, '{}', $6, $7, $8, $9, $8, $9)`,
        [
          id,
          kind,
          `${story.evaluationId}/${linkId}`,
          territoryId,
          JSON.stringify(fact),
          JSON.stringify(clashes),
          story.evaluationId,
          identity.professionalId,
          at,
        ],
      ),
  );
}
