import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FileMineAnswer, PersonReference, StatementFact } from '@fil/vocabulary/types';
import type { Identity } from '../database/index.ts';
import { arrive } from '../token/professionals.ts';
import { parseConfiguration } from '../configuration.ts';
import type { IssuerConfiguration } from '../configuration.ts';
import { insertProfessional } from '../testing/cast.ts';
import { configurationForTest, startOfTest, startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import {
  callerOf,
  fileReferenceOf,
  membershipOf,
  newPerson,
  relative,
  restrictionOn,
  today,
} from './circle-for-test.ts';
import type { Caller } from './circle-for-test.ts';

let service: ServiceForTest;
let manager: Caller;
let door: IssuerConfiguration;

before(async () => {
  service = await startServiceForTest();
  manager = callerOf(
    service,
    await service.asMaintenance((client) => insertProfessional(client, 'clsc', 'Mireille')),
  );
  const configuration = parseConfiguration({
    ...configurationForTest,
    port: 0,
    varFolder: service.varFolder,
    issuers: [
      {
        issuer: 'https://door.test',
        jwksUri: 'https://door.test/jwks',
        algorithms: ['ES256'],
        institutionId: 'door',
        audience: 'http://fil.test',
        clients: [],
        kind: 'door',
      },
    ],
  });
  [door] = configuration.issuers as [IssuerConfiguration];
});
after(() => service.stop());

/** A first visit at the door, or the next one. */
async function signIn(subject: string, name: string, kind: 'person' | 'relative'): Promise<Caller> {
  const identity = await arrive(
    service.running.database,
    door,
    { subject, name, kind, duties: [] },
    startOfTest,
  );
  assert.ok(identity);
  return callerOf(service, identity);
}

let sequence = 0;

/** A circle whose person, and a caregiver, are expected at the door. */
async function circleAtTheDoor(): Promise<{
  person: PersonReference;
  signIns: { person: string; caregiver: string };
}> {
  const person = newPerson();
  assert.equal((await manager.create(person)).outcome, 'created');
  sequence += 1;
  const signIns = { person: `aurore-${sequence}`, caregiver: `solange-${sequence}` };
  for (const [role, signIn, name] of [
    ['person', signIns.person, 'Aurore'],
    ['caregiver', signIns.caregiver, 'Solange'],
  ] as const) {
    const basis = role === 'person' ? 'ownFile' : 'careTeam';
    const fact = membershipOf(relative(crypto.randomUUID(), name), role, { basis, signIn });
    assert.equal(await manager.write(person, 'membership', crypto.randomUUID(), '', fact), 'accepted');
  }
  return { person, signIns };
}

const says = (text: string, changes: Partial<StatementFact> = {}): StatementFact => ({
  text,
  stance: 'says',
  writtenOn: today,
  ...changes,
});

test('the person signs in at her door for the first time, finds her file, and reads her plan', async () => {
  const { person, signIns } = await circleAtTheDoor();
  const aurore = await signIn(signIns.person, 'Aurore Bellefeuille', 'person');
  const file = await fileReferenceOf(service, person);
  const { answer } = await aurore.query<FileMineAnswer>('file.mine', undefined);
  assert.deepEqual(answer?.files, [{ person: file, displayName: 'Aurore Bellefeuille', role: 'person' }]);
  const { answer: circle } = await aurore.read(file);
  assert.equal(circle?.me.role, 'person');
  assert.ok(circle?.actions.includes('writeOwnWords'));
  assert.deepEqual(
    circle?.members
      .map(({ name, role }) => ({ name, role }))
      .toSorted((left, right) => (left.role < right.role ? -1 : 1)),
    [
      { name: 'Solange', role: 'caregiver' },
      { name: 'Mireille', role: 'caseManager' },
      { name: 'Aurore Bellefeuille', role: 'person' },
    ],
  );
  assert.equal(
    await manager.write(person, 'right', crypto.randomUUID(), '', {
      kind: 'apa',
      state: 'requested',
      evidence: [],
    }),
    'accepted',
  );
  assert.equal((await aurore.read(file)).status, 200, 'a later write to the circle knows her by her account');
});

test('a professional has no files of her own at the door, and a door lets in no professional', async () => {
  const { answer } = await manager.query<FileMineAnswer>('file.mine', undefined);
  assert.deepEqual(answer, { files: [] });
});

test('where two doors serve a territory, a sign-in is not taken for the same one at the other', async () => {
  const { person, signIns } = await circleAtTheDoor();
  await service.asMaintenance((client) =>
    client.query(
      `insert into fil.institution (id, territory_id, name, kind) values ('second', 'lac', 'Autre porte', 'door')`,
    ),
  );
  const somebody = await signIn(signIns.person, 'Aurore Bellefeuille', 'person');
  assert.equal((await somebody.read(await fileReferenceOf(service, person))).filCode, 'notFound');
  await service.asMaintenance((client) => client.query(`delete from fil.institution where id = 'second'`));
  const again = await signIn(signIns.person, 'Aurore Bellefeuille', 'person');
  assert.equal((await again.read(await fileReferenceOf(service, person))).status, 200);
});

test('a restriction on a relative recorded before she first signed in holds when she does', async () => {
  const { person, signIns } = await circleAtTheDoor();
  const { answer } = await manager.read(person);
  const solange = answer?.memberships.find(({ fact }) => fact.role === 'caregiver')?.fact.member;
  assert.ok(solange);
  assert.equal(
    await manager.write(person, 'restriction', crypto.randomUUID(), '', restrictionOn(solange, 'plan')),
    'accepted',
  );
  const caregiver = await signIn(signIns.caregiver, 'Solange Roy', 'relative');
  const file = await fileReferenceOf(service, person);
  const open = (await caregiver.read(file)).answer?.grants.map(({ domain }) => domain);
  assert.deepEqual(open, ['identity', 'services', 'caregiverSection']);
});

test('her own words: no worker changes them, by the service or by raw SQL, and no relative changes another’s', async () => {
  const { person, signIns } = await circleAtTheDoor();
  const file = await fileReferenceOf(service, person);
  const aurore = await signIn(signIns.person, 'Aurore Bellefeuille', 'person');
  const solange = await signIn(signIns.caregiver, 'Solange Roy', 'relative');
  const words = crypto.randomUUID();
  assert.equal(
    await aurore.write(file, 'statement', words, '', says('Je veux rester chez moi.')),
    'accepted',
  );

  assert.equal(await manager.write(person, 'statement', words, 'text', 'Elle veut partir.'), 'notYours');
  assert.equal(
    await manager.write(person, 'statement', crypto.randomUUID(), '', says('À sa place.')),
    'notYours',
  );
  assert.equal(await solange.write(file, 'statement', words, 'text', 'Elle veut partir.'), 'notYours');
  const mine = says('Ma section.', { ownSection: true });
  assert.equal(
    await aurore.write(file, 'statement', crypto.randomUUID(), '', mine),
    'caregiverSectionIsHers',
  );
  assert.equal(await solange.write(file, 'statement', crypto.randomUUID(), '', mine), 'accepted');

  assert.equal(await changedByRawSql(manager.identity, words), 0, 'the manager of the whole file');
  assert.equal(await changedByRawSql(solange.identity, words), 0, 'a relative');
  assert.equal(await changedByRawSql(aurore.identity, words), 1, 'whoever said them');
  await assert.rejects(forgedByRawSql(manager.identity, file.value, aurore.identity), { code: '42501' });

  const { answer } = await manager.read(person);
  assert.deepEqual(
    answer?.statements.map(({ id, fact }) => ({ id, text: fact.text })),
    [{ id: words, text: 'Je veux rester chez moi.' }],
    'and the caregiver’s section is hers to read',
  );
});

/** Tries to change somebody's words in the very tables, with the service's own account; nothing of it is kept. */
async function changedByRawSql(identity: Identity, words: string): Promise<number> {
  const undo = new Error('undone');
  let changed = 0;
  const scope = { ...identity, today, now: startOfTest, purpose: 'careCoordination' } as const;
  await service.running.database
    .inTransaction(scope, async (transaction) => {
      const rows = await transaction.query(
        `update fil.current_state set fact = fact || '{"text": "Autre chose"}' where entity_id = $1 returning entity_id`,
        [words],
      );
      changed = rows.length;
      throw undo;
    })
    .catch((thrown: unknown) => {
      if (thrown !== undo) throw thrown;
    });
  return changed;
}

/** Tries to write words as if somebody else had said them. */
function forgedByRawSql(identity: Identity, fileId: string, sayer: Identity): Promise<unknown> {
  const scope = { ...identity, today, now: startOfTest, purpose: 'careCoordination' } as const;
  return service.running.database.inTransaction(scope, (transaction) =>
    transaction.query(
      `insert into fil.current_state (file_id, territory_id, kind, entity_id, domain, fact, versions, clashes, created_by, created_at, updated_by, updated_at)
       values ($1, 'lac', 'statement', 'forged', 'plan', '{}', '{}', '{}', $2, now(), $2, now())`,
      [fileId, sayer.professionalId],
    ),
  );
}
